import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as ours from "../../../src/index.js";
import { type ScriptedServer, startScriptedServer } from "../../support/scriptedServer.js";
import { createCommand, supportOperations } from "../../support/supportSdk.js";

const SECRETS = {
  secretKey: "plantedSecretKey7fk2",
  sessionToken: "plantedSessionToken9xq",
  password: "plantedPassword3mz",
  signature: "plantedSignature5vb",
} as const;

const LINK = `https://bucket.s3.amazonaws.com/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=${SECRETS.sessionToken}&X-Amz-Signature=${SECRETS.signature}`;

/** Outputs of the operations that return links. */
const OUTPUTS: Record<string, unknown> = {
  GetAttachmentUploadLinks: {
    uploadId: "u",
    uploadUrls: [{ partIndex: 1, url: LINK, expiryDate: "2026-01-01T00:00:00Z" }],
  },
  GetAttachmentDownloadLink: { fileName: "a", downloadUrl: { url: LINK, expiryDate: "2026-01-01T00:00:00Z" } },
};

type Respond = (
  operation: string,
  json: string,
) => { status: number; body: string; isCut?: boolean; isReset?: boolean };

const ANSWERS: Record<string, Respond> = {
  "a success": (_, body) => ({ status: 200, body }),
  "a declared error": () => ({ status: 400, body: '{"__type":"CaseIdNotFound","message":"No."}' }),
  "an undeclared error": () => ({ status: 400, body: '{"__type":"ValidationException","message":"No."}' }),
  "a server error": () => ({ status: 500, body: "{}" }),
  "an error that quotes a link": () => ({
    status: 400,
    body: JSON.stringify({ __type: "Other", message: `Bad: ${LINK}` }),
  }),
  "a proxy's page that quotes a link": () => ({ status: 502, body: `<a href="${LINK}">Bad Gateway</a>` }),
  "a success that is not JSON": (_, body) => ({ status: 200, body: `<html>${body}` }),
  "a success that is cut off": (_, body) => ({ status: 200, body: body.slice(0, -1) }),
  "an interrupted success": (_, body) => ({ status: 200, body, isCut: true }),
  "an interrupted error": () => ({ status: 500, body: '{"message":"No."}', isCut: true }),
  "a closed connection": () => ({ status: 200, body: "", isReset: true }),
};

let current: { operation: string; respond: Respond };
let server: ScriptedServer;
const received: string[] = [];

beforeAll(async () => {
  server = await startScriptedServer((response, request) => {
    received.push(String(request.headers["x-amz-security-token"]));
    const { operation, respond } = current;
    const { status, body, isCut, isReset } = respond(operation, JSON.stringify(OUTPUTS[operation] ?? {}));
    if (isReset) return void response.destroy();
    response.writeHead(status, isCut ? { "content-length": body.length + 100 } : {});
    response.write(body, () => (isCut ? response.destroy() : response.end()));
  });
});
afterAll(() => server.close());

const show = (value: unknown) =>
  inspect(value, { depth: 10, showHidden: true, maxArrayLength: null, maxStringLength: null });

/** Every way in which a program prints an error. */
function showError(error: unknown): string {
  const { stack, cause, $response } = Object(error) as Record<string, unknown>;
  const body: unknown = Object($response).body;
  return [show(error), String(error), stack, show(cause), JSON.stringify(error), show($response), show(body)].join(
    "\n",
  );
}

function expectNoSecret(text: string): void {
  for (const [name, secret] of Object.entries(SECRETS)) {
    expect(
      text.includes(secret),
      `${name} in:\n${text.slice(Math.max(0, text.indexOf(secret) - 300), text.indexOf(secret) + 50)}`,
    ).toBe(false);
  }
  expect(text).not.toContain("X-Amz-Signature=");
}

function openClient(more: object = {}) {
  const lines: string[] = [];
  const note = (...given: unknown[]) => void lines.push(show(given));
  const client = new ours.SupportClient({
    region: "us-east-1",
    endpoint: server.url.replace("http://", `http://user:${SECRETS.password}@`),
    credentials: { accessKeyId: "AKIA", secretAccessKey: SECRETS.secretKey, sessionToken: SECRETS.sessionToken },
    logger: { trace: note, debug: note, info: note, warn: note, error: note },
    maxAttempts: 1,
    ...more,
  });
  return { client, lines };
}

const sdk = ours as Readonly<Record<string, unknown>>;

describe.each(supportOperations.map(({ name }) => name))("%s", (operation) => {
  it.each(Object.keys(ANSWERS))("shows no secret in an error or a log after %s", async (answer) => {
    current = { operation, respond: ANSWERS[answer] as Respond };
    const { client, lines } = openClient();
    const outcome = await client.send(createCommand(sdk, operation, {}) as never).catch((error: unknown) => error);
    client.destroy();
    expect(received.at(-1)).toBe(SECRETS.sessionToken);
    expect(outcome instanceof Error).toBe(answer !== "a success");
    expect(lines.length).toBeGreaterThan(0);
    if (outcome instanceof Error) expectNoSecret(showError(outcome));
    expectNoSecret(lines.join("\n"));
  });
});

describe("A call that fails in the client", () => {
  const respond: Respond = (_, body) => ({ status: 200, body });

  it.each<[string, object, object]>([
    ["a response that is too large", { maxResponseBytes: 0 }, {}],
    ["an abort", {}, { abortSignal: AbortSignal.abort(new Error("Away.")) }],
    ["an unreachable endpoint", { endpoint: `http://user:${SECRETS.password}@127.0.0.1:1` }, {}],
    ["a malformed endpoint", { endpoint: `http://user:${SECRETS.password}@[` }, {}],
    ["credentials with other names", { credentials: { key: SECRETS.secretKey, token: SECRETS.sessionToken } }, {}],
    ["a handler that fails", { requestHandler: { handle: () => Promise.reject(new Error("Down.")) } }, {}],
  ])("shows no secret in an error or a log: %s", async (_, settings, options) => {
    current = { operation: "GetAttachmentUploadLinks", respond };
    const { client, lines } = openClient(settings);
    const command = createCommand(sdk, "GetAttachmentUploadLinks", { fileName: "a", fileSizeBytes: 1 });
    const error = await client.send(command as never, options).catch((error: unknown) => error);
    client.destroy();
    expect(error).toBeInstanceOf(Error);
    expectNoSecret(showError(error));
    expectNoSecret(lines.join("\n"));
  });
});

describe("The response of an error", () => {
  it("has the same members as in the official client", async () => {
    current = { operation: "DescribeCases", respond: ANSWERS["a declared error"] as Respond };
    const { client } = openClient();
    const error = await client.send(new ours.DescribeCasesCommand({})).catch((error: unknown) => error);
    client.destroy();
    const { $response } = error as ours.SupportServiceException;
    expect(Object.getOwnPropertyDescriptor(error, "$response")).toMatchObject({ enumerable: false, writable: false });
    expect($response?.statusCode).toBe(400);
    expect(Object.keys($response as object)).toEqual(["statusCode", "reason", "headers", "body"]);
    expect($response?.body.req.getHeader("x-amz-security-token")).toBe(SECRETS.sessionToken);
    expect(inspect($response)).toContain("statusCode: 400");
  });
});
