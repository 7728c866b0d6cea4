import { describe, expect, it } from "vitest";
import { assertInput, assertNumbers, assertOptions, invalidOption } from "../../../../src/workflows/core/options.js";

it("assertNumbers accepts numbers from the minimum to Infinity", () => {
  expect(() => assertNumbers({ a: 1, b: 1.5, c: Infinity }, { min: 1 })).not.toThrow();
});

describe("assertOptions", () => {
  const names = ["signal", "timeoutMs", "lock"];

  it("accepts known options, undefined, and no options", () => {
    expect(() => assertOptions({ signal: undefined, timeoutMs: 1 }, names)).not.toThrow();
    expect(() => assertOptions(undefined, names)).not.toThrow();
  });

  it.each([
    ["a typo", { timeoutms: 1 }, "timeoutms", "timeoutMs", "Unknown option `timeoutms`. Did you mean `timeoutMs`?"],
    ["a synonym", { abortSignal: 1 }, "abortSignal", "signal", "Unknown option `abortSignal`. Did you mean `signal`?"],
    ["another name", { region: "x" }, "region", undefined, "Unknown option `region`. Use signal, timeoutMs, lock."],
    [
      "a member of the input",
      { caseId: "c" },
      "caseId",
      "caseId",
      "Unknown option `caseId`. `caseId` belongs to input (second argument).",
    ],
  ])("throws for %s", (_, options, option, suggestion, message) => {
    const error = { name: "OptionError", code: "OPTION_UNKNOWN", message, option, suggestion };
    expect(() => assertOptions(options, names, ["caseId"])).toThrow(expect.objectContaining(error));
  });

  it.each([
    ["null", null, "options", "Invalid `options`: null. Use an object."],
    ["a list", [], "options", "Invalid `options`: an array. Use an object."],
    ["a signal that is not an AbortSignal", { signal: "x" }, "signal", "Invalid `signal`: `x`. Use an AbortSignal."],
    ["text for a number", { timeoutMs: "1" }, "timeoutMs", "Invalid `timeoutMs`: `1`. Use a number of at least 0."],
    ["an object for a function", { lock: {} }, "lock", "Invalid `lock`: an object. Use a function."],
  ])("throws for %s", (_, options, option, message) => {
    const error = { name: "OptionError", code: "OPTION_INVALID", message, option };
    expect(() => assertOptions(options, names)).toThrow(expect.objectContaining(error));
  });
});

describe("assertInput", () => {
  it.each([
    ["an option", { concurrency: 1 }, "`concurrency` belongs to options (third argument)."],
    ["a misspelt option", { concurency: 1 }, "`concurrency` belongs to options (third argument)."],
    ["a misspelt member", { caseID: "c" }, "Did you mean `caseId`?"],
  ])("names the right place of %s", (_, input, advice) => {
    const error = { code: "OPTION_UNKNOWN", message: expect.stringContaining(advice) };
    expect(() => assertInput(input, ["caseId"], ["concurrency"])).toThrow(expect.objectContaining(error));
  });
});

it("invalidOption describes a value that cannot be converted to a string", () => {
  expect(() => invalidOption("onCursor", Symbol("state"), "a function")).toThrow("Invalid `onCursor`: Symbol(state).");
  expect(() => invalidOption("onCursor", Object.create(null), "a function")).toThrow("Invalid `onCursor`: an object.");
});
