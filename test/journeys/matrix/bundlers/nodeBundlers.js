import { makeBundlerRow } from "./makeBundlerRow.js";

/** The conditions and fields that React Native gives to Metro. */
const METRO_SCRIPT = `
const { mkdirSync } = require("node:fs");
const { dirname } = require("node:path");
const Metro = require("metro");
const [, , entry, out] = process.argv;
Metro.loadConfig({ cwd: __dirname }).then(async (defaults) => {
  const config = {
    ...defaults,
    resolver: {
      ...defaults.resolver,
      resolverMainFields: ["react-native", "browser", "main"],
      unstable_enablePackageExports: true,
      unstable_conditionNames: ["react-native"],
    },
    transformer: {
      ...defaults.transformer,
      babelTransformerPath: require.resolve("@react-native/metro-babel-transformer"),
    },
  };
  mkdirSync(dirname(out), { recursive: true });
  await Metro.runBuild(config, { entry, out, platform: "ios", dev: false, minify: true });
});
`;

export const rows = [
  makeBundlerRow({
    name: "esbuild",
    tool: "esbuild",
    target: "Node",
    packages: ["esbuild@0.28"],
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/esbuild`, [entry, "--bundle", "--minify", "--platform=node", `--outfile=${out}/main.js`]),
  }),
  makeBundlerRow({
    name: "webpack",
    tool: "webpack",
    target: "Node",
    packages: ["webpack@5", "webpack-cli@7"],
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/webpack`, [
        ...["--mode", "production", "--target", "node", "--entry", `./${entry}`, "--output-path", `./${out}`],
      ]),
  }),
  makeBundlerRow({
    name: "ncc",
    tool: "@vercel/ncc",
    target: "Node",
    packages: ["@vercel/ncc@0.45"],
    keepsAll: "takes the CommonJS file",
    bundle: ({ entry, out, exec, bin }) => exec(`${bin}/ncc`, ["build", entry, "--minify", "--out", out]),
  }),
  makeBundlerRow({
    name: "Bun",
    tool: "bun",
    target: "Node",
    packages: ["bun@1"],
    keepsAll: "takes the CommonJS file",
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/bun`, ["build", entry, "--minify", "--target", "node", "--outfile", `${out}/main.mjs`]),
  }),
  makeBundlerRow({
    name: "Metro",
    tool: "metro",
    target: "React Native",
    packages: [
      "metro@0.87",
      "@react-native/metro-babel-transformer@0.88",
      "@react-native/babel-preset@0.88",
      "@babel/core@7",
    ],
    files: { "metro.cjs": METRO_SCRIPT },
    keepsAll: "Metro does not tree-shake",
    bundle: ({ entry, out, exec }) => exec("node", ["metro.cjs", entry, `${out}/main.js`]),
  }),
];
