import { createContext, runInContext } from "node:vm";

/** Globals of every page and worker. Excludes `process`, `Buffer`, `require` and `global`. */
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

/** Runs a script in a context with web globals only, and returns its global `program`. */
export function runScript(code: string, globals: Readonly<Record<string, unknown>>): unknown {
  const context = createContext({ ...WEB_GLOBALS, ...globals });
  runInContext(code, context, { timeout: 10_000 });
  return runInContext("program", context);
}
