import { makeBundlerRow } from "./makeBundlerRow.js";

/** The conditions and fields that React Native gives to Metro. */
const METRO_SCRIPT = `
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
    transformer: { ...defaults.transformer, unstable_allowRequireContext: false },
  };
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
    bundle: ({ entry, out, exec, bin }) => exec(`${bin}/ncc`, ["build", entry, "--minify", "--out", out]),
  }),
  makeBundlerRow({
    name: "Bun",
    tool: "bun",
    target: "Node",
    packages: ["bun@1"],
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/bun`, ["build", entry, "--minify", "--target", "node", "--outfile", `${out}/main.mjs`]),
  }),
  makeBundlerRow({
    name: "Metro",
    tool: "metro",
    target: "React Native",
    packages: ["metro@0.84"],
    files: { "metro.cjs": METRO_SCRIPT },
    keepsAll: true,
    bundle: ({ entry, out, exec }) => exec("node", ["metro.cjs", entry, `${out}/main.js`]),
  }),
];
