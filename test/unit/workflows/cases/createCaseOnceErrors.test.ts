import { describe, expect, it } from "vitest";
import { createCaseOnce, type SupportClientError } from "../../../../src/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

const failure = (call: Promise<unknown>): Promise<SupportClientError> =>
  call.then(
    () => {
      throw new Error("It did not fail.");
    },
    (error) => error,
  );

describe.each(clientKinds)("createCaseOnce with $kind", ({ createFixture }) => {
  it.each(["", "a b", "x".repeat(65), "ref]", "näme"])("rejects the token %j, and sends nothing", async (token) => {
    const { support, client } = createFixture();
    const seen = support.faults.add("slowResponse", { delayMs: 0 });
    const error = await failure(createCaseOnce(client, { ...INPUT, token }));
    expect(error).toMatchObject({
      name: "InputValidationError",
      code: "INPUT_INVALID",
      operation: "CreateCase",
      violations: [{ path: "token", rule: token === "" ? "required" : "pattern" }],
    });
    expect(seen.hits).toBe(0);
  });

  it("rejects a body that leaves no room for the marker, and sends nothing", async () => {
    const { support, client } = createFixture();
    const line = "\n\n[case ref: t/0123456789abcdef0123]".length;
    const longest = "🔥".repeat(8000 - line);
    const { created } = await createCaseOnce(client, { ...INPUT, communicationBody: longest, token: "t" });
    expect(created).toBe(true);
    const error = await failure(createCaseOnce(client, { ...INPUT, communicationBody: `${longest}!`, token: "t" }));
    expect(error).toMatchObject({
      name: "InputValidationError",
      violations: [{ path: "communicationBody", rule: "length" }],
    });
    expect(error.message).toBe(
      "Invalid input for CreateCase: 1 violation. Nothing was sent. `communicationBody` has 7965 characters, and the marker leaves 7964 of 8000. " +
        "Shorten it, or attach the rest as a file.",
    );
    expect(support.cases).toHaveLength(1);
  });

  it.each([
    ["communicationBody", ""],
    ["communicationBody", undefined],
    ["subject", undefined],
    ["token", undefined],
  ])("rejects the %s %j, and sends nothing", async (path, value) => {
    const { client } = createFixture();
    const error = await failure(createCaseOnce(client, { ...INPUT, token: "t", [path]: value }));
    expect(error).toMatchObject({ name: "InputValidationError", violations: [{ path, rule: "required" }] });
  });

  it("rejects a token that was used for another subject", async () => {
    const { support, client } = createFixture();
    const { caseId } = await createCaseOnce(client, { ...INPUT, token: "t" });
    const error = await failure(createCaseOnce(client, { ...INPUT, subject: "Another", token: "t" }));
    expect(error).toMatchObject({ name: "TokenReusedError", code: "TOKEN_REUSED", token: "t", caseId });
    expect(error.message).toBe(
      `The \`token\` was already used for case ${caseId}, which has another subject. ` +
        "Use a different token for each incident.",
    );
    expect(support.cases).toHaveLength(1);
  });

  it("throws OutcomeUnknownError when the search fails too, and the next call finds the case", async () => {
    const { support, client } = createFixture();
    support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    const outage = support.faults.add("missingPlan", { operations: ["DescribeCases"] });
    const options = { ...QUICK, previousAttempt: "none" } as const;
    const error = await failure(createCaseOnce(client, { ...INPUT, token: "t" }, options));
    expect(error).toMatchObject({ name: "OutcomeUnknownError", code: "OUTCOME_UNKNOWN", token: "t" });
    expect(error.cause).toMatchObject({ name: "SubscriptionRequiredException" });
    expect(error.message).toMatch(
      /^It is unknown whether the case was opened: the response to CreateCase was lost \(TimeoutError: socket hang up\), and the search for it failed \(400, SubscriptionRequiredException: .+\)\. When the search works again, call createCaseOnce again with the same token\. It searches first, and does nothing twice\.$/,
    );
    outage.remove();
    const again = await createCaseOnce(client, { ...INPUT, token: "t" }, options);
    expect(again).toEqual({ caseId: support.cases[0]?.caseId, created: false, duplicates: [] });
    expect(support.cases).toHaveLength(1);
  });

  it('throws OutcomeUnknownError when the search finds no case, with `onUnconfirmed: "throw"`', async () => {
    const { support, client } = createFixture();
    support.faults.add("lostRequest", { operations: ["CreateCase"], times: 1 });
    const error = await failure(createCaseOnce(client, { ...INPUT, token: "t" }, { ...QUICK, onUnconfirmed: "throw" }));
    expect(error).toMatchObject({ name: "OutcomeUnknownError", cause: { message: "socket hang up" } });
    expect(error.message).toContain(
      "the response to CreateCase was lost (TimeoutError: socket hang up), and a search has not found it yet. " +
        "Call createCaseOnce again later with the same token. It searches first, and does nothing twice.",
    );
    expect(support.cases).toEqual([]);
  });

  it("throws OutcomeUnknownError when an earlier call was interrupted and the search fails", async () => {
    const { support, client } = createFixture();
    support.faults.add("missingPlan", { operations: ["DescribeCases"] });
    const options = { ...QUICK, previousAttempt: "interrupted" } as const;
    const error = await failure(createCaseOnce(client, { ...INPUT, token: "t" }, options));
    expect(error).toMatchObject({ name: "OutcomeUnknownError", cause: { name: "SubscriptionRequiredException" } });
    expect(error.message).toContain(
      "an earlier call may have done it, and the search for it failed (400, Subscription",
    );
    expect(support.cases).toEqual([]);
  });

  it("throws the error of a failed first search, because nothing was sent", async () => {
    const { support, client } = createFixture();
    support.faults.add("missingPlan", { operations: ["DescribeCases"] });
    const error = await failure(createCaseOnce(client, { ...INPUT, token: "t" }, QUICK));
    expect(error).toMatchObject({ name: "SubscriptionRequiredException" });
    expect(support.cases).toEqual([]);
  });

  it.each([
    ["missingPlan", "SubscriptionRequiredException"],
    ["caseLimitExceeded", "CaseCreationLimitExceeded"],
  ] as const)("throws the service's error: %s", async (fault, name) => {
    const { support, client } = createFixture();
    support.faults.add(fault, { operations: ["CreateCase"] });
    const error = await failure(createCaseOnce(client, { ...INPUT, token: "t" }, QUICK));
    expect(error.name).toBe(name);
    expect(support.cases).toEqual([]);
  });

  it("rejects a dry run, whose success would be an exception", async () => {
    const { support, client } = createFixture();
    const error = await failure(createCaseOnce(client, { ...INPUT, token: "t", dryRun: true } as never));
    expect(error).toMatchObject({ name: "OptionError", code: "OPTION_UNKNOWN", option: "dryRun" });
    expect(support.cases).toEqual([]);
  });
});
