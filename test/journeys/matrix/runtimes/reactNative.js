import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getQuickJS } from "quickjs-emscripten";
import { NATIVE_PROGRAM, runInQuickJs } from "../../suite/runInQuickJs.js";
import { addRunners, report } from "../addRunners.js";

/** @import { Row } from "../row.js" */

/** React Native's settings of Metro: its packages, conditions and Babel preset. */
const CONFIG = `
const { getDefaultConfig, mergeConfig } = require("metro-config");
module.exports = (async () =>
  mergeConfig(await getDefaultConfig(__dirname), {
    resolver: { resolverMainFields: ["react-native", "browser", "main"], unstable_conditionNames: ["react-native"], platforms: ["android", "ios"] },
    transformer: { babelTransformerPath: require.resolve("@react-native/metro-babel-transformer") },
    reporter: { update() {} },
  }))();
`;

/** QuickJS does not parse `for (... of yield ...)`, which the preset makes of `await`. */
const BABEL = `
const options = { customTransformOptions: { unstable_preserveAsync: true } };
module.exports = { presets: [["@react-native/babel-preset", options]] };
`;

/** @type {readonly Row[]} */
export const rows = [
  {
    name: "React Native (Metro, QuickJS)",
    async run({ install, exec, folder }) {
      await install(
        "metro",
        "metro-config",
        "@react-native/metro-babel-transformer",
        "@react-native/babel-preset",
        "@babel/core",
        "@babel/runtime",
        "whatwg-fetch@3",
        "abort-controller@3",
      );
      await addRunners(folder);
      await writeFile(join(folder, "index.js"), NATIVE_PROGRAM);
      await writeFile(join(folder, "metro.config.js"), CONFIG);
      await writeFile(join(folder, "babel.config.js"), BABEL);
      const options = [
        "--platform",
        "ios",
        "--out",
        "bundle.js",
        "--dev",
        "false",
        "--max-workers",
        "1",
        "--reset-cache",
      ];
      await exec("npx", ["metro", "build", "index.js", ...options]);
      const { version } = JSON.parse(await readFile(join(folder, "node_modules/metro/package.json"), "utf8"));
      const script = await readFile(join(folder, "bundle.js"), "utf8");
      return report(version, await runInQuickJs(folder, await getQuickJS(), script));
    },
  },
];
