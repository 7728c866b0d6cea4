import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const OURS = "aws-support-client";
export const OFFICIAL = "@aws-sdk/client-support";

/** @param {string} folder @returns {{ name: string, dependencies?: object, optionalDependencies?: object }} */
const readManifest = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Resolves a package from a folder as Node.js does. @param {string} name @param {string} from @returns {string | undefined} */
function findPackage(name, from) {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder;
  return from === dirname(from) ? undefined : findPackage(name, dirname(from));
}

/**
 * Returns the folders of the production dependencies of a package. Optional ones count if they are installed.
 *
 * @param {string} folder
 * @param {Set<string>} [found]
 */
function listDependencies(folder, found = new Set()) {
  const { dependencies = {}, optionalDependencies = {} } = readManifest(folder);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const dependency = findPackage(name, folder);
    if (dependency === undefined || found.has(dependency)) continue;
    found.add(dependency);
    listDependencies(dependency, found);
  }
  return found;
}

/** Returns the files of this package that npm would publish. @returns {string[]} */
function listPackedFiles() {
  if (!existsSync(join(ROOT, "dist/index.cjs"))) throw new Error("dist is not there. Run npm run build first.");
  const command = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const printed = execFileSync("npm", command, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  /** @type {[{ files: { path: string }[] }]} */
  const [{ files }] = JSON.parse(printed);
  return files.map(({ path }) => path);
}

/**
 * Creates an application folder with both packages, laid out like npm, and copies of their production dependencies
 * only. The folder is removed when this process exits.
 *
 * @param {readonly string[]} [names] - The packages to install.
 */
export function makeApp(names = [OURS, OFFICIAL]) {
  const app = mkdtempSync(join(tmpdir(), "bench-app-"));
  process.on("exit", () => rmSync(app, { recursive: true, force: true }));
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  /** @type {Set<string>} */
  const packages = new Set();
  for (const name of names) {
    const folder = name === OURS ? ROOT : join(ROOT, "node_modules", name);
    if (name !== OURS) packages.add(folder);
    for (const dependency of listDependencies(folder)) packages.add(dependency);
  }
  for (const folder of packages) {
    const filter = (/** @type {string} */ path) =>
      path === folder || !relative(folder, path).startsWith("node_modules");
    cpSync(folder, join(app, relative(ROOT, folder)), { recursive: true, filter });
  }
  if (!names.includes(OURS)) return app;
  for (const path of listPackedFiles()) {
    mkdirSync(dirname(join(app, "node_modules", OURS, path)), { recursive: true });
    cpSync(join(ROOT, path), join(app, "node_modules", OURS, path));
  }
  return app;
}
