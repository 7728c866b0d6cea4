import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";

type EsbuildPlugin = NonNullable<Options["esbuildPlugins"]>[number];
type RuntimeName = "node" | "browser" | "native";

/** The builders of schemas have no effect but their result; bundlers learn it from this mark, per call. */
const markPureCalls: NonNullable<Options["plugins"]>[number] = {
  name: "mark-pure-calls",
  renderChunk: (code) => ({
    code: code.replace(
      /(?<==\s|[[,:]\s*)(structure|list|operation|error|withTraits|typeRegistries)\(/g,
      "/* @__PURE__ */ $1(",
    ),
  }),
};

const GIVEN = /var (\w+) = \{\};\n__export\(\1, \{\n(.*?)\n\}\);\nmodule\.exports = __toCommonJS\(\1\);/s;
const TAKEN = /__toESM\(require\("(node:\w+)"\)(?:, 1)?\)/g;

/**
 * esbuild makes getters of all that a CommonJS file exports, and of all that a module of Node has. Exported values are
 * what the official client has, so that tests can replace them, and without the getters a start is 1 ms shorter.
 */
const replaceGetters: NonNullable<Options["plugins"]>[number] = {
  name: "replace-getters",
  renderChunk(code) {
    if (this.format !== "cjs") return;
    const [made, , getters] = GIVEN.exec(code) ?? [];
    if (!made || !getters) throw new Error("The exports of a CommonJS file do not read as expected");
    const taken = code.replace(made, "").replace(TAKEN, '({ __proto__: require("$1"), default: require("$1") })');
    return { code: `${taken}module.exports = {\n${getters.replaceAll(": () => ", ": ")}\n};\n` };
  },
};

const REQUIRED = /^var (\w+) = require\("(@.+)"\);$/gm;

/** esbuild asks for a package once for each file of ours that uses it; Node then looks for it anew, 0.1 ms each time. */
const requireOnce: NonNullable<Options["plugins"]>[number] = {
  name: "require-once",
  renderChunk(code) {
    if (this.format !== "cjs") return;
    const known = new Map<string, string>();
    return {
      code: code.replace(REQUIRED, (line, name, path) => {
        const first = known.get(path);
        known.set(path, first ?? name);
        return first ? `var ${name} = ${first};` : line;
      }),
    };
  },
};

const RENAMED = /^var (\w+) = class _\1\b/gm;

/** esbuild gives a class that mentions itself another name, and programs tell classes apart by their names. */
const keepClassNames: NonNullable<Options["plugins"]>[number] = {
  name: "keep-class-names",
  renderChunk(code) {
    const names = [...code.matchAll(RENAMED)].map(([, name = ""]) => name);
    return { code: names.reduce((text, name) => text.replaceAll(new RegExp(`\\b_${name}\\b`, "g"), name), code) };
  },
};

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

/**
 * What is built into the files for Node, where each file that is loaded costs a start half a millisecond.
 *
 * The base class of clients stays outside: tools that trace calls exchange its `send`, by the name of this module. So do
 * the messages, which that module loads: middleware asks for `request instanceof HttpRequest`, by the class of the library.
 */
const INSIDE = [/^@smithy\/(?!core\/(client|transport)$)/, /RawSha256/];

/** The files that know where they run, and what stands for them elsewhere; package.json tells bundlers the same. */
const TWINS: Readonly<Record<string, Readonly<Record<RuntimeName, string>>>> = {
  "runtime/node": { node: "runtime/node", browser: "runtime/browser", native: "runtime/native" },
  "runtime/nodeFiles": { node: "runtime/nodeFiles", browser: "runtime/webFiles", native: "runtime/webFiles" },
  "bytes/node": { node: "bytes/node", browser: "bytes/web", native: "bytes/web" },
};

function chooseTwins(runtime: RuntimeName): EsbuildPlugin {
  return {
    name: "choose-twins",
    setup(build) {
      for (const [name, { [runtime]: twin }] of Object.entries(TWINS)) {
        const path = fileURLToPath(new URL(`src/${twin}.ts`, import.meta.url));
        build.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, () => ({ path }));
      }
    },
  };
}

/** Imports that stay, of the file at the end of each pattern, and what they are called from where the bundle is. */
function leave(imports: Readonly<Record<string, RegExp>>): EsbuildPlugin {
  return {
    name: "leave",
    setup(build) {
      for (const [path, filter] of Object.entries(imports)) {
        build.onResolve({ filter }, () => ({ path, external: true, sideEffects: false }));
      }
    },
  };
}

/**
 * Loaded by a function of the library that is not in use, and found by bundlers all the same: they then keep all around
 * it, half a kilobyte of a page and more on Node.
 */
const leaveOutEventStreams = leave({ "@smithy/core/event-streams": /^@smithy\/core\/event-streams$/ });

/** What the library loads or asks for at its start, though it is used later or never; each line saves a start 1 to 2 ms. */
const LIGHTENED: readonly (readonly [file: RegExp, heavy: string, light: string])[] = [
  [
    /shared-ini-file-loader\/readFile\.js$/,
    'import { readFile as fsReadFile } from "node:fs/promises";',
    `import { readFile as read } from "node:fs";
const fsReadFile = (path, encoding) => new Promise((resolve, reject) => {
  read(path, encoding, (error, text) => (error ? reject(error) : resolve(text)));
});`,
  ],
  [
    // Asked at each call, as a program may bring a `crypto` of its own: jsdom has one without this function.
    /serde\/uuid\/v4\.js$/,
    `if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") {
        return () => crypto.randomUUID();
    }
    return () => {`,
    `return () => {
      if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return crypto.randomUUID();`,
  ],
];

const lighten: EsbuildPlugin = {
  name: "lighten",
  setup(build) {
    for (const [filter, heavy, light] of LIGHTENED) {
      build.onLoad({ filter }, async ({ path }) => {
        const code = await readFile(path, "utf8");
        if (!code.includes(heavy)) return { errors: [{ text: `${path} does not read as expected` }] };
        return { contents: code.replace(heavy, light) };
      });
    }
  },
};

/** The packages behind these doors load it, so that these files hold what is used of the packages. */
const DOORS = [
  "rawSha256",
  "retry/libraryRetry",
  "smithyClient",
  "smithyConfig",
  "smithyFetch",
  "smithyNodeHttp",
  "smithySigner",
  "smithyTransport",
  "smithyWaiter",
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
  const src = name.includes("/") ? ".." : ".";
  const standIns = {
    ...(name === "rawSha256" && { "./runtime/sha256Constants.js": /^\.\/constants$/ }),
    ...(name !== "smithyTransport" && { [`${src}/smithyTransport.js`]: /^@smithy\/core\/transport$/ }),
    [name === "retry/libraryRetry" ? "../runtime/nodeSerde.js" : `${src}/smithySerde.js`]: /^@smithy\/core\/serde$/,
  };
  return {
    ...shared,
    name: "esm-door",
    entry: { [name]: `src/${name}.ts` },
    format: "esm",
    noExternal: [/^@smithy\//, /RawSha256/],
    esbuildOptions: (options) => {
      options.mainFields = ["module", "main"];
    },
    esbuildPlugins: [leave(standIns), leaveOutEventStreams, lighten],
  };
}

/** The one file that both entry points share, so that the errors of each are recognized by the other. */
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
    esbuildPlugins: [chooseTwins(runtime), leaveOutEventStreams, ...(isNode ? [lighten] : [])],
  };
}

