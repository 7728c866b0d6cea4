import { bundleRunner } from "./bundleRunner.js";
import { openJourneyHost } from "./openJourneyHost.js";

/** @import { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from "quickjs-emscripten" */

/** React Native's own `fetch` and `AbortController` are the two packages. */
export const NATIVE_PROGRAM = `
import "./suite/nativeGlobals.js";
import "abort-controller/polyfill";
import "whatwg-fetch";
import "./runners/reactNative.js";
`;

/** How Metro resolves packages. */
const NATIVE = {
  conditions: ["react-native"],
  mainFields: ["react-native", "browser", "main"],
};

/**
 * Runs the journeys in QuickJS with the globals of React Native, and returns their results.
 *
 * @param {string} app - Folder with the package and the runners.
 * @param {QuickJSWASMModule} quickJs
 * @param {string} [script] - The bundled program. Default: bundled by esbuild.
 * @returns {Promise<Record<string, string>>}
 */
export async function runInQuickJs(app, quickJs, script) {
  const code = script ?? (await bundleRunner(app, NATIVE_PROGRAM, NATIVE));
  const host = await openJourneyHost();
  const engine = quickJs.newContext();
  addProcess(engine);
  engine.unwrapResult(engine.evalCode(`globalThis.host = ${JSON.stringify(host.url)};${code}`)).dispose();
  try {
    const results = engine.resolvePromise(engine.getProp(engine.global, "journeys"));
    engine.runtime.executePendingJobs();
    return engine.dump(engine.unwrapResult(await results));
  } finally {
    await host.close();
  }
}

/**
 * Adds the functions of the process that `nativeGlobals` needs.
 *
 * @param {QuickJSContext} engine
 */
function addProcess(engine) {
  /** @type {Map<number, AbortController>} */
  const requests = new Map();

  /** @type {Record<string, (...args: QuickJSHandle[]) => QuickJSHandle | void>} */
  const functions = {
    startTimer(id, delayMs) {
      const number = engine.newNumber(engine.getNumber(id));
      setTimeout(() => call("fire", number), engine.getNumber(delayMs));
    },
    abort: (id) => requests.get(engine.getNumber(id))?.abort(),
    send(idHandle, head, content) {
      const id = engine.getNumber(idHandle);
      const { url, ...init } = JSON.parse(engine.getString(head));
      const controller = new AbortController();
      requests.set(id, controller);
      transfer(url, { ...init, body: readContent(content), signal: controller.signal }).then(
        ({ body, ...received }) => {
          requests.delete(id);
          call(
            "receive",
            engine.newNumber(id),
            engine.newString(JSON.stringify(received)),
            engine.newArrayBuffer(body),
          );
        },
      );
    },
    decode: (bytes) => engine.newString(Buffer.from(engine.getArrayBuffer(bytes).value).toString()),
    parseUrl(text, base) {
      const from = engine.getString(base);
      return engine.newString(describeUrl(engine.getString(text), from === "" ? undefined : from));
    },
  };
  const process = engine.newObject();
  for (const [name, run] of Object.entries(functions)) engine.setProp(process, name, engine.newFunction(name, run));
  engine.setProp(engine.global, "process", process);

  /** @param {string} name @param {...QuickJSHandle} args */
  function call(name, ...args) {
    engine.unwrapResult(engine.callFunction(engine.getProp(engine.global, name), engine.undefined, ...args)).dispose();
    engine.runtime.executePendingJobs();
    for (const arg of args) arg.dispose();
  }

  /** @param {QuickJSHandle | undefined} content */
  function readContent(content) {
    const type = content && engine.typeof(content);
    if (content === undefined || type === "undefined") return undefined;
    return type === "string" ? engine.getString(content) : engine.getArrayBuffer(content).value.slice();
  }
}

/**
 * Sends a request as `XMLHttpRequest` does: the response is there as a whole, or not at all.
 *
 * @param {string} url
 * @param {RequestInit} init
 */
async function transfer(url, init) {
  try {
    const response = await fetch(url, init);
    const body = await response.arrayBuffer();
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
    return { status: response.status, headers, body };
  } catch {
    return { status: 0, headers: "", body: new ArrayBuffer(0) };
  }
}

/** @param {string} text @param {string | undefined} base */
function describeUrl(text, base) {
  if (!URL.canParse(text, base)) return "";
  const { href, protocol, username, password, host, hostname, port, pathname, search, hash, origin } = new URL(
    text,
    base,
  );
  return JSON.stringify({ href, protocol, username, password, host, hostname, port, pathname, search, hash, origin });
}
