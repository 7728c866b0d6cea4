// `npm run drift`: compares this package, as built, with the newest official client and the newest Smithy on the registry.
// Prints what differs, one line each, and exits with 1 where this package has to follow.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compareFacts } from "./compareFacts.js";
import { compareUsedExports, compareVersions, listUsedExports, parseBuiltIn } from "./compareSmithy.js";
import { describeClient, describeDeclarations } from "./describeClient.js";
import { listRegions } from "./listRegions.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const OFFICIAL = "@aws-sdk/client-support";
/** Smithy's packages that this package depends on or builds in by name. */
const NAMED = /^@(smithy|aws-crypto)\//;

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

const folder = mkdtempSync(join(tmpdir(), "drift-"));
try {
  const packageJson = readJson(join(root, "package.json"));
  const named = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies }).filter((name) =>
    NAMED.test(name),
  );
  const specs = [OFFICIAL, ...named].map((name) => `${name}@latest`);
  execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", ...specs], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const differences = await compare(folder, named);
  for (const line of differences) console.log(line);
  if (differences.length > 0) process.exitCode = 1;
  console.log(differences.length === 0 ? "No drift." : `${differences.length} differences to follow.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} folder - The installation with the newest packages.
 * @param {readonly string[]} named
 */
async function compare(folder, named) {
  const require = createRequire(join(folder, "package.json"));
  const installed = listInstalled(readJson(join(folder, "package-lock.json")));
  const builtIn = parseBuiltIn(readFileSync(join(root, "THIRD-PARTY.md"), "utf8"));
  const ofRegistry = installed.filter(({ name }) => name === OFFICIAL || named.includes(name));
  for (const { name, version } of ofRegistry) console.log(`newest: ${name} ${version}`);
  const regions = await listRegions(folder);
  console.log(`endpoints: ${regions.length} regions`);
  const declarations = join(folder, "node_modules", OFFICIAL, "dist-types/index.d.ts");
  const built = await import(pathToFileURL(join(root, "dist/index.node.js")).href);
  const ours = { ...describeClient(built, regions), ...describeDeclarations(join(root, "dist/index.d.cts")) };
  const official = { ...describeClient(require(OFFICIAL), regions), ...describeDeclarations(declarations) };
  return [
    ...compareFacts(ours, official),
    ...compareVersions(builtIn, installed),
    ...compareUsedExports(listUsedExports(join(root, "src")), folder),
  ];
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {{ packages: Record<string, { version?: string }> }} lock */
function listInstalled({ packages }) {
  return Object.entries(packages).flatMap(([path, { version = "" }]) => {
    const name = /(?:@[^/]+\/)?[^/]+$/.exec(path)?.[0];
    return name ? [{ name, version }] : [];
  });
}
