import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { rollup } from "rollup";

/** @import { BuildOptions } from "esbuild" */
/** @import { Plugin } from "rollup" */

/**
 * Runtime of a bundle.
 *
 * @typedef {"browser" | "react-native" | "node"} Target
 */

/**
 * A bundled program.
 *
 * @typedef {object} Bundle
 * @property {string} code
 * @property {number} gzipBytes Gzipped size of the code that loads at startup.
 * @property {readonly string[]} modules Files with code in the bundle.
 * @property {readonly string[]} reached Files that the bundler read.
 * @property {readonly string[]} externals Imports that the runtime resolves.
 */

// Their types declare CommonJS modules, which they are not, so the default import is not callable as typed.
const require = createRequire(import.meta.url);
/** @type {() => Plugin} */
const commonjs = require("@rollup/plugin-commonjs");
/** @type {(options: { browser: boolean }) => Plugin} */
const nodeResolve = require("@rollup/plugin-node-resolve");

/** @type {Readonly<Record<Target, BuildOptions>>} */
const TARGETS = {
  browser: { platform: "browser" },
  "react-native": {
    platform: "browser",
    conditions: ["react-native"],
    mainFields: ["react-native", "browser", "module", "main"],
  },
  node: { platform: "node", splitting: true },
};

/**
 * Makes esbuild use the ES modules of packages without `exports`, such as the official client.
 * By default, esbuild uses their CommonJS files for Node.js, and cannot tree-shake them.
 */
export const MODULES_FIRST = { mainFields: ["module", "main"] };

/** @param {string | Uint8Array} code */
export const gzipSize = (code) => gzipSync(code, { level: 9 }).length;

/**
 * Bundles and minifies a program with esbuild.
 *
 * @param {string} app - Folder whose `node_modules` the program imports from.
 * @param {string} program
 * @param {Target} target
 * @param {BuildOptions} [options] - Further esbuild options.
 * @returns {Promise<Bundle>}
 */
export async function bundle(app, program, target, options = {}) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: program, resolveDir: app, sourcefile: "program.js" },
    outdir: join(app, "bundle"),
    absWorkingDir: app,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    logLevel: "silent",
    tsconfigRaw: {},
    ...TARGETS[target],
    ...options,
    write: false,
    metafile: true,
  });
  const eager = listEager(metafile.outputs, "bundle/stdin.js");
  const files = outputFiles.filter(({ path }) => eager.some((name) => path.endsWith(`/${name}`)));
  const outputs = Object.values(metafile.outputs);
  return {
    code: files.map(({ text }) => text).join("\n"),
    gzipBytes: files.reduce((sum, { contents }) => sum + gzipSize(contents), 0),
    modules: outputs.flatMap(({ inputs }) => Object.keys(inputs).filter((name) => inputs[name]?.bytesInOutput)),
    reached: Object.keys(metafile.inputs),
    externals: outputs.flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)),
  };
}

/** @typedef {Readonly<Record<string, { readonly imports: readonly { path: string, kind: string }[] }>>} Outputs */

/**
 * Returns an output file and its static imports.
 *
 * @param {Outputs} outputs
 * @param {string} name
 * @param {readonly string[]} [seen]
 * @returns {string[]}
 */
function listEager(outputs, name, seen = []) {
  if (seen.includes(name)) return [];
  const loaded = outputs[name]?.imports.filter(({ kind }) => kind === "import-statement") ?? [];
  const chunks = loaded.map(({ path }) => path).filter((path) => path in outputs);
  return [...new Set([name, ...chunks.flatMap((path) => listEager(outputs, path, [...seen, name]))])];
}

/**
 * Bundles a program with Rollup for browsers, as one script that assigns its exports to the global `program`.
 *
 * @param {string} app
 * @param {string} file
 * @param {readonly Plugin[]} [plugins] - Further plugins.
 * @returns {Promise<Omit<Bundle, "gzipBytes">>}
 */
export async function bundleByRollup(app, file, plugins = []) {
  const bundler = await rollup({
    input: join(app, file),
    plugins: [nodeResolve({ browser: true }), commonjs(), ...plugins],
    onwarn: () => {},
  });
  const { output } = await bundler.generate({ format: "iife", name: "program", inlineDynamicImports: true });
  await bundler.close();
  const [{ code, modules, imports }] = output;
  return {
    code,
    modules: Object.keys(modules).filter((id) => modules[id]?.renderedLength),
    reached: bundler.watchFiles,
    externals: imports,
  };
}

/**
 * Bundles a program with esbuild as one script that assigns its exports to the global `program`.
 *
 * @param {string} app
 * @param {string} program
 * @param {Target} target
 */
export async function bundleScript(app, program, target) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: app },
    bundle: true,
    format: "iife",
    globalName: "program",
    target: "es2022",
    logLevel: "silent",
    ...TARGETS[target],
    splitting: false,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
