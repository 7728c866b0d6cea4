import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../../support/bundle.js";
import { chromiumPath, launchChromium } from "../../support/launchChromium.js";
import { CASE, CREDENTIALS, REGION } from "../inputs.js";
import { makeApp, OFFICIAL, OURS } from "../makeApp.js";
import { median } from "../median.js";
import { startServer } from "../startServer.js";

/** @import { Browser } from "playwright-core" */
/** @import { ClientName } from "../types.js" */

const ROUNDS = 11;
const WARM_UP = 50;
const CALLS = 100;
const LIMIT = fileURLToPath(new URL("../clients/limitBrowser.js", import.meta.url));
/** @type {readonly ClientName[]} */
const CLIENTS = ["ours", "official", "limit"];

/** @param {string} from */
const makeProgram = (from) => `import { CreateCaseCommand, SupportClient } from "${from}";
export function connect(endpoint) {
  const client = new SupportClient({ endpoint, region: "${REGION}", credentials: ${JSON.stringify(CREDENTIALS)} });
  return { createCase: (input) => client.send(new CreateCaseCommand(input)) };
}
`;

/** Bundles the program of each client into an application folder. */
async function writeBundles() {
  const app = makeApp();
  const programs = { ours: makeProgram(OURS), official: makeProgram(OFFICIAL), limit: readFileSync(LIMIT, "utf8") };
  for (const [name, program] of Object.entries(programs))
    writeFileSync(join(app, `${name}.js`), (await bundle(app, program, "browser")).code);
  return app;
}

/** Steps that run in a page, the same for each client. */
const IN_PAGE = {
  load: "(async () => { globalThis.program = await import(globalThis.place); })()",
  first: `(async () => {
    globalThis.client = program.connect(location.origin);
    await client.createCase(${JSON.stringify(CASE)});
  })()`,
  warm: `(async () => { for (let call = 0; call < ${CALLS}; call++) await client.createCase(${JSON.stringify(CASE)}); })()`,
};
// Served from memory, so that the network is not measured.
const FETCH = (/** @type {string} */ name) => `(async () => {
  const code = await (await fetch("/${name}.js")).text();
  globalThis.place = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
})()`;

/**
 * Measures each step in a new page, in milliseconds: CPU time of the page's thread, and wall-clock time.
 *
 * @param {Browser} browser
 * @param {string} endpoint
 * @param {ClientName} client
 */
async function runPage(browser, endpoint, client) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const readCpu = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  /** @param {string} code @param {number} [count] */
  const measure = async (code, count = 1) => {
    const before = await readCpu();
    const timed = `(async () => { const start = performance.now(); await ${code}; return performance.now() - start; })()`;
    const clock = Number(await page.evaluate(timed));
    return { cpu: ((await readCpu()) - before) / count, clock: clock / count };
  };
  await page.goto(endpoint);
  await page.evaluate(FETCH(client));
  const load = await measure(IN_PAGE.load);
  const first = await measure(IN_PAGE.first);
  await page.evaluate(IN_PAGE.warm.replace(String(CALLS), String(WARM_UP)));
  const warm = await measure(IN_PAGE.warm, CALLS);
  await context.close();
  return { load, first, warm };
}

/** @type {import("../types.js").Row} */
export const browser = {
  name: "browser",
  async measure() {
    if (chromiumPath === undefined) {
      console.error("browser: not measured, as no chromium is installed");
      return [];
    }
    const server = await startServer(await writeBundles());
    const chromium = await launchChromium();
    /** @type {Record<ClientName, Awaited<ReturnType<typeof runPage>>[]>} */
    const samples = { ours: [], official: [], limit: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const client of CLIENTS) samples[client].push(await runPage(chromium, server.endpoint, client));
    await chromium.close();
    await server.close();

    return /** @type {const} */ ([
      ["load", "parse and run the bundle"],
      ["first", "first request"],
      ["warm", "warm request"],
    ]).flatMap(([step, what]) =>
      /** @type {const} */ ([
        ["cpu", "CPU of the page's thread"],
        ["clock", "elapsed"],
      ]).map(([kind, how]) => {
        const of = (/** @type {ClientName} */ client) => median(samples[client].map((sample) => sample[step][kind]));
        const title = `in Chromium: ${what}, ${how}`;
        return { title, unit: "ms", ours: of("ours"), official: of("official"), limit: of("limit") };
      }),
    );
  },
};
