import { describe, expect, it } from "vitest";
import { InputValidationError, type InputViolation, iterateCases, withInputValidation } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { officialClient, TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { clientTransports, connectLocally } from "../../../support/localTransports.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

const VALID = { subject: "s", communicationBody: "b" };
const MEGABYTE = 1024 * 1024;

/** The violations of an input, as path and rule. */
async function findWrong(sdk: Sdk, operation: string, input: object): Promise<string[]> {
  const careful = withInputValidation(new sdk.SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS }));
  const command = Reflect.construct(sdk[`${operation}Command` as "CreateCaseCommand"], [input]);
  const error = await careful.send(command).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof InputValidationError)) throw error;
  expect(error.operation).toBe(operation);
  return error.violations.map(({ path, rule }: InputViolation) => `${path}: ${rule}`);
}

const BROKEN: readonly (readonly [operation: string, input: object, wrong: readonly string[]])[] = [
  ["CreateCase", {}, ["subject: required", "communicationBody: required"]],
  ["CreateCase", { ...VALID, subject: null }, ["subject: required"]],
  ["CreateCase", { ...VALID, communicationBody: "" }, ["communicationBody: length"]],
  ["CreateCase", { ...VALID, communicationBody: "\u{1f600}".repeat(8001) }, ["communicationBody: length"]],
  ["CreateCase", { ...VALID, ccEmailAddresses: Array(11).fill("a@b.example") }, ["ccEmailAddresses: length"]],
  [
    "CreateCase",
    { ...VALID, ccEmailAddresses: ["a", "b", "c", 4, null] },
    ["ccEmailAddresses[3]: type", "ccEmailAddresses[4]: type"],
  ],
  ["CreateCase", { ...VALID, ccEmailAddresses: "a@b.example" }, ["ccEmailAddresses: type"]],
  [
    "CreateCase",
    { ...VALID, serviceCode: "EC2", categoryCode: "c".repeat(101) },
    ["serviceCode: pattern", "categoryCode: length"],
  ],
  ["CreateCase", { ...VALID, uploadIds: ["u", ""] }, ["uploadIds[1]: length"]],
  ["CreateCase", { ...VALID, severity: "urgent", dryRun: "yes" }, ["dryRun: type", "severity: unknown"]],
  ["CreateCase", { subject: 7, communicationBody: ["b"] }, ["subject: type", "communicationBody: type"]],
  ["DescribeCases", { maxResults: 9, caseIdList: Array(101).fill("c") }, ["caseIdList: length", "maxResults: range"]],
  ["DescribeCases", { maxResults: "20" }, ["maxResults: type"]],
  ["DescribeCases", { maxResults: 20.5 }, ["maxResults: type"]],
  [
    "DescribeCases",
    { afterTime: "2026-10", beforeTime: "yesterday" },
    ["afterTime: length", "afterTime: format", "beforeTime: format"],
  ],
  ["DescribeCases", { afterTime: new Date(0) }, ["afterTime: type"]],
  ["DescribeCommunications", { caseId: "c", beforeTime: "1".repeat(31) }, ["beforeTime: length", "beforeTime: format"]],
  ["DescribeServices", { serviceCodeList: ["ok", "Not"] }, ["serviceCodeList[1]: pattern"]],
  ["AddAttachmentsToSet", { attachments: [] }, ["attachments: length"]],
  [
    "AddAttachmentsToSet",
    { attachments: [{}] },
    ["attachments[0].fileName: required", "attachments[0].data: required"],
  ],
  ["AddAttachmentsToSet", { attachments: "trace.log" }, ["attachments: type"]],
  ["AddAttachmentsToSet", { attachments: [null] }, ["attachments[0]: type"]],
  [
    "AddAttachmentsToSet",
    { attachments: Array(4).fill({ fileName: "f", data: new Uint8Array(6 * MEGABYTE) }) },
    ["attachments: length", ...[0, 1, 2, 3].map((index) => `attachments[${index}].data: length`)],
  ],
  [
    "CompleteAttachmentUpload",
    { uploadId: "", completedUploads: [{ partIndex: 0, eTag: "e" }, { partIndex: 1 }] },
    ["uploadId: length", "completedUploads[0].partIndex: range", "completedUploads[1].eTag: required"],
  ],
  [
    "CompleteAttachmentUpload",
    { uploadId: "u", completedUploads: [{ partIndex: 1, eTag: "e".repeat(257) }] },
    ["completedUploads[0].eTag: length"],
  ],
  ["GetAttachmentUploadLinks", { fileName: "f" }, ["fileSizeBytes: required"]],
  ["GetAttachmentUploadLinks", { fileName: "f", fileSizeBytes: 150 * MEGABYTE + 1 }, ["fileSizeBytes: range"]],
  ["GetAttachmentUploadLinks", { fileName: "f", fileSizeBytes: 1, uploadId: "u" }, ["fileSizeBytes: together"]],
  [
    "GetAttachmentUploadLinks",
    { fileName: "f", uploadId: "u", uploadRange: { startIndex: 0 } },
    ["uploadRange.startIndex: range"],
  ],
  [
    "GetAttachmentUploadLinks",
    { fileName: "f", uploadId: "u", uploadRange: { startIndex: 2, endIndex: 2 } },
    ["uploadRange.endIndex: together"],
  ],
  [
    "GetAttachmentUploadLinks",
    { fileName: "f", uploadId: "u", uploadRange: { startIndex: 1, endIndex: 12 } },
    ["uploadRange.endIndex: range"],
  ],
  ["DescribeTrustedAdvisorChecks", {}, ["language: required"]],
  ["DescribeTrustedAdvisorCheckSummaries", { checkIds: ["a", 1] }, ["checkIds[1]: type"]],
];

