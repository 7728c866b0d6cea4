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

/** CommonJS and React Native get one file per entry, so what it runs on is chosen here and not by a bundler. */
function oneFile(runtime: "node" | "browser" | "native"): Options {
  const find = (file: string) => fileURLToPath(new URL(`src/runtime/${file}.ts`, import.meta.url));
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
        setup(build) {
          build.onResolve({ filter: /\/runtime\/node\.js$/ }, () => ({ path: find(runtime) }));
          const files = runtime === "node" ? "nodeFiles" : "webFiles";
          build.onResolve({ filter: /\/runtime\/nodeFiles\.js$/ }, () => ({ path: find(files) }));
        },
      },
    ],
  };
}

const code: Options[] = [
  {
    ...shared,
    name: "esm",
    entry: ["src/**/*.ts"],
    format: "esm",
    bundle: false,
  },
  oneFile("node"),
  oneFile("browser"),
  oneFile("native"),
];
const types: Options = { ...shared, name: "types", entry: entries, format: ["esm", "cjs"], dts: { only: true } };

/** `tsup --no-dts` leaves out the types, which take most of the time. */
export default defineConfig(({ dts }) => (dts === false ? code : [...code, types]));
