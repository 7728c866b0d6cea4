import type { SupportClientConfig } from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { bothSdks, official, ours, type Sdk } from "../../../support/sdks.js";
import { describeError, settle } from "../../../support/settle.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

const LEVELS = ["trace", "debug", "info", "warn", "error"] as const;
const ATTACHMENT = { fileName: "a.txt", data: new TextEncoder().encode("four") };

type Logged = [level: string, ...entries: unknown[]];
type Send = (client: InstanceType<Sdk["SupportClient"]>, sdk: Sdk) => Promise<unknown>;

const SENDS: [title: string, send: Send, status: number, output: unknown][] = [
  [
    "a success",
    (client, sdk) => client.send(new sdk.DescribeCasesCommand({ maxResults: 10 })),
    200,
    { cases: [{ caseId: "1" }] },
  ],
  ["an empty success", (client, sdk) => client.send(new sdk.DescribeServicesCommand({})), 200, {}],
  ["no input", (client, sdk) => client.send(new sdk.DescribeServicesCommand()), 200, { services: [{ code: "s3" }] }],
  [
    "unknown members",
    (client, sdk) => client.send(new sdk.DescribeCasesCommand({ hidden: 1 } as object)),
    200,
    { hidden: 2 },
  ],
  ["bytes", (client, sdk) => client.send(new sdk.AddAttachmentsToSetCommand({ attachments: [ATTACHMENT] })), 200, {}],
  [
    "a list with null",
    (client, sdk) => client.send(new sdk.DescribeCasesCommand({ caseIdList: ["1", null] as string[] })),
    200,
    {},
  ],
  [
    "a declared error",
    (client, sdk) => client.send(new sdk.DescribeCasesCommand({})),
    400,
    { __type: "CaseIdNotFound", message: "no" },
  ],
  [
    "an undeclared error",
    (client, sdk) => client.send(new sdk.DescribeCasesCommand({})),
    400,
    { __type: "NewThing", message: "no" },
  ],
];

describe("The logger option", () => {
  it.each(SENDS)("receives the same lines as in the official client: %s", async (_, send, status, output) => {
    const expected = await collect(official, send, { requestHandler: recordRequests({ status, output }) });
    const observed = await collect(ours, send, { requestHandler: recordRequests({ status, output }) });
    expect(comparable(observed)).toEqual(comparable(expected));
    expect(calls(observed).map(([level]) => level)).toEqual([status === 200 ? "info" : "error"]);
  });

  it("receives a failure that occurs before a request is sent", async () => {
    const send: Send = (client, sdk) => client.send(new sdk.DescribeCasesCommand({}));
    const config = { credentials: () => Promise.reject(new Error("vault closed")) };
    const expected = await collect(official, send, config);
    const observed = await collect(ours, send, config);
    expect(comparable(observed)).toEqual(comparable(expected));
  });

  it("can lack some methods", async () => {
    const logger = { info() {} } as unknown as SupportClientConfig["logger"];
    const send = (sdk: Sdk, status: number) => {
      const requestHandler = recordRequests({ status, output: { __type: "CaseIdNotFound" } });
      const client = new sdk.SupportClient({
        region: "us-east-1",
        credentials: CREDENTIALS,
        requestHandler,
        ...(logger && { logger }),
      });
      return settle(client.send(new sdk.DescribeCasesCommand({})));
    };
    expect(await send(ours, 400)).toEqual(await send(official, 400));
    expect(await send(ours, 200)).toEqual(await send(official, 200));
  });
});

describe.each(bothSdks)("The logger of %s", (_, sdk) => {
  it.each(SENDS)("never receives a secret: %s", async (_, send, status, output) => {
    const requestHandler = recordRequests({ status, output });
    const logged = await withEnvironment({ variables: { AWS_ENDPOINT_URL: "http://localhost:4599" } }, () =>
      collect(sdk, send, { requestHandler, defaultsMode: "auto" }),
    );
    const text = JSON.stringify(logged, (_, value) => (value instanceof Error ? { ...describeError(value) } : value));
    expect(logged.length).toBeGreaterThan(0);
    expect(text).not.toContain(CREDENTIALS.secretAccessKey);
    expect(text).not.toContain(CREDENTIALS.sessionToken);
    expect(text).not.toContain("Signature=");
  });

  it("never receives a secret from the environment", async () => {
    const variables = {
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      AWS_SESSION_TOKEN: CREDENTIALS.sessionToken,
    };
    const send: Send = (client, { DescribeServicesCommand }) => client.send(new DescribeServicesCommand({}));
    const logged = await withEnvironment({ variables }, async () => {
      const entries: Logged[] = [];
      const client = new sdk.SupportClient({
        region: "us-east-1",
        requestHandler: recordRequests(),
        logger: collector(entries),
      });
      await send(client, sdk);
      return entries;
    });
    expect(logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toContain(CREDENTIALS.secretAccessKey);
    expect(JSON.stringify(logged)).not.toContain(CREDENTIALS.sessionToken);
  });
});

async function collect(sdk: Sdk, send: Send, config: SupportClientConfig = {}): Promise<Logged[]> {
  const logged: Logged[] = [];
  const requestHandler = recordRequests();
  const given = { region: "us-east-1", credentials: CREDENTIALS, requestHandler, logger: collector(logged), ...config };
  await settle(send(new sdk.SupportClient(given), sdk));
  return logged;
}

function collector(logged: Logged[]) {
  const methods = LEVELS.map((level) => [level, (...entries: unknown[]) => void logged.push([level, ...entries])]);
  return Object.fromEntries(methods) as Record<(typeof LEVELS)[number], (...entries: unknown[]) => void>;
}

/** Drops the lines of the settings loader, which belong to neither client. */
function calls(logged: readonly Logged[]): readonly Logged[] {
  return logged.filter(([level]) => level !== "debug" && level !== "trace");
}

function comparable(logged: readonly Logged[]): unknown {
  return calls(logged).map(([level, ...entries]) => [
    level,
    ...entries.map((entry) => {
      if (typeof entry !== "object" || entry === null || !("error" in entry)) return entry;
      return { ...entry, error: describeError(entry.error) };
    }),
  ]);
}
