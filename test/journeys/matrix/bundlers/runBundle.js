import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { launchChromium } from "../../../support/launchChromium.js";

/** @import { RowTools } from "../row.js" */
/** @import { Target } from "./makeBundlerRow.js" */

/** @typedef {Pick<typeof import("aws-support-client/local"), "createLocalSupport">} Local */
/** @typedef {{ folder: string, out: string, target: Target, exec: RowTools["exec"], local: Local }} Run */

const RESULT_TIMEOUT_MS = 30_000;

/**
 * Runs a bundle against the local service on a port, and returns what the program printed: the ID of its case.
 *
 * @param {Run} run
 * @returns {Promise<string>}
 */
export async function runBundle(run) {
  const support = run.local.createLocalSupport();
  try {
    if (run.target === "page") return await runInPage(run, support);
    const { endpoint } = await support.listen();
    return await (run.target === "Node" ? runInNode(run, endpoint) : runAsScript(run, endpoint));
  } finally {
    await support.close();
  }
}

/**
 * @param {Run} run
 * @param {ReturnType<Local["createLocalSupport"]>} support
 */
async function runInPage({ folder, out }, support) {
  const files = join(folder, out);
  const html = readdirSync(files).find((file) => file.endsWith(".html"));
  const page = html ? readFileSync(join(files, html)) : `<script type="module" src="/${findEntry(files)}"></script>`;
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (pathname === "/") return response.setHeader("content-type", "text/html").end(page);
    if (!existsSync(join(files, pathname))) return response.writeHead(404).end();
    response.setHeader("content-type", "text/javascript");
    response.end(readFileSync(join(files, pathname)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address?.port}`;
  const browser = await launchChromium();
  try {
    const { endpoint } = await support.listen({ allowedOrigins: [origin] });
    const tab = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    tab.on("pageerror", ({ message }) => errors.push(message));
    await tab.goto(`${origin}/?endpoint=${encodeURIComponent(endpoint)}`);
    await tab
      .waitForFunction(() => /^(case-|failed)/.test(document.title), undefined, { timeout: RESULT_TIMEOUT_MS })
      .catch((error) => errors.push(error.message));
    return errors.length > 0 ? errors.join("; ") : await tab.title();
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * The bundle runs alone in a folder, without any package beside it.
 *
 * @param {Run} run
 * @param {string} endpoint
 */
async function runInNode({ folder, out, exec }, endpoint) {
  const alone = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    cpSync(join(folder, out), alone, { recursive: true });
    const { stdout } = await exec("node", [findEntry(alone)], { cwd: alone, env: { SUPPORT_ENDPOINT: endpoint } });
    return stdout.trim();
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
}

/**
 * The bundle runs as a script that finds no part of Node.js.
 *
 * @param {Run} run
 * @param {string} endpoint
 * @returns {Promise<string>}
 */
function runAsScript({ folder, out }, endpoint) {
  const file = join(folder, out, findEntry(join(folder, out)));
  return new Promise((resolve, reject) => {
    const context = createContext({
      ...{
        AbortController,
        Headers,
        ReadableStream,
        Request,
        Response,
        TextDecoder,
        TextEncoder,
        URL,
        URLSearchParams,
      },
      ...{ atob, btoa, clearTimeout, console, fetch, setTimeout },
      crypto: { getRandomValues: crypto.getRandomValues.bind(crypto) },
      navigator: { product: "ReactNative" },
      SUPPORT_ENDPOINT: endpoint,
      end: resolve,
    });
    setTimeout(() => reject(new Error("The bundle did not end.")), RESULT_TIMEOUT_MS).unref();
    new Script(`globalThis.global = globalThis; globalThis.window = globalThis;\n${readFileSync(file, "utf8")}`, {
      filename: file,
    }).runInContext(context);
  });
}

/** @param {string} folder */
function findEntry(folder) {
  const entry = readdirSync(folder).find((file) => /^(index|main|ours|program)\.[cm]?js$/.test(file));
  if (!entry) throw new Error(`The bundler wrote no program: ${readdirSync(folder).join(", ")}.`);
  return entry;
}
