import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import { SupportServiceException } from "../../../src/errors/SupportServiceException.js";
import {
  AccessDeniedException,
  InvalidSignatureException,
  SubscriptionRequiredException,
  UNDECLARED_EXCEPTIONS,
} from "../../../src/errors/undeclaredExceptions.js";

const $metadata = { httpStatusCode: 400 };
const options = { message: "as the service says", $metadata };
const codes = [...UNDECLARED_EXCEPTIONS.keys()];
const classes = [...UNDECLARED_EXCEPTIONS];

describe("the exceptions that the service does not declare", () => {
  it("have a class for each of the eight codes", () => {
    expect(codes).toStrictEqual([
      "AccessDeniedException",
      "ExpiredTokenException",
      "InvalidParameterValueException",
      "InvalidSignatureException",
      "SubscriptionRequiredException",
      "UnknownOperationException",
      "UnrecognizedClientException",
      "ValidationException",
    ]);
  });

  it.each(classes)("%s has its code as its name, and is a service exception here and there", (code, Exception) => {
    const exception = new Exception(options);
    expect(exception.name).toBe(code);
    expect(Exception.name).toBe(code);
    expect(exception.message).toBe("as the service says");
    expect(exception.$metadata).toBe($metadata);
    expect(exception).toBeInstanceOf(Exception);
    expect(exception).toBeInstanceOf(SupportServiceException);
    expect(exception).toBeInstanceOf(official.SupportServiceException);
  });

  it.each(classes)("%s says what to do, where a logger sees it", (_, Exception) => {
    const { hint, ...rest } = { ...new Exception(options) };
    expect(hint).toMatch(/^[A-Z].{30,}\.$/s);
    expect(rest).not.toHaveProperty("hint");
  });

  it("say something different each", () => {
    expect(new Set(classes.map(([, Exception]) => new Exception(options).hint)).size).toBe(classes.length);
  });

  it("name the plan, the clock and the permission where these are missing", () => {
    expect(new SubscriptionRequiredException(options).hint).toContain("Business Support+");
    expect(new InvalidSignatureException(options).hint).toContain("clock");
    expect(new AccessDeniedException(options).hint).toContain("`support:*`");
  });

  it.each(classes)("%s takes its fault from the response", (_, Exception) => {
    expect(new Exception(options).$fault).toBe("client");
    expect(new Exception({ ...options, $fault: "server" }).$fault).toBe("server");
  });

  it.each(classes)("%s recognizes the official client's exception of that code, and no other", (code, Exception) => {
    const named = (name: string) => new official.SupportServiceException({ ...options, name, $fault: "client" });
    expect(named(code)).toBeInstanceOf(Exception);
    expect(codes.filter((other) => named(other) instanceof Exception)).toStrictEqual([code]);
    expect(new official.CaseIdNotFound(options)).not.toBeInstanceOf(Exception);
  });

  it("are not found under the names that every object has", () => {
    expect(UNDECLARED_EXCEPTIONS.get("constructor")).toBeUndefined();
    expect(UNDECLARED_EXCEPTIONS.get("__proto__")).toBeUndefined();
  });
});
