import * as officialClient from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as ourExceptions from "../../../src/errors/exceptions.js";
import { SupportServiceException } from "../../../src/errors/SupportServiceException.js";

const exceptions = { ...ourExceptions };
const official = { ...officialClient };
const $metadata = { httpStatusCode: 400, requestId: "r-1" };
const options = { message: "as the service says", $metadata };

type ExceptionName = keyof typeof exceptions;
const names = Object.keys(exceptions) as ExceptionName[];

/** Returns the own members of an exception in order, without its stack. */
function shown(exception: Error): [string, unknown][] {
  return Object.entries(exception).filter(([key]) => key !== "stack");
}

describe("Declared exceptions", () => {
  it("are the 12 of the official client", () => {
    const theirs = Object.keys(official).filter((name) => {
      const value: unknown = Reflect.get(official, name);
      return typeof value === "function" && value.prototype instanceof official.SupportServiceException;
    });
    expect([...names].sort()).toStrictEqual(theirs.sort());
    expect(names).toHaveLength(12);
  });

  it.each(names)("%s has the same members as the official exception", (name) => {
    const ours = new exceptions[name](options);
    const theirs = new official[name](options);
    expect(shown(ours)).toStrictEqual(shown(theirs));
    expect(ours.message).toBe(theirs.message);
    expect(String(ours)).toBe(`${name}: as the service says`);
  });

  it.each(names)("%s is an instance of its class and base class in both packages", (name) => {
    const ours = new exceptions[name](options);
    expect(ours).toBeInstanceOf(exceptions[name]);
    expect(ours).toBeInstanceOf(SupportServiceException);
    expect(ours).toBeInstanceOf(Error);
    expect(ours).toBeInstanceOf(official[name]);
    expect(ours).toBeInstanceOf(official.SupportServiceException);
  });

  it.each(names)("an official %s is an instance of our class and base class", (name) => {
    const theirs = new official[name](options);
    expect(theirs).toBeInstanceOf(exceptions[name]);
    expect(theirs).toBeInstanceOf(SupportServiceException);
  });

  it.each(names)("%s is not an instance of any other exception", (name) => {
    const ours = new exceptions[name](options);
    const others = names.filter((other) => other !== name);
    expect(others.filter((other) => ours instanceof exceptions[other])).toStrictEqual([]);
    expect(others.filter((other) => ours instanceof official[other])).toStrictEqual([]);
  });

  it("set $fault to server or client", () => {
    const faults = names.map((name) => [name, new exceptions[name](options).$fault]);
    expect(faults.filter(([, fault]) => fault === "server")).toStrictEqual([["InternalServerError", "server"]]);
  });

  it("expose the throttling reasons", () => {
    const throttlingReasons = [{ reason: "rate", resource: "CreateCase" }];
    expect(new exceptions.ThrottlingException({ ...options, throttlingReasons })).toMatchObject({ throttlingReasons });
  });
});
