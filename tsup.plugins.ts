import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Options } from "tsup";

export type EsbuildPlugin = NonNullable<Options["esbuildPlugins"]>[number];
type TsupPlugin = NonNullable<Options["plugins"]>[number];
export type RuntimeName = "node" | "browser" | "native";

/** The builders of schemas have no effect but their result; bundlers learn it from this mark, per call. */
export const markPureCalls: TsupPlugin = {
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
export const replaceGetters: TsupPlugin = {
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
export const requireOnce: TsupPlugin = {
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
const NAMELESS = /^((?: *|var )(\w+) = class)(?= extends\b| \{)/gm;

/**
 * esbuild takes the name of a class away, or gives one that mentions itself another name. Programs tell classes apart by
 * their names, and minifiers keep those that are written.
 */
export const keepClassNames: TsupPlugin = {
  name: "keep-class-names",
  renderChunk(code) {
    const names = [...code.matchAll(RENAMED)].map(([, name = ""]) => name);
    const named = names.reduce((text, name) => text.replaceAll(new RegExp(`\\b_${name}\\b`, "g"), name), code);
    return { code: named.replace(NAMELESS, "$1 $2") };
  },
};

/** Programs that import all by default get it from the ES modules too, which bundlers for Node take. */
export const giveAllByDefault: TsupPlugin = {
  name: "give-all-by-default",
  renderChunk(code, { path }) {
    if (!path.endsWith("/dist/index.js")) return;
    return { code: `${code}\nimport * as all from "./index.js";\nexport default all;\n` };
  },
};

/** Imports that stay, of the file at the end of each pattern, and what they are called from where the bundle is. */
export function leave(imports: Readonly<Record<string, RegExp>>): EsbuildPlugin {
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
export const leaveOutEventStreams = leave({ "@smithy/core/event-streams": /^@smithy\/core\/event-streams$/ });

/** What the library loads or asks for at its start, though it is used later or never; each saves a start about 1 ms. */
const LIGHTENED: readonly (readonly [file: RegExp, ...changes: (readonly [heavy: string, light: string])[]])[] = [
  [
    /shared-ini-file-loader\/readFile\.js$/,
    [
      'import { readFile as fsReadFile } from "node:fs/promises";',
      `import { readFile as read } from "node:fs";
const fsReadFile = (path, encoding) => new Promise((resolve, reject) => {
  read(path, encoding, (error, text) => (error ? reject(error) : resolve(text)));
});`,
    ],
  ],
  [
    // Asked at each call, as a program may bring a `crypto` of its own: jsdom has one without this function.
    /serde\/uuid\/v4\.js$/,
    [
      `if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") {
        return () => crypto.randomUUID();
    }
    return () => {`,
      `return () => {
      if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return crypto.randomUUID();`,
    ],
  ],
  [
    // `https`, as the library has it with `http`: at the first request. A snapshot of a start can hold neither.
    /\/node-http-handler\.js$/,
    [
      'import { node_https } from "./node-https";',
      `let node_https;
const loadHttps = async () => {
    const loaded = await import("node:https");
    return loaded.default ?? loaded;
};`,
    ],
    [
      "if (!isSSL && !this.config.httpAgent) {",
      `if (isSSL) {
            node_https ??= await loadHttps();
            config.httpsAgent ??= config.makeHttpsAgent();
        }
        if (!isSSL && !this.config.httpAgent) {`,
    ],
    [
      `httpsAgent: (() => {
                if (httpsAgent instanceof node_https.Agent || typeof httpsAgent?.destroy === "function") {
                    this.externalAgent = true;
                    return httpsAgent;
                }
                return new node_https.Agent({ keepAlive, maxSockets, ...httpsAgent });
            })(),`,
      `httpsAgent: typeof httpsAgent?.destroy === "function" ? ((this.externalAgent = true), httpsAgent) : undefined,
            makeHttpsAgent: () => new node_https.Agent({ keepAlive, maxSockets, ...httpsAgent }),`,
    ],
  ],
];

export const lighten: EsbuildPlugin = {
  name: "lighten",
  setup(build) {
    for (const [filter, ...changes] of LIGHTENED) {
      build.onLoad({ filter }, async ({ path }) => {
        const code = await readFile(path, "utf8");
        const missing = changes.some(([heavy]) => !code.includes(heavy));
        if (missing) return { errors: [{ text: `${path} does not read as expected` }] };
        return { contents: changes.reduce((text, [heavy, light]) => text.replace(heavy, light), code) };
      });
    }
  },
};

const LATE = /await import\("(node:https?)"\)/g;

/**
 * Tools that trace requests hear of `require` and `getBuiltinModule`, and not of `import()`, which a bundle keeps.
 *
 * The CommonJS files have `require` in this place. Before 20.16, Node has only the other two.
 */
export const askNodeFirst: TsupPlugin = {
  name: "ask-node-first",
  renderChunk: (code) => ({
    code: code.replace(LATE, '(process.getBuiltinModule?.("$1") ?? await import("$1"))'),
  }),
};

/** Stands for the functions of `src/workflows.ts` until one of them is called. */
export const callLate: EsbuildPlugin = {
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

export type Twins = Readonly<Record<string, Readonly<Record<RuntimeName, string>>>>;

/** Takes for each file the one of a runtime. */
export function chooseTwins(twins: Twins, runtime: RuntimeName): EsbuildPlugin {
  return {
    name: "choose-twins",
    setup(build) {
      for (const [name, { [runtime]: twin }] of Object.entries(twins)) {
        const path = fileURLToPath(new URL(`src/${twin}.ts`, import.meta.url));
        build.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, () => ({ path }));
      }
    },
  };
}

/** Stands for the library's handler where the file is for Node alone, and what a program loads can be told. */
export const takeHandlerOfProgram: EsbuildPlugin = {
  name: "take-handler-of-program",
  setup(build) {
    const path = fileURLToPath(new URL("src/runtime/nodeHandler.ts", import.meta.url));
    build.onResolve({ filter: /\/smithyNodeHttp\.js$/ }, ({ importer }) => (importer === path ? undefined : { path }));
  },
};
