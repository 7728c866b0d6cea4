import { expect, it } from "vitest";
import { openCaseStory } from "../support/openCaseStory.js";
import { runInNode } from "../support/runInNode.js";

it("an ES module opens a case in plain Node", async () => {
  expect(await runInNode("runners/esModule.js")).toMatchObject({
    runtime: "node",
    inProcess: openCaseStory,
    overHttp: openCaseStory,
  });
});
