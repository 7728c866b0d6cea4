import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createLocalSupport } from "aws-support-client/local";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { AddressInfo } from "node:net" */

const CREDENTIALS = { accessKeyId: "ASIALAMBDA", secretAccessKey: "secret", sessionToken: "session-token" };
const BOOTSTRAP = fileURLToPath(new URL("lambdaBootstrap.mjs", import.meta.url));
const TIMEOUT_MS = 60_000;

/** The trace of an invocation, and what it answered. @typedef {{ trace: string, response: unknown }} Invocation */

/**
 * Invokes a handler through Lambda's runtime API, several times in one process.
 *
 * Credentials come from the environment, with a session token. Nothing of the caller's environment is passed on.
 *
 * @param {object} lambda
 * @param {string} lambda.taskRoot - Folder of the handler.
 * @param {string} lambda.handler - Such as `index.handler`.
 * @param {readonly unknown[]} lambda.events - One a invocation. The first one is the cold start.
 * @param {Readonly<Record<string, string>>} [lambda.env] - Further variables.
 * @returns {Promise<{ invocations: readonly Invocation[], traces: readonly (string | undefined)[] }>} The answers, and
 *   the trace header of each request that reached the Support service.
 */
export async function invokeLambda({ taskRoot, handler, events, env = {} }) {
  const support = createLocalSupport({ credentials: CREDENTIALS });
  /** @type {(string | undefined)[]} */
  const traces = [];
  const service = await listen((request, response) => pass(request, response).catch(() => response.destroy()));
  /** @type {Invocation[]} */
  const invocations = [];
  /** @type {(error?: Error) => void} */
  let finish = () => {};
  /** @type {Promise<void>} */
  const finished = new Promise((resolve, reject) => {
    finish = (error) => (error ? reject(error) : resolve());
  });
  const runtime = await listen((request, response) => answer(request, response).catch(finish));
  const child = spawn(process.execPath, [BOOTSTRAP], {
    cwd: taskRoot,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      PATH: process.env.PATH,
      AWS_LAMBDA_RUNTIME_API: new URL(runtime.url).host,
      AWS_LAMBDA_FUNCTION_NAME: "journeys",
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
      LAMBDA_TASK_ROOT: taskRoot,
      _HANDLER: handler,
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      AWS_SESSION_TOKEN: CREDENTIALS.sessionToken,
      AWS_ENDPOINT_URL_SUPPORT: service.url,
      ...env,
    },
  });
  const printed = text(child.stderr);
  const ended = once(child, "exit").then(async () => finish(new Error(`The runtime ended. ${await printed}`)));
  const timer = setTimeout(() => finish(new Error(`No answer within ${TIMEOUT_MS} ms.`)), TIMEOUT_MS);
  try {
    await finished;
    return { invocations, traces };
  } finally {
    clearTimeout(timer);
    child.kill();
    await ended;
    runtime.close();
    service.close();
    await support.close();
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  async function answer(request, response) {
    const body = await text(request);
    const { length } = invocations;
    const trace = `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8a${length};Sampled=1`;
    if (request.url?.endsWith("/invocation/next")) {
      if (length === events.length) return finish();
      response.setHeader("lambda-runtime-aws-request-id", `request-${length}`);
      response.setHeader("lambda-runtime-trace-id", trace);
      response.setHeader("lambda-runtime-deadline-ms", String(Date.now() + TIMEOUT_MS));
      response.end(JSON.stringify(events[length]));
      return;
    }
    response.writeHead(202).end("{}");
    if (request.url?.endsWith("/error")) return finish(new Error(body));
    invocations.push({ trace, response: JSON.parse(body) });
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  async function pass(request, response) {
    traces.push(request.headers["x-amzn-trace-id"]?.toString());
    const headers = /** @type {Record<string, string>} */ ({ ...request.headers });
    const answered = await support.fetch(`http://${headers.host}${request.url}`, {
      method: request.method ?? "POST",
      headers,
      body: await text(request),
    });
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  }
}

/** @param {(request: IncomingMessage, response: ServerResponse) => void} answer */
async function listen(answer) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${/** @type {AddressInfo} */ (server.address()).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
