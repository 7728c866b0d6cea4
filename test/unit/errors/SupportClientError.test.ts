import { describe, expect, it } from "vitest";
import { SupportClientError } from "../../../src/errors/SupportClientError.js";
import { SupportServiceException } from "../../../src/errors/SupportServiceException.js";

describe("SupportClientError", () => {
  const cause = new TypeError("fetch failed");
  const error = new SupportClientError("UPLOAD_FAILED", "Failed to upload: no network. Try again.", { cause });

  it("carries a code, a message and its cause", () => {
    expect(error).toMatchObject({ name: "SupportClientError", code: "UPLOAD_FAILED", cause });
    expect(String(error)).toBe("SupportClientError: Failed to upload: no network. Try again.");
  });

  it("has no cause where there is none", () => {
    expect(new SupportClientError("X", "y")).not.toHaveProperty("cause");
  });

  it("is told from other errors by its class, and its subclasses by theirs", () => {
    class Own extends SupportClientError {}
    class Other extends SupportClientError {}
    const own = new Own("X", "y");
    expect([own instanceof SupportClientError, own instanceof Own, own instanceof Other]).toEqual([true, true, false]);
    expect(error instanceof Own).toBe(false);
    for (const value of [new Error("y"), { code: "X" }, null, undefined, "X"])
      expect(value instanceof SupportClientError).toBe(false);
  });

  it("shows nothing of how it is recognized", () => {
    expect(Reflect.ownKeys({ ...error })).toEqual(["name", "code"]);
  });

  it("is not an exception of the service", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(SupportServiceException);
  });
});
