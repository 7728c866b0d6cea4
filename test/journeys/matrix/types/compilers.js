import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../../../package.json" with { type: "json" };

/** @import { Outcome, Row, RowTools } from "../row.js" */

/** A program that uses every function. */
const PROGRAM = fileURLToPath(new URL("../../../types/consumer.test-d.ts", import.meta.url));
/** What a program of the official client has in common with it. */
const OFFICIAL_PROGRAM = `import { CreateCaseCommand, paginateDescribeCases, SupportClient } from "@aws-sdk/client-support";
const client = new SupportClient({});
export const created = client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
export const pages = paginateDescribeCases({ client }, {});
`;
const OFFICIAL = `@aws-sdk/client-support@${packageJson.devDependencies["@aws-sdk/client-support"]}`;

/** Ways to find a package, each with the version of TypeScript that has it first, and last. */
const RESOLVERS = {
  node10: { module: "commonjs", endings: ["ts"], first: 4.5, last: 5.9 },
  node16: { module: "node16", endings: ["mts", "cts"], first: 4.7, last: 7 },
  nodenext: { module: "nodenext", endings: ["mts", "cts"], first: 4.7, last: 7 },
  bundler: { module: "esnext", endings: ["ts"], first: 5, last: 7 },
};

/** @typedef {keyof typeof RESOLVERS} Resolver */

/** Compilers, each with types of Node.js that it can read. */
const COMPILERS = [
  { version: "4.5", node: "16.11" },
  { version: "4.9", node: "20" },
  { version: "5.0", node: "20" },
  { version: "5.4", node: "20" },
  { version: "5.9", node: "24" },
  { version: "7.0", node: "24" },
];

const PLACES = [
  { place: "for Node.js", lib: ["es2021"], types: ["node"] },
  { place: "for Node.js, with DOM", lib: ["es2021", "dom", "dom.iterable"], types: ["node"] },
  { place: "for browsers", lib: ["es2021", "dom", "dom.iterable"], types: [] },
];

/** @type {readonly Row[]} */
export const rows = COMPILERS.flatMap(({ version, node }) =>
  PLACES.map(({ place, ...settings }) => ({
    name: `TypeScript ${version}, ${place}`,
    run: (/** @type {RowTools} */ tools) => checkResolvers({ tools, version, node, settings }),
  })),
);

/**
 * @typedef {object} Check
 * @property {RowTools} tools
 * @property {string} version
 * @property {string} node
 * @property {{ lib: readonly string[], types: readonly string[] }} settings
 */

/**
 * @param {Check} check
 * @returns {Promise<Outcome>}
 */
async function checkResolvers(check) {
  const { tools, version, node } = check;
  await tools.install(`typescript@${version}`, `@types/node@${node}`, OFFICIAL);
  const { stdout } = await tools.exec("node", [TSC, "--version"]);
  /** @type {Record<string, string>} */
  const cells = {};
  /** @type {Map<string, string[]>} */
  const reasons = new Map();
  for (const resolver of /** @type {Resolver[]} */ (Object.keys(RESOLVERS))) {
    const { first, last } = RESOLVERS[resolver];
    const isThere = first <= Number(version) && Number(version) <= last;
    const { cell, why } = isThere ? await checkResolver(check, resolver) : { cell: "not in this version" };
    cells[resolver] = cell;
    if (why !== undefined) reasons.set(why, [...(reasons.get(why) ?? []), resolver]);
  }
  const why = Array.from(reasons, ([reason, resolvers]) => `${resolvers.join(", ")}: ${reason}`).join(" ");
  return {
    status: Object.values(cells).includes("failed") ? "failed" : "passed",
    version: stdout.replace("Version", "").trim(),
    cells,
    ...(why && { why }),
  };
}

/**
 * Compiles with a check of the types of all packages. Where that fails with the official client too, compiles without it.
 *
 * @param {Check} check
 * @param {Resolver} resolver
 * @returns {Promise<{ cell: string, why?: string }>}
 */
async function checkResolver({ tools, settings }, resolver) {
  const { module, endings } = RESOLVERS[resolver];
  for (const ending of endings) {
    await copyFile(PROGRAM, join(tools.folder, `program.${ending}`));
    await writeFile(join(tools.folder, `official.${ending}`), OFFICIAL_PROGRAM);
  }
  async function listErrors(/** @type {string} */ program, /** @type {boolean} */ skipLibCheck) {
    const moduleResolution = resolver === "node10" ? "node" : resolver;
    const compilerOptions = { ...STRICT, ...settings, module, moduleResolution, skipLibCheck };
    const files = endings.map((ending) => `${program}.${ending}`);
    await writeFile(join(tools.folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { stdout } = await tools.exec("sh", ["-c", `node ${TSC} -p . || true`]);
    return stdout.split("\n").filter((line) => /error TS\d+/.test(line));
  }

  const [problem] = await listErrors("program", false);
  if (problem === undefined) return { cell: "passed" };
  const [own] = await listErrors("program", true);
  const [official] = await listErrors("official", false);
  if (own !== undefined || official === undefined) return { cell: "failed", why: own ?? problem };
  return { cell: "passed with skipLibCheck" };
}

const TSC = "node_modules/typescript/bin/tsc";
const STRICT = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: "es2020" };
