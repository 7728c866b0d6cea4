import { expect, it } from "vitest";
import { requireList } from "../../../../src/workflows/cases/requireList.js";
import { isPassing } from "../../../../src/workflows/core/isPassing.js";

it("a list is passed on, be it empty", () => {
  expect([requireList([1]), requireList([])]).toEqual([[1], []]);
});

it.each([undefined, null, "x", {}, 1])("what is no list is a passing failure: %j", (value) => {
  expect.assertions(2);
  try {
    requireList(value as unknown as undefined);
  } catch (error) {
    expect(error).toMatchObject({
      name: "SupportClientError",
      code: "ANSWER_INCOMPLETE",
      message: "Failed to read the answer: it has no list. Ask again.",
    });
    expect(isPassing(error)).toBe(true);
  }
});
