// `run.js [GROUP...] [--only TEXT]` installs the packed package in the environments of its users, runs it there, and writes docs/compatibility.md.
// `--only` runs the rows whose name contains the text, and leaves the page as it is.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { GROUPS, renderPage } from "./page.js";
import { execute, prepareRow } from "./row.js";

/** @import { Group } from "./page.js" */
/** @import { Result, Row } from "./row.js" */

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = join(root, "docs/compatibility.md");

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const only = values.only ?? "";
const unknown = positionals.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) {
  console.error(`Unknown group \`${unknown[0]}\`. Use ${Object.keys(GROUPS).join(", ")}.`);
  process.exit(1);
}

const scratch = await mkdtemp(join(tmpdir(), "journeys-"));
/** @type {Partial<Record<Group, readonly Result[]>>} */
const results = {};
try {
  const tarball = await pack();
  for (const group of /** @type {Group[]} */ (Object.keys(GROUPS))) {
    if (positionals.length > 0 && !positionals.includes(group)) continue;
    const rows = (await loadRows(group)).filter(({ name }) => name.includes(only));
    const finished = [];
    for (const row of rows) finished.push(await runRow(row, tarball));
    if (rows.length > 0) results[group] = finished;
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

const all = Object.values(results).flat();
const count = (/** @type {Result["status"]} */ status) => all.filter((result) => result.status === status).length;
if (only === "") await writeFile(page, renderPage(results, await readFile(page, "utf8").catch(() => "")));
console.log(`${count("passed")} passed, ${count("failed")} failed, ${count("not run")} skipped`);
if (count("failed") > 0 || all.length === 0) process.exitCode = 1;

/** Packs what `npm publish` would publish, from the present build. */
async function pack() {
  const { stdout } = await execute("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", scratch], {
    cwd: root,
  });
  const [{ filename, files }] = JSON.parse(stdout);
  const isBuilt = files.some((/** @type {{ path: string }} */ { path }) => path === "dist/module/index.js");
  if (!isBuilt) throw new Error("The package is not built. Run npm run build first.");
  return join(scratch, filename);
}

/**
 * @param {Group} group
 * @returns {Promise<readonly Row[]>}
 */
async function loadRows(group) {
  const folder = new URL(`${group}/`, import.meta.url);
  const files = await readdir(folder).catch(() => []);
  const modules = files.filter((file) => file.endsWith(".js")).sort();
  const loaded = await Promise.all(modules.map((file) => import(new URL(file, folder).href)));
  return loaded.flatMap(({ rows = [] }) => rows);
}

/**
 * @param {Row} row
 * @param {string} tarball
 * @returns {Promise<Result>}
 */
async function runRow(row, tarball) {
  const folder = await mkdtemp(join(scratch, "row-"));
  const startedMs = Date.now();
  /** @type {Result} */
  const result = await row
    .run(prepareRow(folder, tarball))
    .then((outcome) => ({ name: row.name, ...outcome }))
    .catch((error) => ({ name: row.name, status: "failed", why: error?.message ?? String(error) }));
  await rm(folder, { recursive: true, force: true });
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  console.log(
    `${result.status.padEnd(7)}  ${row.name}  ${result.version ?? ""}  ${seconds} s${result.why ? `\n         ${result.why}` : ""}`,
  );
  return result;
}
