import { makeBundlerRow } from "./makeBundlerRow.js";

const ROLLUP_CONFIG = `
import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
export default { plugins: [nodeResolve({ browser: true }), commonjs(), terser()], output: { format: "es" } };
`;

export const rows = [
  makeBundlerRow({
    name: "esbuild",
    tool: "esbuild",
    target: "page",
    packages: ["esbuild@0.28"],
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/esbuild`, [entry, "--bundle", "--minify", "--format=esm", `--outfile=${out}/main.js`]),
  }),
  makeBundlerRow({
    name: "Vite",
    tool: "vite",
    target: "page",
    packages: ["vite@8"],
    files: {
      "ours.html": '<script type="module" src="./ours.js"></script>',
      "official.html": '<script type="module" src="./official.js"></script>',
      "vite.config.mjs": `export default ({ mode }) => ({
        build: { outDir: mode, rollupOptions: { input: mode + ".html", output: { entryFileNames: "main.js" } } },
      });`,
    },
    bundle: ({ out, exec, bin }) => exec(`${bin}/vite`, ["build", "--mode", out]),
  }),
  makeBundlerRow({
    name: "Rollup",
    tool: "rollup",
    target: "page",
    packages: ["rollup@4", "@rollup/plugin-node-resolve@16", "@rollup/plugin-commonjs@29", "@rollup/plugin-terser@1"],
    files: { "rollup.config.mjs": ROLLUP_CONFIG },
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/rollup`, ["--config", "rollup.config.mjs", "--input", entry, "--file", `${out}/main.js`]),
  }),
  makeBundlerRow({
    name: "webpack",
    tool: "webpack",
    target: "page",
    packages: ["webpack@5", "webpack-cli@7"],
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/webpack`, ["--mode", "production", "--entry", `./${entry}`, "--output-path", `./${out}`]),
  }),
  makeBundlerRow({
    name: "Rspack",
    tool: "@rspack/core",
    target: "page",
    packages: ["@rspack/core@2", "@rspack/cli@2"],
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/rspack`, ["build", "--mode", "production", "--entry", `./${entry}`, "--output-path", `./${out}`]),
  }),
  makeBundlerRow({
    name: "Parcel",
    tool: "parcel",
    target: "page",
    packages: ["parcel@2"],
    keepsAll: "Parcel keeps unused schemas",
    files: {
      "ours.html": '<script type="module" src="./ours.js"></script>',
      "official.html": '<script type="module" src="./official.js"></script>',
    },
    bundle: ({ out, exec, bin }) =>
      exec(`${bin}/parcel`, [
        "build",
        `${out}.html`,
        "--dist-dir",
        out,
        "--no-cache",
        "--no-source-maps",
        "--public-url",
        "/",
      ]),
  }),
  makeBundlerRow({
    name: "Bun",
    tool: "bun",
    target: "page",
    packages: ["bun@1"],
    bundle: ({ entry, out, exec, bin }) =>
      exec(`${bin}/bun`, ["build", entry, "--minify", "--target", "browser", "--outfile", `${out}/main.js`]),
  }),
];
