import { describe, expect, it } from "vitest";
import * as ours from "../../../src/index.js";
import { ConfigurationError, type SupportClient, SupportClientError } from "../../../src/index.js";
import { settle } from "../../support/settle.js";

const answerWith = (statusCode: number, json: object) => ({
  handle: async () => ({ response: { statusCode, headers: {}, body: Buffer.from(JSON.stringify(json)) } }),
});

function open(settings: object = {}) {
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  return new ours.Support({ credentials, requestHandler: answerWith(200, {}) as never, ...settings });
}

describe("SupportClient.send", () => {
  it.each([undefined, null, {}, "CreateCase", { input: {} }])(
    "rejects with instructions when passed %j",
    async (command) => {
      const answer = (open() as SupportClient).send(command as never);
      await expect(answer).rejects.toThrow(SupportClientError);
      await expect(answer).rejects.toMatchObject({
        code: "COMMAND_INVALID",
        message: "`send` requires a command, such as `new DescribeCasesCommand({})`.",
      });
    },
  );

  it("passes the same error to a callback", async () => {
    const error = await new Promise((resolve) => (open() as SupportClient).send(undefined as never, resolve));
    expect(error).toMatchObject({ code: "COMMAND_INVALID" });
  });
});

describe("Credentials with unknown members", () => {
  it.each<[unknown, string]>([
    [{ accessKey: "a", secretKey: "hunter2" }, "got an object with `accessKey`, `secretKey`."],
    [{ accessKeyId: "a" }, "got an object with `accessKeyId`."],
    [{ accessKeyId: "a", secretAccessKey: 5 }, "got an object with `accessKeyId`, `secretAccessKey`."],
    [async () => ({}), "got an object with neither."],
    [async () => "hunter2", "got string."],
    [async () => undefined, "got undefined."],
  ])("are rejected without their values in the message: %j", async (credentials, fact) => {
    const outcome = await settle(open({ credentials }).describeCases({}));
    expect(outcome).toMatchObject({ name: "ConfigurationError" });
    expect(outcome.message).toBe(
      `\`credentials\` must have \`accessKeyId\` and \`secretAccessKey\`, both strings; ${fact}`,
    );
  });
});

describe("The hint of InvalidParameterValueException", () => {
  const requestHandler = answerWith(400, { __type: "InvalidParameterValueException", message: "No." }) as never;
  const hintOf = (call: Promise<unknown>) =>
    call.then(
      () => "",
      (error: { hint: string }) => error.hint,
    );

  it("mentions files only for DescribeAttachment", async () => {
    const client = open({ requestHandler });
    const input = { subject: "s", communicationBody: "b" };
    expect(await hintOf(client.createCase(input))).toBe("Fix the value named in the message.");
    expect(await hintOf(client.describeAttachment({ attachmentId: "a" }))).toMatch(/GetAttachmentDownloadLink\.$/);
  });
});

describe("The error of an invalid setting", () => {
  it.each<[object, string]>([
    [{ retryMode: "fast" }, "Unknown retry mode `fast`. Set `retryMode`, AWS_RETRY_MODE"],
    [{ retryMode: 5 }, "Unknown retry mode 5."],
    [{ maxAttempts: "many" }, "`maxAttempts` must be a number, such as 3; got `many`."],
    [{ defaultsMode: 5 }, "Unknown defaults mode 5."],
    [
      { endpoint: "ftp://x" },
      "`endpoint` must be an http:// or https:// URL, such as http://localhost:4599; got `ftp://x`.",
    ],
  ])("names the setting and the allowed values: %j", async (settings, message) => {
    const { defaultsMode } = settings as { defaultsMode?: unknown };
    const more = defaultsMode === undefined ? {} : { requestHandler: undefined };
    const outcome = open({ ...settings, ...more }).describeCases({});
    await expect(outcome).rejects.toThrow(ConfigurationError);
    await expect(outcome).rejects.toThrow(message);
  });
});
