import { expect } from "vitest";
import * as sdk from "../../../src/index.js";
import { createLocalSupport, type LocalSupport } from "../../../src/local/index.js";
import { unconfirmedWrites } from "../../../src/workflows/cases/unconfirmedWrites.js";
import { recordRequests } from "../../support/recordRequests.js";
import type { ErrorRow, KnownStrings } from "./ErrorRow.js";

const CASE = { token: "INC-1", subject: "s", communicationBody: "b" };
const CHECK = { checkId: "check" };

interface Setting {
  readonly support: LocalSupport;
  readonly client: sdk.SupportClient;
}

function open(settings: sdk.SupportClientConfig = {}): Setting {
  const support = createLocalSupport();
  return { support, client: new sdk.SupportClient({ ...support.clientConfig, maxAttempts: 1, ...settings }) };
}

/** Opens a client of a service that responds `{}` to everything. */
const openEmpty = () => open({ requestHandler: recordRequests({ status: 200 }) }).client;

type Code = Exclude<KnownStrings<sdk.SupportClientErrorCode>, sdk.AttachmentErrorCode>;

/** The codes of the client and its workflows, except those of files. */
export const clientRows: Readonly<Record<Code, ErrorRow>> = {
  TIMEOUT: {
    type: "SupportClientError",
    name: "TimeoutError",
    provoke() {
      const { client, support } = open();
      support.faults.add("slowResponse", { delayMs: 60_000 });
      return sdk.describeCheckResult(client, CHECK, { timeoutMs: 1 });
    },
  },
  TOO_MANY_UNCONFIRMED: {
    type: "SupportClientError",
    provoke() {
      const { client } = open();
      for (let index = 0; index < 100_000; index++) unconfirmedWrites.add(client, `case INC-${index}`);
      return sdk.createCaseOnce(client, { ...CASE, token: "INC-new" }, { previousAttempt: "none" });
    },
  },
  COMMAND_INVALID: { type: "SupportClientError", provoke: () => open().client.send({ input: {} } as never) },
  RESPONSE_TOO_LARGE: {
    type: "SupportClientError",
    provoke: () => open({ maxResponseBytes: 10 }).client.send(new sdk.DescribeServicesCommand({})),
  },
  CONFIGURATION_INVALID: {
    type: "ConfigurationError",
    provoke: () => open({ retryMode: "fast" }).client.send(new sdk.DescribeCasesCommand({})),
    facts: { setting: "retryMode" },
  },
  ENDPOINT_UNRESOLVED: {
    type: "ConfigurationError",
    name: "EndpointError",
    provoke: () =>
      open({ endpoint: "https://a.example", useFipsEndpoint: true }).client.send(new sdk.DescribeCasesCommand({})),
    facts: { setting: "useFipsEndpoint" },
  },
  OPTION_INVALID: {
    type: "OptionError",
    provoke: () => sdk.createCaseOnce(open().client, CASE, { timeoutMs: -1 }),
    facts: { option: "timeoutMs" },
  },
  OPTION_UNKNOWN: {
    type: "OptionError",
    provoke: () => sdk.createCaseOnce(open().client, CASE, { timeoutMS: 1 } as never),
    facts: { option: "timeoutMS", suggestion: "timeoutMs" },
  },
  CLIENT_INVALID: {
    type: "OptionError",
    provoke: () => sdk.createCaseOnce({} as never, CASE),
    facts: { option: "client" },
  },
  INPUT_INVALID: {
    type: "InputValidationError",
    provoke: () => sdk.createCaseOnce(open().client, { ...CASE, communicationBody: "" }),
    facts: { operation: "CreateCase", violations: [{ path: "communicationBody", rule: "required" }] },
  },
  OUTCOME_UNKNOWN: {
    type: "OutcomeUnknownError",
    provoke() {
      const { client, support } = open();
      support.faults.add("lostResponse", { operations: ["CreateCase"] });
      support.faults.add("internalError", { operations: ["DescribeCases"] });
      return sdk.createCaseOnce(client, CASE, { timeoutMs: 300, previousAttempt: "none" });
    },
    facts: { operation: "CreateCase", token: "INC-1", caseId: undefined, cause: expect.any(Error) },
  },
  TOKEN_REUSED: {
    type: "TokenReusedError",
    async provoke() {
      const { client } = open();
      await sdk.createCaseOnce(client, CASE);
      return sdk.createCaseOnce(client, { ...CASE, subject: "another" });
    },
    facts: { operation: "CreateCase", token: "INC-1", caseId: expect.stringMatching(/^case-/) },
  },
  CURSOR_INVALID: {
    type: "CursorError",
    provoke: async () => sdk.watchCase(open().client, { caseId: "case-1" }, { cursor: "damaged" }).next(),
    facts: { caseId: "case-1" },
  },
  CURSOR_MISMATCH: {
    type: "CursorError",
    async provoke() {
      const { client, support } = open();
      const [one, other] = support.seed([{ communications: [{ body: "b" }] }, {}]);
      const { value } = await sdk.watchCase(client, { caseId: one?.caseId ?? "" }).next();
      return sdk.watchCase(client, { caseId: other?.caseId ?? "" }, { cursor: value?.cursor }).next();
    },
    facts: { caseId: expect.stringMatching(/^case-/) },
  },
  RESPONSE_INCOMPLETE: {
    type: "IncompleteResponseError",
    provoke: () => sdk.describeCheckResult(openEmpty(), CHECK),
    facts: { operation: expect.stringContaining("TrustedAdvisor"), member: expect.any(String) },
  },
  DRY_RUN_UNSUPPORTED: {
    type: "DryRunError",
    provoke: () => sdk.dryRun(open().client, new sdk.RefreshTrustedAdvisorCheckCommand(CHECK) as never),
    facts: { operation: "RefreshTrustedAdvisorCheck" },
  },
  DRY_RUN_IGNORED: {
    type: "DryRunError",
    provoke: () => sdk.dryRun(openEmpty(), new sdk.DescribeCasesCommand({})),
    facts: { operation: "DescribeCases" },
  },
};
