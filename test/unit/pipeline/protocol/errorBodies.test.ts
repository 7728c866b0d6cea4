import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  DescribeCasesCommand,
  SupportClient,
  SupportServiceException,
  ThrottlingException,
} from "../../../../src/index.js";
import { createBody } from "../../../support/captureRequests.js";
import { startScriptedServer } from "../../../support/scriptedServer.js";
import { settle } from "../../../support/settle.js";

const CREDENTIALS = { accessKeyId: "a", secretAccessKey: "b" };

async function fail(statusCode: number, body: string | Uint8Array, headers: Record<string, string> = {}) {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  let attempts = 0;
  const requestHandler = {
    handle: async () => {
      attempts += 1;
      return { response: { statusCode, headers, body: createBody(bytes, "stream") } };
    },
  };
  const client = new SupportClient({
    credentials: CREDENTIALS,
    requestHandler: requestHandler as never,
    maxAttempts: 2,
  });
  const { error } = (await client.send(new DescribeCasesCommand({})).catch((error) => ({ error }))) as { error: Error };
  return { error: error as SupportServiceException & { $responseBodyText?: string }, attempts };
}

const TEXTS = [
  ["plain text", 413, "HTTP content length exceeded 1049600 bytes."],
  ["HTML", 503, "<html><body>Service Unavailable</body></html>"],
  ["HTML of a proxy", 407, "<h1>Proxy Authentication Required</h1>"],
  ["XML", 404, "<UnknownOperationException/>"],
  ["a redirect", 302, "<a href='/login'>Found</a>"],
  ["truncated JSON", 400, '{"__type":"CaseIdNotF'],
  ["JSON and more", 500, '{"message":"No."}{"message":"No."}'],
  ["JSON after a byte order mark", 400, '\uFEFF{"message":"No."}'],
  ["a JSON string", 502, '"Bad Gateway"'],
  ["a JSON array", 400, '["Bad Request"]'],
  ["a JSON number", 504, "504"],
  ["a JSON boolean", 400, "false"],
  ["JSON null", 400, "null"],
] as const;

describe("An error response that is not a JSON object", () => {
  it.each(TEXTS)("rejects with a SupportServiceException that has its status and text: %s", async (_, status, text) => {
    const { error } = await fail(status, text);
    expect(error).toBeInstanceOf(SupportServiceException);
    expect(error.$metadata.httpStatusCode).toBe(status);
    expect(error.$fault).toBe(status < 500 ? "client" : "server");
    expect(error.message).toContain(`status ${status}`);
    expect(error.message).toContain(text.replace("\uFEFF", ""));
    expect(error.$responseBodyText).toBe(text);
    expect(error.$response?.body).toBe(text);
  });

  it.each([
    [503, 2],
    [429, 2],
    [502, 2],
    [413, 1],
    [404, 1],
  ])("is retried according to status %i: %i attempts", async (status, attempts) => {
    expect((await fail(status, "<html>No</html>")).attempts).toBe(attempts);
  });

  it("rejects with the class that its header names", async () => {
    const { error } = await fail(400, "<html>Slow down</html>", { "x-amzn-errortype": "ThrottlingException" });
    expect(error).toBeInstanceOf(ThrottlingException);
    expect(error.message).toContain("Slow down");
  });

  it("is truncated to 500 characters in the message and 64 KiB in the text", async () => {
    const { error } = await fail(500, "x".repeat(1_000_000));
    expect(error.message.length).toBeLessThan(600);
    expect(error.$responseBodyText).toHaveLength(64 * 1024);
  });

  it("has a printable message when it is binary", async () => {
    const { error } = await fail(
      500,
      Uint8Array.from({ length: 256 }, (_, index) => index),
    );
    expect(error).toBeInstanceOf(SupportServiceException);
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  it("rejects with an exception when JSON is nested too deeply", async () => {
    const { error } = await fail(500, `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`);
    expect(error).toBeInstanceOf(SupportServiceException);
  });

  it("rejects with an exception when the body is empty", async () => {
    const { error } = await fail(500, "");
    expect(error).toMatchObject({ name: "Unknown", message: "UnknownError", $metadata: { httpStatusCode: 500 } });
    expect(error).toBeInstanceOf(SupportServiceException);
  });

  it("rejects with an exception over a real connection", async () => {
    await using server = await startScriptedServer((response) => {
      response.writeHead(403, { "content-type": "text/html" }).end("<h1>Blocked by policy</h1>");
    });
    const client = new SupportClient({ endpoint: server.url, region: "us-east-1", credentials: CREDENTIALS });
    const outcome = await settle(client.send(new DescribeCasesCommand({})));
    client.destroy();
    expect(outcome).toMatchObject({ name: "Unknown" });
    expect(outcome?.message).toContain("Blocked by policy");
  });
});

const ODD_VALUES = ["5", "true", "[]", '{"toString":1,"valueOf":2}', '{"a":{"toString":null}}', "[[]]", "1e400"];
const ODD_MEMBERS = ["message", "Message", "__type", "code", "name", "stack", "cause", "toString", "hint", "errors"];

describe("An error with members that are not strings", () => {
  it.each(ODD_MEMBERS.flatMap((name) => ODD_VALUES.map((value) => [name, value] as const)))(
    "can be printed: %s is %s",
    async (name, value) => {
      for (const code of ["CaseIdNotFound", "ValidationException", "Other", ""]) {
        const head = name === "__type" ? "" : `"__type":${JSON.stringify(code)},`;
        const { error } = await fail(400, `{${head}${JSON.stringify(name)}:${value}}`);
        expect(error).toBeInstanceOf(SupportServiceException);
        expect(typeof error.message).toBe("string");
        expect(typeof String(error)).toBe("string");
        expect(typeof inspect(error, { depth: 10, showHidden: true })).toBe("string");
        expect(typeof error.stack).toBe("string");
      }
    },
  );
});