/**
 * Programs replace `NodeHttpHandler.prototype.handle` in their tests, and ask for `instanceof NodeHttpHandler`. To load
 * that package would take a start 25 ms, so a client has its class where the program has loaded it, and else the one in
 * this file. `createRequire` also finds what Jest has loaded, and a bundle, which may have neither, goes on without.
 */
const HANDLER_OF_PROGRAM = `
import { createRequire } from "node:module";
import { join } from "node:path";
import { NodeHttpHandler as Own } from "@smithy/node-http-handler";
const PACKAGE = "@smithy/node-http-handler";
const FILE = join(PACKAGE, "dist-cjs", "index.js");
let load;
function findLoaded() {
  try {
    load ??= createRequire(__filename);
    const isNear = Object.keys(load.cache).some((file) => file.endsWith(FILE));
    return isNear && load.resolve(PACKAGE) in load.cache ? load(PACKAGE).NodeHttpHandler : undefined;
  } catch {
    return undefined;
  }
}
export const NodeHttpHandler = { create: (given) => (findLoaded() ?? Own).create(given) };
`;

const takeHandlerOfProgram: EsbuildPlugin = {
  name: "take-handler-of-program",
  setup(build) {
    const resolveDir = fileURLToPath(new URL("src", import.meta.url));
    build.onLoad({ filter: /\/src\/smithyNodeHttp\.ts$/ }, () => ({ contents: HANDLER_OF_PROGRAM, resolveDir }));
  },
};

/** What programs see of the index, and what must therefore be the same wherever it is used. */
const INDEX = /\/(commands\/\w+Command|errors\/exceptions|[A-Z]\w+Error)\.js$/;

/** Stands for the functions of `src/workflows.ts` until one of them is called. */
const callLate: EsbuildPlugin = {
  name: "call-late",
  setup(build) {
    build.onLoad({ filter: /\/src\/workflows\.ts$/ }, async ({ path }) => {
      const { metafile } = await build.esbuild.build({
        entryPoints: [path],
        format: "esm",
        metafile: true,
        write: false,
      });
      const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
      const call = (name: string) => `export function ${name}(...given) { return load().${name}(...given); }`;
      return { contents: ['const load = () => require("./workflows.cjs");', ...names.map(call)].join("\n") };
    });
  },
};

/** One of the CommonJS files for Node. */
function nodeFile(name: string, ...plugins: EsbuildPlugin[]): Options {
  const file = oneFile("node", { [name]: `src/${name}.ts` });
  return { ...file, esbuildPlugins: [...plugins, ...(file.esbuildPlugins ?? [])], onSuccess };
}

const nodeFiles: Options[] = [
  nodeFile(
    "index",
    leave({ "./errors/SupportClientError.cjs": ERRORS, "./workflows.cjs": /workflows\.cjs$/ }),
    callLate,
    takeHandlerOfProgram,
  ),
  nodeFile("workflows", leave({ "./index.cjs": INDEX })),
  nodeFile("local/index", leave({ "../errors/SupportClientError.cjs": ERRORS })),
  nodeFile("errors/SupportClientError"),
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
  await writeLines("dist/index.d.ts", ['export * from "./index.node.js";']);
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
    entry: ["src/**/*.ts", "!src/local/**", ...DOORS.map((door) => `!src/${door}.ts`)],
    format: "esm",
    bundle: false,
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
