import { expect, it } from "vitest";
import { openCaseStory } from "../support/openCaseStory.js";
import { runInNode } from "../support/runInNode.js";

const builds = [
  { runtime: "node", options: [] },
  { runtime: "browser", options: ["--conditions=browser"] },
  { runtime: "react-native", options: ["--conditions=react-native"] },
];

it.each(builds)("a CommonJS program opens a case with the build for $runtime", async ({ runtime, options }) => {
  expect(await runInNode("runners/commonJs.cjs", options)).toMatchObject({
    runtime,
    inProcess: openCaseStory,
    overHttp: openCaseStory,
  });
});
