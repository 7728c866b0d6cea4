import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as ours from "../../../src/index.js";
import { officialExceptions, undeclaredExceptions } from "../../support/supportSdk.js";

const { SupportClientError, SupportServiceException } = ours;

/** Exported error classes by name. */
const errorClasses = Object.entries(ours).filter(
  (entry): entry is [string, { readonly prototype: Error } & (typeof entry)[1]] => {
    const value: unknown = entry[1];
    return typeof value === "function" && value.prototype instanceof Error;
  },
);

describe("SupportClientError", () => {
  const cause = new TypeError("fetch failed");
  const error = new SupportClientError("UPLOAD_FAILED", "Failed to upload: no network. Try again.", { cause });

  it("has a code, a message and a cause", () => {
    expect(error).toMatchObject({ name: "SupportClientError", code: "UPLOAD_FAILED", cause });
    expect(String(error)).toBe("SupportClientError: Failed to upload: no network. Try again.");
  });

  it("has no cause property without a cause", () => {
    expect(new SupportClientError("X", "y")).not.toHaveProperty("cause");
  });

  it.each(errorClasses)("is the base class of %s unless the service returns that error", (name, { prototype }) => {
    const isSent = [...officialExceptions, ...undeclaredExceptions].includes(name);
    expect(prototype instanceof SupportClientError || prototype === SupportClientError.prototype).toBe(!isSent);
    expect(prototype instanceof SupportServiceException || prototype === SupportServiceException.prototype).toBe(
      isSent,
    );
  });

  it("matches only its own instances and subclasses by instanceof", () => {
    class Own extends SupportClientError {}
    class Other extends SupportClientError {}
    const own = new Own("X", "y");
    expect([own instanceof SupportClientError, own instanceof Own, own instanceof Other]).toEqual([true, true, false]);
    expect(error instanceof Own).toBe(false);
    for (const value of [new Error("y"), { code: "X" }, null, undefined, "X"])
      expect(value instanceof SupportClientError).toBe(false);
  });

  it("does not match the error of another copy by a subclass of another name", () => {
    const copied = Object.defineProperty(
      Object.assign(new Error("y"), { name: "CursorError", code: "CURSOR_INVALID" }),
      Symbol.for("aws-support-client.SupportClientError"),
      { value: true },
    );
    const classes = [SupportClientError, ours.CursorError, ours.OptionError, class Own extends ours.CursorError {}];
    expect(classes.map((Asked) => copied instanceof Asked)).toEqual([true, true, false, false]);
  });

  it("has no enumerable members except name and code", () => {
    expect(Reflect.ownKeys({ ...error })).toEqual(["name", "code"]);
  });

  it("is not a SupportServiceException of either package", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(SupportServiceException);
    expect(error).not.toBeInstanceOf(official.SupportServiceException);
  });
});
