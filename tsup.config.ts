import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { defineConfig, type Options } from "tsup";

const index = "src/index.ts";
const local = "src/local/index.ts";

/** Embeds a file as text for `import text from "./file?raw"`, as Vite does. */
const raw: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "raw",
  setup: ({ onLoad }) =>
    onLoad({ filter: /console\/page\// }, async ({ path }) => ({ contents: await readFile(path), loader: "text" })),
};

const shared: Options = {
  esbuildPlugins: [raw],
  target: "es2022",
  splitting: false,
  treeshake: true,
  removeNodeProtocol: false,
  metafile: true,
  // Installed beside this package. An optional module of Smithy stays out too: to include it makes esbuild wrap others.
  external: ["@aws-sdk/credential-provider-node", /^libsql/, /^node:/],
  noExternal: [/^@smithy\/(?!core\/event-streams$)/, "@aws-crypto/sha256-js"],
};

/** Node.js: Smithy is built in, but for the base class of clients and its messages, which tools find by their module. */
const node: Options = {
  ...shared,
  format: "cjs",
  platform: "node",
  // Rollup hides `require` from webpack and ncc. The footer makes getters into exports that a test can replace.
  treeshake: false,
  footer: { js: "module.exports = { ...module.exports };" },
  noExternal: [/^@smithy\/(?!core\/(client|transport|schema|event-streams)$)/, "@aws-crypto/sha256-js"],
  // `import()` starts the loader of ES modules, `require` does not.
  esbuildOptions: (options) => Object.assign(options, { supported: { "dynamic-import": false } }),
};

/** Bundlers: a file for each part that a program may leave out. A list would be in the order in which tsup finds them. */
const parts = ["index", "client/SupportClient", "client/Command", "errors/exceptions"];
const bundler: Options = {
  ...shared,
  entry: Object.fromEntries(parts.map((name) => [name, `src/${name}.ts`])),
  format: "esm",
  splitting: true,
};
// The name `Buffer` alone makes Parcel install a stand-in.
const browser: Options = { platform: "browser", define: { Buffer: "undefined" }, outDir: "dist/browser" };
const nativeGlobals = { inject: ["src/platform/web/nativeGlobals.ts"] };
const native: Options = {
  ...browser,
  ...nativeGlobals,
  outDir: "dist/native",
  esbuildOptions: (options) => Object.assign(options, { conditions: ["react-native", "module"] }),
};
const service: Options = { outDir: "dist/local", loader: { ".css": "text" } };

const code: Options[] = [
  { ...node, entry: { index }, onSuccess: () => wrap("index") },
  { ...node, ...service, entry: { index: local }, onSuccess: () => wrap("local/index") },
  { ...bundler, platform: "node", outDir: "dist/module" },
  { ...bundler, ...browser },
  { ...bundler, ...native },
  { ...shared, ...browser, ...nativeGlobals, entry: { index }, format: "cjs" }, // Also for React Native.
  { ...bundler, ...service, entry: { index: local, "cli/main": "src/local/cli/main.ts" }, platform: "browser" },
];

const exportAll = (path: string) => `export * as default from "./${path}.js";`;

/** Compilers before TypeScript 5.4 cannot name what two declaration files share in a third, so each is one file. */
const types: Options[] = Object.entries({ index, "local/index": local }).flatMap(([name, file]) => [
  { entry: { [name]: file }, format: "cjs", dts: { only: true } },
  { entry: { [`${name}.node`]: file }, format: "esm", dts: { only: true, footer: exportAll("index.node") } },
]);

/** Gives `import` in Node.js the CommonJS file too. The file between hides it from the search for names. */
async function wrap(entry: string): Promise<void> {
  const file = entry.split("/").at(-1);
  const names = Object.keys(createRequire(import.meta.url)(`./dist/${entry}.cjs`)).join(", ");
  const files: Record<string, string> = {
    "node.cjs": `const all = require("./${file}.cjs");\nmodule.exports = all;`,
    "node.js": `import all from "./${file}.node.cjs";\nexport const { ${names} } = all;\nexport default all;`,
    "d.ts": `export * from "./${file}.cjs";`,
  };
  if (entry === "index") files["module.js"] = `export * from "./module/index.js";\n${exportAll("module/index")}`;
  for (const [ending, text] of Object.entries(files)) await writeFile(`dist/${entry}.${ending}`, `${text}\n`);
}

export default defineConfig(({ dts }) => (dts === false ? code : [...code, ...types]));
