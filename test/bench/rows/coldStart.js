import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { MODULES_FIRST } from "../../support/bundle.js";
import { cleanEnvironment } from "../cleanEnvironment.js";
import { bundlePrograms, writeCommonJs, writeEsModules } from "../coldPrograms.js";
import { makeApp } from "../makeApp.js";
import { medianBeyond } from "../median.js";
import { startServer } from "../startServer.js";

/** @import { ClientName } from "../types.js" */
/** @import { Programs } from "../coldPrograms.js" */

const ROUNDS = 31;
const execute = promisify(execFile);

/** Returns the CPU time of a whole process, in milliseconds. @param {string} program @param {string} endpoint */
async function runOnce(program, endpoint) {
  const { stdout } = await execute(process.execPath, [program, endpoint], { env: cleanEnvironment() });
  return Number(stdout);
}

/** @param {Programs} programs @param {string} endpoint */
async function compare(programs, endpoint) {
  /** @type {Record<keyof Programs, number[]>} */
  const samples = { empty: [], ours: [], official: [], limit: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const name of /** @type {const} */ (["empty", "ours", "official", "limit"]))
      samples[name].push(await runOnce(programs[name], endpoint));
  const beyond = (/** @type {ClientName} */ name) => medianBeyond(samples[name], samples.empty);
  return { ours: beyond("ours"), official: beyond("official"), limit: beyond("limit") };
}

/** @type {import("../types.js").Row} */
export const coldStart = {
  name: "coldStart",
  async measure() {
    const app = makeApp();
    const esModules = writeEsModules(app);
    const rows = /** @type {const} */ ([
      ["ES modules", esModules],
      ["CommonJS", await writeCommonJs(app, "cjs")],
      ["bundled", await bundlePrograms(app, esModules, "bundled")],
      ["bundled, mainFields module first", await bundlePrograms(app, esModules, "modules", MODULES_FIRST)],
    ]);
    const server = await startServer();
    const figures = [];
    for (const [what, programs] of rows) {
      const title = `cold start to the first answer, CPU beyond an empty process, ${what}`;
      figures.push({ title, unit: "ms", ...(await compare(programs, server.endpoint)) });
    }
    await server.close();
    return figures;
  },
};
