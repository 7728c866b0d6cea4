import { expect, it } from "vitest";
import { troublesJs } from "../../../../../src/local/console/assets/troublesJs.js";
import { FAULTS } from "../../../../../src/local/faults/faults.js";

it("the page has a switch for each trouble", () => {
  const [, table = ""] = /const TROUBLES = \[\n(.*?)\n\];/s.exec(troublesJs) ?? [];
  const switches = [...table.matchAll(/^ {2}\['(\w+)', /gm)].map(([, name]) => name);
  expect(switches.sort()).toEqual(Object.keys(FAULTS).sort());
});
