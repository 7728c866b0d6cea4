// The loop of a Lambda runtime: `lambdaBootstrap.mjs` loads the handler of `_HANDLER` and answers invocations until it is stopped.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT = "", _HANDLER = "" } = process.env;
const api = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const [file, name] = /** @type {[string, string]} */ (_HANDLER.split("."));

const path = [".js", ".mjs", ".cjs"]
  .map((ending) => join(LAMBDA_TASK_ROOT, file + ending))
  .find((each) => existsSync(each));
const loaded = await import(pathToFileURL(path ?? file).href).catch(async (error) => {
  await fetch(`${api}/init/error`, { method: "POST", body: describe(error) });
  process.exit(1);
});
const handle = loaded[name] ?? loaded.default[name];

for (;;) {
  const invocation = await fetch(`${api}/invocation/next`);
  const id = invocation.headers.get("lambda-runtime-aws-request-id");
  process.env._X_AMZN_TRACE_ID = invocation.headers.get("lambda-runtime-trace-id") ?? "";
  const event = await invocation.json();
  try {
    const body = JSON.stringify(await handle(event, { awsRequestId: id }));
    await fetch(`${api}/invocation/${id}/response`, { method: "POST", body });
  } catch (error) {
    await fetch(`${api}/invocation/${id}/error`, { method: "POST", body: describe(error) });
  }
}

/** @param {unknown} error */
function describe(error) {
  const { name: errorType, message: errorMessage, stack } = Object(error);
  return JSON.stringify({ errorType, errorMessage, stackTrace: String(stack).split("\n") });
}
