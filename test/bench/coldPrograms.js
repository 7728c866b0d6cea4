import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { CASE, CREDENTIALS, REGION } from "./inputs.js";
import { OFFICIAL, OURS } from "./makeApp.js";

/** @import { ClientName } from "./types.js" */
/** @typedef {Readonly<Record<ClientName | "empty", string>>} Programs The file of each. */

const LIMIT = fileURLToPath(new URL("./clients/limit.js", import.meta.url));

/** Prints the CPU time of the process on exit. */
const REPORT = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  fs.writeSync(1, String((user + system) / 1000));
});`;
const SETTINGS = `{ endpoint: process.argv[2], region: "${REGION}", credentials: ${JSON.stringify(CREDENTIALS)} }`;
const SEND = `const client = new SupportClient(${SETTINGS});
client.send(new CreateCaseCommand(${JSON.stringify(CASE)})).then(({ caseId }) => {
  if (!caseId) throw new Error("No case");
  client.destroy();
});`;
const SEND_BY_HAND = `const client = connect({ endpoint: process.argv[2] });
client.createCase(${JSON.stringify(CASE)}).then(({ caseId }) => {
  if (!caseId) throw new Error("No case");
  client.destroy();
});`;

/** @param {string} app @param {string} folder @param {Readonly<Record<ClientName | "empty", string>>} code @param {"mjs" | "cjs"} extension */
function write(app, folder, code, extension) {
  mkdirSync(join(app, folder), { recursive: true });
  const place = (/** @type {string} */ name) => join(app, folder, `${name}.${extension}`);
  for (const [name, text] of Object.entries(code)) writeFileSync(place(name), text);
  return { empty: place("empty"), ours: place("ours"), official: place("official"), limit: place("limit") };
}

/** Returns programs that load unbundled ES modules. @param {string} app @returns {Programs} */
export function writeEsModules(app) {
  const fs = `import fs from "node:fs";\n${REPORT}\n`;
  const sdk = (/** @type {string} */ name) =>
    `import { CreateCaseCommand, SupportClient } from "${name}";\n${fs}${SEND}`;
  const limit = `import { connect } from "./byHand.mjs";\n${fs}${SEND_BY_HAND}`;
  const programs = write(app, "esm", { empty: fs, ours: sdk(OURS), official: sdk(OFFICIAL), limit }, "mjs");
  copyFileSync(LIMIT, join(app, "esm/byHand.mjs"));
  return programs;
}

/**
 * @param {string} app
 * @param {string} folder
 * @returns {Promise<Programs>}
 */
export async function writeCommonJs(app, folder) {
  const fs = `const fs = require("node:fs");\n${REPORT}\n`;
  const sdk = (/** @type {string} */ name) =>
    `${fs}const { CreateCaseCommand, SupportClient } = require("${name}");\n${SEND}`;
  const limit = `${fs}const { connect } = require("./byHand.cjs");\n${SEND_BY_HAND}`;
  const programs = write(app, folder, { empty: fs, ours: sdk(OURS), official: sdk(OFFICIAL), limit }, "cjs");
  const { code } = await transform(readFileSync(LIMIT, "utf8"), { format: "cjs" });
  writeFileSync(join(app, folder, "byHand.cjs"), code);
  return programs;
}

/**
 * Bundles each program into one file and its lazy chunks.
 *
 * @param {string} app
 * @param {Programs} programs
 * @param {string} folder
 * @param {import("esbuild").BuildOptions} [options] - Further esbuild options.
 * @returns {Promise<Programs>}
 */
export async function bundlePrograms(app, programs, folder, options) {
  const bundled = { ...programs };
  for (const name of /** @type {const} */ (["empty", "ours", "official", "limit"])) {
    const outdir = join(app, folder, name);
    await build({
      entryPoints: [programs[name]],
      outdir,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      minify: true,
      format: "esm",
      platform: "node",
      target: "node20",
      tsconfigRaw: {},
      logLevel: "error",
      // CommonJS packages need `require` for Node.js built-ins.
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      ...options,
    });
    bundled[name] = join(outdir, `${name}.mjs`);
  }
  return bundled;
}
