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
/** Node finds the names in the literal of the values too. */
const ANNOTATION = /\n\/\/ Annotate the CommonJS export names.*/s;
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
    const taken = code
      .replace(made, "")
      .replace(ANNOTATION, "")
      .replace(TAKEN, '({ __proto__: require("$1"), default: require("$1") })');
    return { code: `${taken}\nmodule.exports = {\n${getters.replaceAll(": () => ", ": ")}\n};\n` };
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

/** Without this mark, bundlers keep what a call makes for whoever uses anything of its file. */
const pure = (call: string, before = "=") => [`${before} ${call}(`, `${before} /* @__PURE__ */ ${call}(`] as const;

/** What the library loads or asks for at its start, though it is used later or never; each saves a start about 1 ms. */
const LIGHTENED: readonly (readonly [file: RegExp, ...changes: (readonly [heavy: string, light: string])[]])[] = [
  [/submodules\/retry\/index\.js$/, pure("bindRetryMiddleware"), pure("bindGetRetryPlugin")],
  [/submodules\/serde\/index\.js$/, pure("bindV4"), pure("bindUint8ArrayBlobAdapter", "extends")],
  [
    /shared-ini-file-loader\/readFile\.js$/,
    // Two small files, once for a client. By callback, the threads that wait for them are started for it.
    [
      'import { readFile as fsReadFile } from "node:fs/promises";',
      'import { readFileSync } from "node:fs";\nconst fsReadFile = async (path, encoding) => readFileSync(path, encoding);',
    ],
  ],
  [
    // A table of all bytes, where Node needs none.
    /util-hex-encoding\/hex-encoding\.js$/,
    ["for (let i = 0; i < 256; i++) {", "const fillTables = () => { for (let i = 0; i < 256; i++) {"],
    ["HEX_TO_SHORT[encodedByte] = i;\n}", "HEX_TO_SHORT[encodedByte] = i;\n}};"],
    ["const out = new Uint8Array(", "fillTables();\n    const out = new Uint8Array("],
    [
      `let out = "";
    for (let i = 0; i < bytes.byteLength; i++) {
        out += SHORT_TO_HEX[bytes[i]];
    }
    return out;`,
      'return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");',
    ],
  ],
  [
    // Asked at each call, as a program may bring a `crypto` of its own: jsdom has one without this function.
    /serde\/uuid\/v4\.js$/,
    pure("Array.from"),
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

const LISTED = /^export \{ (.+) \} from "\.(.+)\.js";$/gm;

/**
 * Leaves out of a file what a list in `src` exports. It is in a file of its own, beside this one, which is loaded when a
 * function or class of the list is first called.
 */
export function callLate(list: string): EsbuildPlugin {
  return {
    name: "call-late",
    async setup(build) {
      const source = await readFile(new URL(`src/${list}.ts`, import.meta.url), "utf8");
      const listed = [...source.matchAll(LISTED)];
      if (listed.length !== source.match(/^export\b/gm)?.length) throw new Error(`${list}.ts does not read as a list`);
      for (const [, names = "", module] of listed) {
        const filter = new RegExp(`/src${module}\\.ts$`);
        build.onLoad({ filter }, ({ path, suffix }) => {
          if (suffix === "?early") return;
          const lines = [`const load = () => require("./${list}.cjs");`, ...names.split(", ").map(callByName)];
          return { contents: [...lines, `export * from "${path}?early";`].join("\n") };
        });
      }
      build.onResolve({ filter: /\?early$/ }, ({ path }) => ({
        path: path.slice(0, -"?early".length),
        suffix: "?early",
      }));
    },
  };
}

function callByName(name: string): string {
  if (/^[A-Z]/.test(name)) return `export function ${name}(...given) { return new (load().${name})(...given); }`;
  return `export function ${name}(...given) { return load().${name}(...given); }`;
}

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

/** What stands for other files, each with the imports that find it. */
export type StandIns = Readonly<Record<string, RegExp>>;

/** Has files of `src/standIns` in the place of others, where what is built is for Node alone. */
export function putStandIns(standIns: StandIns): EsbuildPlugin {
  return {
    name: "put-stand-ins",
    setup(build) {
      // What they load of the library is that of the program; the copies that are built in come by `import`.
      build.onResolve({ filter: /^@smithy\// }, ({ kind, path }) =>
        kind === "require-call" ? { path, external: true } : undefined,
      );
      for (const [file, filter] of Object.entries(standIns)) {
        const path = fileURLToPath(new URL(`src/${file}.ts`, import.meta.url));
        build.onResolve({ filter }, ({ importer }) => (importer === path ? undefined : { path }));
      }
    },
  };
}
