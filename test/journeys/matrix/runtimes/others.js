import { runInProcess } from "../../suite/runInProcess.js";
import { runInWorkerd } from "../../suite/runInWorkerd.js";
import { addRunners, report } from "../addRunners.js";

/** @import { Row } from "../row.js" */

/** @type {readonly Row[]} */
export const rows = [
  {
    name: "Bun",
    async run({ install, exec, folder }) {
      await install("bun");
      await addRunners(folder);
      const bun = `${folder}/node_modules/.bin/bun`;
      const { stdout } = await exec(bun, ["--version"]);
      return report(stdout, await runInProcess(folder, bun, "runners/module.js"));
    },
  },
  {
    name: "Deno",
    async run({ install, exec, folder }) {
      await install("deno");
      await addRunners(folder);
      const deno = `${folder}/node_modules/.bin/deno`;
      const { stdout } = await exec(deno, ["--version"]);
      return report(stdout, await runInProcess(folder, deno, "run", "--allow-all", "runners/module.js"));
    },
  },
  {
    name: "workerd",
    async run({ install, exec, folder }) {
      await install("workerd");
      await addRunners(folder);
      const workerd = `${folder}/node_modules/.bin/workerd`;
      const { stdout } = await exec(workerd, ["--version"]);
      return report(stdout, await runInWorkerd(folder, workerd));
    },
  },
];
