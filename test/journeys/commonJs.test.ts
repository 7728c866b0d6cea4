import { expect, it } from "vitest";
import { openCaseStory } from "../support/openCaseStory.js";
import { runInNode } from "../support/runInNode.js";

const builds = [
  { resolver: "Node", runtime: "node", options: [] },
  { resolver: "a bundler for browsers", runtime: "browser", options: ["--conditions=browser"] },
  // ES modules have their own build for React Native. CommonJS shares the one for browsers.
  { resolver: "Jest for React Native", runtime: "browser", options: ["--conditions=react-native"] },
];

it.each(builds)("a CommonJS program opens a case when resolved as by $resolver", async ({ runtime, options }) => {
  expect(await runInNode("runners/commonJs.cjs", options)).toMatchObject({
    runtime,
    inProcess: openCaseStory,
    overHttp: openCaseStory,
  });
});
