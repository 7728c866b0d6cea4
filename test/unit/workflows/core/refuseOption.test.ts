import { expect, it } from "vitest";
import { AttachmentError } from "../../../../src/index.js";
import { refuseOption } from "../../../../src/workflows/core/refuseOption.js";

it("an option is refused with its name, what it is, and what it may be", () => {
  expect(() => refuseOption("delayMs", -1, "a number from 0 on, or none")).toThrow(
    expect.objectContaining({
      name: "SupportClientError",
      code: "OPTION_INVALID",
      message: "Failed to begin: delayMs is -1. Give a number from 0 on, or none.",
    }),
  );
});

it("the error is that of the workflow, where it has one of its own", () => {
  const error = expect.objectContaining({ name: "AttachmentError", code: "OPTION_INVALID" });
  expect(() => refuseOption("onState", true, "a function, or none", AttachmentError)).toThrow(error);
});

it("what is no text is shown all the same", () => {
  expect(() => refuseOption("onState", Symbol("state"), "a function, or none")).toThrow("onState is Symbol(state).");
});
