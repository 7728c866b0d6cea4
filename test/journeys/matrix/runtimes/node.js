import { runInProcess } from "../../suite/runInProcess.js";
import { addRunners, report } from "../addRunners.js";

/** @import { Row } from "../row.js" */

const VERSIONS = ["20", "22", "24", "26"];
const FORMATS = { "ES module": "module.js", CommonJS: "commonJs.cjs" };

/** Each version is that of the npm package `node`. @type {readonly Row[]} */
export const rows = VERSIONS.flatMap((version) =>
  Object.entries(FORMATS).map(([format, file]) => ({
    name: `Node ${version}, ${format}`,
    async run({ install, exec, folder }) {
      await install(`node@${version}`);
      await addRunners(folder);
      const node = `${folder}/node_modules/.bin/node`;
      const { stdout } = await exec(node, ["--version"]);
      return report(stdout, await runInProcess(folder, node, `runners/${file}`));
    },
  })),
);
