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

/** The members that an exception shows, in their order, without its stack. */
function shown(exception: Error): [string, unknown][] {
  return Object.entries(exception).filter(([key]) => key !== "stack");
}

describe("the modeled exceptions", () => {
  it("are the 12 that the official client has", () => {
    const theirs = Object.keys(official).filter((name) => {
      const value: unknown = Reflect.get(official, name);
      return typeof value === "function" && value.prototype instanceof official.SupportServiceException;
    });
    expect([...names].sort()).toStrictEqual(theirs.sort());
    expect(names).toHaveLength(12);
  });

  it.each(names)("%s carries the members that the official one carries", (name) => {
    const ours = new exceptions[name](options);
    const theirs = new official[name](options);
    expect(shown(ours)).toStrictEqual(shown(theirs));
    expect(ours.message).toBe(theirs.message);
    expect(String(ours)).toBe(`${name}: as the service says`);
  });

  it.each(names)("%s is an instance of our class, our base and the official ones", (name) => {
    const ours = new exceptions[name](options);
    expect(ours).toBeInstanceOf(exceptions[name]);
    expect(ours).toBeInstanceOf(SupportServiceException);
    expect(ours).toBeInstanceOf(Error);
    expect(ours).toBeInstanceOf(official[name]);
    expect(ours).toBeInstanceOf(official.SupportServiceException);
  });

  it.each(names)("an official %s is an instance of our class and our base", (name) => {
    const theirs = new official[name](options);
    expect(theirs).toBeInstanceOf(exceptions[name]);
    expect(theirs).toBeInstanceOf(SupportServiceException);
  });

  it.each(names)("%s is an instance of none of the others", (name) => {
    const ours = new exceptions[name](options);
    const others = names.filter((other) => other !== name);
    expect(others.filter((other) => ours instanceof exceptions[other])).toStrictEqual([]);
    expect(others.filter((other) => ours instanceof official[other])).toStrictEqual([]);
  });

  it("tell a failure of the service from one of the caller", () => {
    const faults = names.map((name) => [name, new exceptions[name](options).$fault]);
    expect(faults.filter(([, fault]) => fault === "server")).toStrictEqual([["InternalServerError", "server"]]);
  });

  it("carry the reasons of throttling", () => {
    const throttlingReasons = [{ reason: "rate", resource: "CreateCase" }];
    expect(new exceptions.ThrottlingException({ ...options, throttlingReasons })).toMatchObject({ throttlingReasons });
  });
});
