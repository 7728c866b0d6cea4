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

describe("Undeclared exceptions", () => {
  it("have a class for each of eight codes", () => {
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

  it.each(classes)("%s is named after its code, and is a service exception of both clients", (code, Exception) => {
    const exception = new Exception(options);
    expect(exception.name).toBe(code);
    expect(Exception.name).toBe(code);
    expect(exception.message).toBe("as the service says");
    expect(exception.$metadata).toBe($metadata);
    expect(exception).toBeInstanceOf(Exception);
    expect(exception).toBeInstanceOf(SupportServiceException);
    expect(exception).toBeInstanceOf(official.SupportServiceException);
  });

  it.each(classes)("%s has an enumerable hint", (_, Exception) => {
    const { hint, ...rest } = { ...new Exception(options) };
    expect(hint).toMatch(/^[A-Z].{30,}\.$/s);
    expect(rest).not.toHaveProperty("hint");
  });

  it("have different hints", () => {
    expect(new Set(classes.map(([, Exception]) => new Exception(options).hint)).size).toBe(classes.length);
  });

  it("mention the missing plan or permission, or the wrong clock", () => {
    expect(new SubscriptionRequiredException(options).hint).toContain("Business Support+");
    expect(new InvalidSignatureException(options).hint).toContain("clock");
    expect(new AccessDeniedException(options).hint).toContain("`support:*`");
  });

  it.each(classes)("%s sets $fault from the response", (_, Exception) => {
    expect(new Exception(options).$fault).toBe("client");
    expect(new Exception({ ...options, $fault: "server" }).$fault).toBe("server");
  });

  it.each(classes)(
    "%s matches the official exception with its code, and no other, by instanceof",
    (code, Exception) => {
      const named = (name: string) => new official.SupportServiceException({ ...options, name, $fault: "client" });
      expect(named(code)).toBeInstanceOf(Exception);
      expect(codes.filter((other) => named(other) instanceof Exception)).toStrictEqual([code]);
      expect(new official.CaseIdNotFound(options)).not.toBeInstanceOf(Exception);
    },
  );

  it("are not found by names of Object.prototype", () => {
    expect(UNDECLARED_EXCEPTIONS.get("constructor")).toBeUndefined();
    expect(UNDECLARED_EXCEPTIONS.get("__proto__")).toBeUndefined();
  });
});