const WHOLE: readonly (readonly [operation: string, input: object])[] = [
  [
    "CreateCase",
    { ...VALID, communicationBody: "\u{1f600}".repeat(8000), language: "la", severityCode: "new", uploadIds: [] },
  ],
  ["CreateCase", { ...VALID, dryRun: undefined, unheardOf: undefined }],
  ["DescribeCases", { afterTime: "2026-10-01", beforeTime: "2026-10-01T12:00:00.000+0000", maxResults: 100 }],
  ["AddAttachmentsToSet", { attachments: [{ fileName: "f", data: Buffer.from("text") }] }],
  ["GetAttachmentUploadLinks", { fileName: "f", uploadId: "u", uploadRange: { startIndex: 1, endIndex: 11 } }],
  ["DescribeTrustedAdvisorCheckSummaries", { checkIds: ["a", null] }],
];

describe.each(bothSdks)("withInputValidation with %s", (_, sdk) => {
  it.each(BROKEN.map(([operation, input, wrong]) => ({ operation, input, wrong })))(
    "finds in $operation: $wrong",
    async ({ operation, input, wrong }) => {
      expect(await findWrong(sdk, operation, input)).toEqual(wrong);
    },
  );

  it.each(WHOLE.map(([operation, input]) => ({ operation, input })))(
    "sends a valid $operation",
    async ({ operation, input }) => {
      const sent: unknown[] = [];
      const careful = withInputValidation({ send: async (command: unknown) => void sent.push(command) });
      const command = Reflect.construct(sdk[`${operation}Command` as "CreateCaseCommand"], [input]);
      await careful.send(command);
      expect(sent).toEqual([command]);
    },
  );

  it.each([
    ["base64", Buffer.from("a trace of the last minutes").toString("base64"), "base64"],
    ["base64 in lines", `${Buffer.alloc(57, 1).toString("base64")}\r\nAAAA`, "base64"],
    ["short base64", "YWI=", "base64"],
    ["base64 of 16 characters without padding", Buffer.alloc(12, 1).toString("base64"), "base64"],
    ["a word of 15 characters", "incomprehension", "type"],
    ["a word of 12 characters, a multiple of four", "interruption", "type"],
    ["a link with data", "data:text/plain;base64,YWJj", "base64"],
    ["text", "a trace of the last minutes", "type"],
    ["a word", "text", "type"],
    ["an ArrayBuffer", new ArrayBuffer(4), "type"],
  ])("reports %s instead of bytes", async (_kind, data, rule) => {
    const wrong = await findWrong(sdk, "AddAttachmentsToSet", { attachments: [{ fileName: "f", data }] });
    expect(wrong).toEqual([`attachments[0].data: ${rule}`]);
  });

  it("supports methods, callbacks, paginators and workflows, without changing the original client", async () => {
    const { requestHandler } = createLocalSupport();
    const given = new sdk.Support({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
    const careful = withInputValidation(given);
    expect(careful).toBeInstanceOf(sdk.Support);
    const wrong = { name: "InputValidationError" };
    await expect(careful.describeCases({ maxResults: 1 })).rejects.toMatchObject(wrong);
    await expect(careful.paginateDescribeCases({ maxResults: 1 }).next()).rejects.toMatchObject(wrong);
    await expect(sdk.paginateDescribeCases({ client: careful, pageSize: 1 }, {}).next()).rejects.toMatchObject(wrong);
    await expect(iterateCases(careful, { maxResults: 1 }).next()).rejects.toMatchObject(wrong);
    const error = await new Promise((done) => careful.send(new sdk.DescribeCasesCommand({ maxResults: 1 }), done));
    expect(error).toMatchObject(wrong);

    await expect(given.describeCases({ maxResults: 1 })).rejects.toMatchObject({ name: "ValidationException" });
    expect((await careful.createCase(VALID)).caseId).toMatch(/^case-/);
    const output = await new Promise((done) =>
      careful.send(new sdk.DescribeCasesCommand({}), {}, (_error: unknown, answer: unknown) => done(answer)),
    );
    expect(output).toMatchObject({ cases: [{ subject: "s" }] });
    for await (const { subject } of iterateCases(careful)) expect(subject).toBe("s");
    careful.destroy();
  });
});

it.each(clientTransports)(
  "withInputValidation sends no invalid input, $transport, with $name",
  async (connectionOptions) => {
    await using connection = await connectLocally(connectionOptions);
    const careful = withInputValidation(connection.client);
    const { CreateCaseCommand } = connectionOptions.sdk;
    const wrong = careful.send(new CreateCaseCommand({ ...VALID, serviceCode: "EC2" }));
    await expect(wrong).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect(connection.support.cases).toEqual([]);
    await careful.send(new CreateCaseCommand(VALID), { abortSignal: new AbortController().signal });
    expect(connection.support.cases).toHaveLength(1);
  },
);

it("withInputValidation lists all violations in the message, with the caller's line in its stack", async () => {
  const careful = withInputValidation(officialClient(createLocalSupport()));
  const [[, sdk]] = bothSdks as [[string, Sdk]];
  const one = await careful
    .send(new sdk.CreateCaseCommand({ ...VALID, communicationBody: "" }))
    .catch((error) => error);
  expect(one.message).toBe(
    "Invalid input for CreateCase: 1 violation. Nothing was sent. `communicationBody` has 0 characters. Use at least 1.",
  );
  expect(one.stack).toContain("withInputValidation.test.ts");
  const input = { ...VALID, communicationBody: "b".repeat(8001), serviceCode: "EC2", uploadIds: [5], more: 1 };
  const all = await careful.send(new sdk.CreateCaseCommand(input as never)).catch((error) => error);
  expect(all.message.split("\n")).toEqual([
    "Invalid input for CreateCase: 4 violations. Nothing was sent.",
    "- `communicationBody` has 8,001 characters. Use at most 8,000.",
    "- `serviceCode` must match [0-9a-z_-]+. DescribeServices lists the codes, and findService finds one.",
    "- `uploadIds[0]` must be a string, but is a number.",
    "- `more` is not a member of this operation. Fix its name, or remove it.",
  ]);
});

it("withInputValidation stops after 100 violations", async () => {
  const careful = withInputValidation(officialClient(createLocalSupport()));
  const [[, sdk]] = bothSdks as [[string, Sdk]];
  const command = new sdk.CompleteAttachmentUploadCommand({ uploadId: "u", completedUploads: Array(100_000).fill({}) });
  const error = await careful.send(command).catch((failure) => failure);
  expect(error.violations).toHaveLength(100);
});
