import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { bundle, bundleByRollup, gzipSize, MODULES_FIRST } from "../../support/bundle.js";
import { bundleByWebpack } from "../bundleByWebpack.js";
import { makeApp, OFFICIAL, OURS } from "../makeApp.js";

const ONE = "SupportClient, CreateCaseCommand";

/** The official client imports its package.json for its version. @type {import("rollup").Plugin} */
const json = {
  name: "json",
  transform: (code, id) => (id.endsWith(".json") ? `export default ${code}` : undefined),
};

/** Minified and gzipped size of a program in kB (1,000 bytes), by bundler. */
const BUNDLERS = {
  /** @param {string} app @param {string} program */
  esbuild: async (app, program) => (await bundle(app, program, "browser")).gzipBytes / 1000,

  /** @param {string} app @param {string} program */
  async rollup(app, program) {
    writeFileSync(join(app, "program.js"), program);
    const { code } = await bundleByRollup(app, "program.js", [json]);
    const minified = await transform(code, { minify: true, target: "es2022" });
    return gzipSize(minified.code) / 1000;
  },

  /** @param {string} app @param {string} program */
  async webpack(app, program) {
    writeFileSync(join(app, "program.js"), program);
    return gzipSize(await bundleByWebpack(app, "program.js")) / 1000;
  },
};

/** @param {string} app @param {string} program @param {import("esbuild").BuildOptions} [options] */
async function bundleForNode(app, program, options) {
  const external = ["@aws-sdk/credential-provider-node"];
  return (await bundle(app, program, "node", { splitting: false, external, ...options })).gzipBytes / 1000;
}

/** @param {string} names @param {(program: string) => Promise<number>} measure */
async function compare(names, measure) {
  const [ours, official] = [await measure(exporting(names, OURS)), await measure(exporting(names, OFFICIAL))];
  return { unit: "kB", ours, official };
}

/** @param {string} names @param {string} from */
const exporting = (names, from) => `export { ${names} } from "${from}";`;

/** @type {import("../types.js").Row} */
export const bundles = {
  name: "bundles",
  async measure() {
    const app = makeApp();
    const sdk = await import("aws-support-client");
    const commands = Object.keys(sdk).filter((name) => /^[A-Z]\w+Command$/.test(name));
    const all = ["SupportClient", ...commands].join(", ");
    const figures = [];
    for (const [names, what] of /** @type {const} */ ([
      [ONE, "one command"],
      [all, "all commands"],
    ])) {
      for (const [bundler, measure] of Object.entries(BUNDLERS)) {
        const title = `browser bundle, ${what}, ${bundler}, gzip`;
        figures.push({ title, ...(await compare(names, (program) => measure(app, program))) });
      }
    }
    const title = "Node bundle, one command, esbuild, gzip, credential chain";
    const forNode = await compare(ONE, (program) => bundleForNode(app, program));
    const modulesFirst = await compare(ONE, (program) => bundleForNode(app, program, MODULES_FIRST));
    const withChain = await compare(ONE, (program) => bundleForNode(app, program, { external: [] }));
    return [
      ...figures,
      { title: `${title} external`, ...forNode },
      { title: `${title} external, mainFields module first`, ...modulesFirst },
      { title: `${title} inside`, ...withChain },
    ];
  },
};
