import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Options } from "tsup";

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

const shared: Options = {
  target: "es2022",
  platform: "neutral",
  splitting: false,
  sourcemap: false,
  clean: false,
  dts: false,
  removeNodeProtocol: false,
  plugins: [markPureCalls],
};

const entries = { index: "src/index.ts", "local/index": "src/local/index.ts" };

/**
 * What is built into the files for Node, where each file that is loaded costs a start half a millisecond.
 *
 * The base class of clients stays outside: tools that trace calls exchange its `send`, by the name of this module.
 */
const INSIDE = [/^@smithy\/(?!core\/client$)/, /RawSha256/];

/**
 * Loaded by a function of the library that is not in use, and found by bundlers all the same: they then keep all around
 * it, half a kilobyte of a page and more on Node.
 */
const leaveOutEventStreams: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "leave-out-event-streams",
  setup: (build) => build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, () => ({ external: true })),
};

/** The packages behind these doors load it, so that these files hold what is used of the packages. */
const DOORS = ["smithyClient", "smithyFetch", "smithyNodeHttp", "smithySigner", "retry/libraryRetry"].map(
  (name) => `src/${name}.ts`,
);

/** CommonJS and React Native get one file per entry, so what it runs on is chosen here and not by a bundler. */
function oneFile(runtime: "node" | "browser" | "native"): Options {
  const find = (file: string, room = "runtime") => fileURLToPath(new URL(`src/${room}/${file}.ts`, import.meta.url));
  return {
    ...shared,
    name: `one-file-${runtime}`,
    entry: runtime === "node" ? entries : { [`index.${runtime}`]: "src/index.ts" },
    format: runtime === "native" ? ["cjs", "esm"] : "cjs",
    platform: runtime === "node" ? "node" : "browser",
    noExternal: runtime === "node" ? INSIDE : [/RawSha256/],
    esbuildPlugins: [
      {
        name: "choose-runtime",
        setup(build) {
          build.onResolve({ filter: /\/runtime\/node\.js$/ }, () => ({ path: find(runtime) }));
          const bytes = runtime === "node" ? "node" : "web";
          build.onResolve({ filter: /\/bytes\/node\.js$/ }, () => ({ path: find(bytes, "bytes") }));
        },
      },
      leaveOutEventStreams,
    ],
  };
}

/**
 * Node's `import` gets the CommonJS files too: one copy of each class in a process, and half the start of ES modules.
 *
 * Bundlers take the ES modules, by the condition `module`.
 */
async function writeModulesForNode(): Promise<void> {
  const load = createRequire(import.meta.url);
  for (const entry of Object.keys(entries)) {
    const names = Object.keys(load(`./dist/${entry}.cjs`));
    const code = [
      'import { createRequire } from "node:module";',
      `const loaded = createRequire(import.meta.url)("./${basename(entry)}.cjs");`,
      `export const { ${names.join(", ")} } = loaded;`,
    ];
    await writeFile(`dist/${entry}.node.js`, `${code.join("\n")}\n`);
  }
}

const code: Options[] = [
  {
    ...shared,
    name: "esm",
    entry: ["src/**/*.ts", ...DOORS.map((door) => `!${door}`)],
    format: "esm",
    bundle: false,
  },
  {
    ...shared,
    name: "esm-doors",
    entry: Object.fromEntries(DOORS.map((door) => [door.slice("src/".length, -".ts".length), door])),
    format: "esm",
    noExternal: [/^@smithy\/(?!types$|core\/(?!protocols|retry))/],
    external: [/^node:/],
    esbuildOptions: (options) => {
      options.mainFields = ["module", "main"];
    },
    esbuildPlugins: [leaveOutEventStreams],
  },
  { ...oneFile("node"), onSuccess: writeModulesForNode },
  oneFile("browser"),
  oneFile("native"),
];
const types: Options = { ...shared, name: "types", entry: entries, format: ["esm", "cjs"], dts: { only: true } };

/** `tsup --no-dts` leaves out the types, which take most of the time. */
export default defineConfig(({ dts }) => (dts === false ? code : [...code, types]));
