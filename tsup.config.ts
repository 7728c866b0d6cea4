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

/**
 * The local service in one file, as it is up sooner than out of a hundred. Its errors extend those of the client, which
 * a program may load as well; the command line is a program by itself.
 */
function localService(entry: "index" | "cli/main"): Options {
  return {
    ...shared,
    name: `local-${entry}`,
    entry: { [`local/${entry}`]: `src/local/${entry}.ts` },
    format: "esm",
    platform: entry === "index" ? "neutral" : "node",
    noExternal: [/RawSha256/],
    esbuildPlugins: entry === "index" ? [shareErrors] : [],
  };
}

/** From where the one file of the local service is. */
const shareErrors: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "share-errors",
  setup: (build) =>
    build.onResolve({ filter: /\/errors\/SupportClientError\.js$/ }, () => ({
      path: "../errors/SupportClientError.js",
      external: true,
    })),
};

const code: Options[] = [
  {
    ...shared,
    name: "esm",
    entry: ["src/**/*.ts", "!src/local/**"],
    format: "esm",
    bundle: false,
  },
  localService("index"),
  localService("cli/main"),
  oneFile("node"),
  oneFile("browser"),
  oneFile("native"),
];
const types: Options = { ...shared, name: "types", entry: entries, format: ["esm", "cjs"], dts: { only: true } };

/** `tsup --no-dts` leaves out the types, which take most of the time. */
export default defineConfig(({ dts }) => (dts === false ? code : [...code, types]));
