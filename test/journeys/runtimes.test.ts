import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getQuickJS } from "quickjs-emscripten";
import { beforeAll, describe, expect, it } from "vitest";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";
import { chromiumPath } from "../support/launchChromium.js";
import { journeys } from "./suite/journeys.js";
import { runInBrowser } from "./suite/runInBrowser.js";
import { runInProcess } from "./suite/runInProcess.js";
import { runInQuickJs } from "./suite/runInQuickJs.js";
import { runInWorkerd } from "./suite/runInWorkerd.js";

const TIMEOUT_MS = 180_000;
const app = installPackage();
for (const folder of ["suite", "runners"])
  cpSync(fileURLToPath(new URL(folder, import.meta.url)), join(app, folder), { recursive: true });

const node = process.execPath;
const bun = join(rootFolder, "node_modules/.bin/bun");
const workerd = join(rootFolder, "node_modules/.bin/workerd");
/** Their packages hold no program for some systems. */
const canRun = (program: string) => spawnSync(program, ["--version"]).status === 0;

const runtimes = [
  { name: "Node, ES module", run: () => runInProcess(app, node, "runners/module.js") },
  { name: "Node, CommonJS", run: () => runInProcess(app, node, "runners/commonJs.cjs") },
  {
    name: "Node, CommonJS of browsers",
    run: () => runInProcess(app, node, "--conditions=browser", "runners/commonJs.cjs"),
  },
  { name: "Bun", run: () => runInProcess(app, bun, "runners/module.js"), isThere: canRun(bun) },
  { name: "workerd", run: () => runInWorkerd(app, workerd), isThere: canRun(workerd) },
  { name: "QuickJS as React Native", run: async () => runInQuickJs(app, await getQuickJS()) },
  { name: "Chromium", run: () => runInBrowser(app, "chromium", "page"), isThere: chromiumPath !== undefined },
];

for (const { name, run, isThere = true } of runtimes) {
  describe.skipIf(!isThere)(name, () => {
    let results: Readonly<Record<string, string>>;
    beforeAll(async () => {
      results = await run();
    }, TIMEOUT_MS);

    it.each(journeys.map((journey) => journey.name))("finishes the journey: %s", (journey) => {
      expect(results[journey]).toBe("passed");
    });
  });
}
