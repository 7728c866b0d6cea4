import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { defineConfig, type Options } from "tsup";
import {
  askNodeFirst,
  callLate,
  chooseTwins,
  type EsbuildPlugin,
  giveAllByDefault,
  keepClassNames,
  leave,
  leaveOutEventStreams,
  lighten,
  markPureCalls,
  putStandIns,
  type RuntimeName,
  replaceGetters,
  requireOnce,
  type Twins,
} from "./tsup.plugins.js";

const shared: Options = {
  target: "es2022",
  platform: "neutral",
  splitting: false,
  sourcemap: false,
  clean: false,
  dts: false,
  removeNodeProtocol: false,
  // Packages that are optional, and modules of Node.js, would be taken along or missed.
  external: [/^libsql/, /^node:/],
  plugins: [markPureCalls, replaceGetters, requireOnce, keepClassNames],
};

const entries = { index: "src/index.ts", "local/index": "src/local/index.ts" };

/** What is built into the files for Node, where each file that is loaded costs a start half a millisecond. */
const INSIDE = [/^@smithy\//, /RawSha256/];

/** The files that know where they run, and what stands for them elsewhere; package.json tells bundlers the same. */
const TWINS: Twins = {
  "runtime/node": { node: "runtime/node", browser: "runtime/browser", native: "runtime/native" },
  "runtime/nodeFiles": { node: "runtime/nodeFiles", browser: "runtime/webFiles", native: "runtime/webFiles" },
  "bytes/node": { node: "bytes/node", browser: "bytes/web", native: "bytes/web" },
};

/** The packages behind these doors load it, so that these files hold what is used of the packages. */
const DOORS = [
  "packages/rawSha256",
  "packages/smithyClient",
  "packages/smithyConfig",
  "packages/smithyFetch",
  "packages/smithyNodeHttp",
  "packages/smithySigner",
  "packages/smithyTransport",
  "packages/smithyWaiter",
  "retry/libraryRetry",
];

/**
 * One of these doors. Behind it, files of ours stand for such of the packages as bring along more than is used, and for
 * those that several of them use.
 *
 * Nothing of Smithy stays outside. A bundler keeps all of a module that the chain of credentials, which is CommonJS, needs
 * too, and would load it at the start instead of with the chain; and where bundles leave `@smithy/*` to their runtime, as
 * those for Lambda do, it has a version that nobody chose. Tools that trace calls by the name of a module find it in the
 * files for Node; bundles are closed to them.
 */
function door(name: string): Options {
  const isRetry = name === "retry/libraryRetry";
  const packages = isRetry ? "../packages" : ".";
  const standIns = {
    ...(name === "packages/rawSha256" && { "../runtime/sha256Constants.js": /^\.\/constants$/ }),
    ...(name !== "packages/smithyTransport" && {
      [`${packages}/smithyTransport.js`]: /^@smithy\/core\/transport$/,
    }),
    [isRetry ? "../runtime/nodeSerde.js" : "./smithySerde.js"]: /^@smithy\/core\/serde$/,
  };
  return {
    ...shared,
    name: "esm-door",
    entry: { [name]: `src/${name}.ts` },
    format: "esm",
    noExternal: [/^@smithy\//, /RawSha256/],
    plugins: [...(shared.plugins ?? []), askNodeFirst],
    esbuildOptions: (options) => {
      options.mainFields = ["module", "main"];
    },
    esbuildPlugins: [leave(standIns), leaveOutEventStreams, lighten],
  };
}

/** What both entry points share, so that the errors of each are recognized by the other. */
const ERRORS = /\/SupportClientError\.js$/;

/** CommonJS and React Native get one file per entry, so what it runs on is chosen here and not by a bundler. */
function oneFile(runtime: RuntimeName, entry: Record<string, string>): Options {
  const isNode = runtime === "node";
  return {
    ...shared,
    name: `one-file-${runtime}`,
    entry,
    format: runtime === "native" ? ["cjs", "esm"] : "cjs",
    platform: isNode ? "node" : "browser",
    noExternal: isNode ? INSIDE : [/RawSha256/],
    esbuildOptions: (options) => {
      // `import()` of a built-in module starts the loader of ES modules; `require` does not.
      options.supported = { "dynamic-import": !isNode };
    },
    esbuildPlugins: [chooseTwins(TWINS, runtime), leaveOutEventStreams, ...(isNode ? [lighten] : [])],
  };
}

/** What programs see of the index, and what must therefore be the same wherever it is used. */
const INDEX = /\/(commands\/\w+Command|errors\/exceptions|[A-Z]\w+Error)\.js$/;

/** One of the CommonJS files for Node. */
function nodeFile(name: string, ...plugins: EsbuildPlugin[]): Options {
  const file = oneFile("node", { [name]: `src/${name}.ts` });
  return { ...file, esbuildPlugins: [...plugins, ...(file.esbuildPlugins ?? [])], onSuccess };
}

const nodeFiles: Options[] = [
  nodeFile(
    "index",
    leave({ "./late.cjs": /late\.cjs$/, "./workflows.cjs": /workflows\.cjs$/ }),
    callLate("late"),
    callLate("workflows"),
    putStandIns({
      "standIns/Client": /\/smithyClient\.js$/,
      "standIns/NodeHttpHandler": /\/smithyNodeHttp\.js$/,
      "standIns/messages": /\/smithyTransport\.js$/,
      "standIns/AdaptiveRetryStrategy": /\/AdaptiveRetryStrategy$/,
      "standIns/SupportClientError": ERRORS,
    }),
  ),
  nodeFile(
    "late",
    leave({ "./index.cjs": INDEX }),
    putStandIns({ "standIns/NoOpLogger": /\/smithyClient\.js$|^@smithy\/core\/client$/ }),
  ),
  nodeFile("workflows", leave({ "./index.cjs": INDEX })),
  nodeFile("local/index", putStandIns({ "standIns/SupportClientError": ERRORS })),
];

let leftCount = nodeFiles.length;

/** When the last of them is there, the modules that load them can be written. */
async function onSuccess(): Promise<void> {
  leftCount--;
  if (leftCount === 0) await writeModulesForNode();
}

/**
 * Node's `import` gets the CommonJS files too: one copy of each class in a process, and half the start of ES modules.
 *
 * Bundlers take the ES modules, by the condition `module`; those that do not know it can follow these imports. The file
 * between keeps Node from looking for names in all of the code, which takes longer than to run it.
 */
async function writeModulesForNode(): Promise<void> {
  const load = createRequire(import.meta.url);
  for (const entry of Object.keys(entries)) {
    const file = basename(entry);
    const names = Object.keys(load(`./dist/${entry}.cjs`));
    await writeLines(`dist/${entry}.node.cjs`, [
      `const loaded = require("./${file}.cjs");`,
      "module.exports = loaded;",
    ]);
    await writeLines(`dist/${entry}.node.js`, [
      `import loaded from "./${file}.node.cjs";`,
      `export const { ${names.join(", ")} } = loaded;`,
      ...(entry === "index" ? ["export default loaded;"] : []),
    ]);
  }
  await writeLines("dist/index.d.ts", [
    'export * from "./index.node.js";',
    'export { default } from "./index.node.js";',
  ]);
}

function writeLines(path: string, lines: readonly string[]): Promise<void> {
  return writeFile(path, `${lines.join("\n")}\n`);
}

/** Of the local service an ES module is one file, which is up sooner than a hundred. */
function localFile(name: string, imports: Readonly<Record<string, RegExp>>): Options {
  return {
    ...shared,
    name: "local",
    entry: { [name]: `src/${name}.ts` },
    format: "esm",
    noExternal: [/RawSha256/],
    esbuildPlugins: [leave(imports)],
  };
}

const code: Options[] = [
  {
    ...shared,
    name: "esm",
    entry: ["src/**/*.ts", ...["local/**/*", "standIns/*", "late", ...DOORS].map((left) => `!src/${left}.ts`)],
    format: "esm",
    bundle: false,
    plugins: [...(shared.plugins ?? []), giveAllByDefault],
  },
  ...DOORS.map(door),
  localFile("local/index", { "../errors/SupportClientError.js": ERRORS }),
  localFile("local/cli/main", {
    "../../errors/SupportClientError.js": ERRORS,
    "../index.js": /\/(createLocalSupport|openLocalSupport)\.js$/,
  }),
  ...nodeFiles,
  oneFile("browser", { "index.browser": "src/index.ts" }),
  oneFile("native", { "index.native": "src/index.ts" }),
];

/** Node gives programs that import the official client all of it by default too. */
const DEFAULT_EXPORT = 'declare const loaded: typeof import("./index.js");\nexport default loaded;';

/** One file, as compilers before TypeScript 5.4 cannot name what is in a third that two of them share. */
function typesOf(entry: Record<string, string>, format: NonNullable<Options["format"]>, footer = ""): Options {
  return { ...shared, name: "types", entry, format, dts: { only: true, footer } };
}

const types: Options[] = [
  typesOf({ index: "src/index.ts" }, "cjs"),
  typesOf({ "index.node": "src/index.ts" }, "esm", DEFAULT_EXPORT),
  typesOf({ "local/index": "src/local/index.ts" }, ["esm", "cjs"]),
];

/** `tsup --no-dts` leaves out the types, which take most of the time. */
export default defineConfig(({ dts }) => (dts === false ? code : [...code, ...types]));
