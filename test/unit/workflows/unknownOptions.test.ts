import { describe, expect, it } from "vitest";
import {
  describeCheckResult,
  downloadAttachment,
  refreshChecks,
  type SupportClientLike,
  summarizeChecks,
  uploadAttachments,
} from "../../../src/index.js";

type Run = (client: SupportClientLike, options: never) => Promise<unknown>;

const LIMITS = ["signal", "attemptTimeoutMs"];
const WORKFLOWS: [name: string, run: Run, options: string[]][] = [
  [
    "uploadAttachments",
    (client, options) => uploadAttachments(client, [new Uint8Array(1)], options),
    ["concurrency", "fetch", "maxAttempts", "onProgress", "onState", "readyTimeoutMs", "resumeFrom", "retryDelayMs"],
  ],
  [
    "downloadAttachment",
    (client, options) => downloadAttachment(client, { attachmentId: "a" }, options),
    ["fetch", "maxAttempts", "maxSizeBytes", "onProgress", "retryDelayMs"],
  ],
  ["describeCheckResult", describeCheckResult, ["checkId", "language", "checks"]],
  ["summarizeChecks", summarizeChecks, ["checkIds", "language", "concurrency"]],
  ["refreshChecks", refreshChecks, ["checkIds", "concurrency", "maxWaitMs", "pollDelayMs", "onProgress"]],
];

describe.each(WORKFLOWS)("%s", (_, run, own) => {
  const options = [...own, ...LIMITS];
  const refuse = async (given: unknown, message: string | RegExp) => {
    let sent = 0;
    const client: SupportClientLike = { send: async () => ++sent };
    const running = run(client, given as never);
    await expect(running).rejects.toMatchObject({ code: "OPTION_INVALID" });
    await expect(running).rejects.toThrow(message);
    expect(sent).toBe(0);
  };

  it("refuses abortSignal, and names signal", () =>
    refuse({ abortSignal: new AbortController().signal }, "Unknown option `abortSignal`. Did you mean `signal`?"));

  it.each(options)("refuses a misspelt %s, and names it", async (option) => {
    const typo = `${option.slice(0, -2)}${option.slice(-1)}`;
    await refuse({ [typo]: undefined, [`${option}s`]: 1 }, /^Unknown option `\w+`\. Did you mean `\w+`\?$/);
    await refuse({ [typo]: 1 }, `Unknown option \`${typo}\`. Did you mean \`${option}\`?`);
  });

  it("refuses an unknown option, and lists the known ones", async () => {
    await refuse({ somethingElse: 1 }, "Unknown option `somethingElse`. Use ");
    for (const option of options) await refuse({ somethingElse: 1 }, new RegExp(`\\b${option}\\b`));
  });

  it.each([null, [], "signal", 5])("refuses %j in place of options", (given) => refuse(given, "Invalid `options`"));

  it.each([0, -1, Number.NaN, "1000", null])("refuses an attemptTimeoutMs of %j", (attemptTimeoutMs) =>
    refuse({ attemptTimeoutMs }, "Invalid `attemptTimeoutMs`"),
  );
});

it.each([undefined, "", 5, { attachmentId: "a" }])("downloadAttachment refuses the id %j", async (attachmentId) => {
  const client: SupportClientLike = { send: async () => ({ attachment: { fileName: "a", data: new Uint8Array(1) } }) };
  await expect(downloadAttachment(client, { attachmentId: attachmentId as string })).rejects.toMatchObject({
    code: "OPTION_INVALID",
    message: expect.stringMatching(/^Invalid `attachmentId`: .*\. Use the id of an attachment, a string\.$/),
  });
});
