import { createContext, runInContext } from "node:vm";

/** What every page and worker has. There is no `process`, `Buffer`, `require` or `global` here. */
const WEB_GLOBALS = {
  AbortController,
  AbortSignal,
  Blob,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  Uint8Array,
  atob,
  btoa,
  clearTimeout,
  console,
  crypto,
  setTimeout,
};

/** Runs a script that defines the global `program`, in a place that has the web's globals only, and returns `program`. */
export function runScript(code: string, globals: Readonly<Record<string, unknown>>): unknown {
  const context = createContext({ ...WEB_GLOBALS, ...globals });
  runInContext(code, context, { timeout: 10_000 });
  return runInContext("program", context);
}
