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
  // Packages that are optional, and modules of Node.js, would be taken along or missed.
  external: [/^libsql/, /^node:/],
  plugins: [markPureCalls],
};

const entries = { index: "src/index.ts", "local/index": "src/local/index.ts" };

/** CommonJS and React Native get one file per entry, so what it runs on is chosen here and not by a bundler. */
function oneFile(runtime: "node" | "browser" | "native"): Options {
  const path = fileURLToPath(new URL(`src/runtime/${runtime}.ts`, import.meta.url));
  return {
    ...shared,
    name: `one-file-${runtime}`,
    entry: runtime === "node" ? entries : { [`index.${runtime}`]: "src/index.ts" },
    format: runtime === "native" ? ["cjs", "esm"] : "cjs",
    platform: runtime === "node" ? "node" : "browser",
    noExternal: [/RawSha256/],
    esbuildPlugins: [
      {
        name: "choose-runtime",
        setup: (build) => build.onResolve({ filter: /\/runtime\/node\.js$/ }, () => ({ path })),
      },
    ],
  };
}

/** Imports that stay, of the file at the end of each pattern, and what they are called from where the bundle is. */
function leave(imports: Readonly<Record<string, RegExp>>): NonNullable<Options["esbuildPlugins"]>[number] {
  return {
    name: "leave",
    setup(build) {
      for (const [path, filter] of Object.entries(imports)) {
        build.onResolve({ filter }, () => ({ path, external: true }));
      }
    },
  };
}

const local: Options = { ...shared, format: "esm", noExternal: [/RawSha256/] };
const ERRORS = /\/errors\/SupportClientError\.js$/;

/** In one file the local service is up sooner than out of a hundred. Its errors extend those of the client, which are shared. */
const localService: Options = {
  ...local,
  name: "local",
  entry: { "local/index": "src/local/index.ts" },
  esbuildPlugins: [leave({ "../errors/SupportClientError.js": ERRORS })],
};

const commandLine: Options = {
  ...local,
  name: "command-line",
  entry: { "local/cli/main": "src/local/cli/main.ts" },
  esbuildPlugins: [
    leave({
      "../../errors/SupportClientError.js": ERRORS,
      "../index.js": /\/(createLocalSupport|openLocalSupport)\.js$/,
    }),
  ],
};

const code: Options[] = [
  {
    ...shared,
    name: "esm",
    entry: ["src/**/*.ts", "!src/local/**"],
    format: "esm",
    bundle: false,
  },
  localService,
  commandLine,
  oneFile("node"),
  oneFile("browser"),
  oneFile("native"),
];
const types: Options = { ...shared, name: "types", entry: entries, format: ["esm", "cjs"], dts: { only: true } };

/** `tsup --no-dts` leaves out the types, which take most of the time. */
export default defineConfig(({ dts }) => (dts === false ? code : [...code, types]));
