import { TypeRegistry } from "@smithy/core/schema";
import { describe, expect, it } from "vitest";
import { errorTypeRegistries } from "../../../src/errors/errorTypeRegistries.js";
import { CaseIdNotFound } from "../../../src/errors/exceptions.js";
import { SupportServiceException } from "../../../src/errors/SupportServiceException.js";
import { CaseIdNotFound$, SupportServiceException$ } from "../../../src/errors/schemas.js";

const namespacesBeforeTheOfficialClient = [...TypeRegistry.registries.keys()];
const official = await import("@aws-sdk/client-support");

/** Returns the content of a registry: schema ids, and the class of each schema. */
function contentOf(registry: TypeRegistry): unknown {
  const schemas: Map<string, unknown> = Reflect.get(registry, "schemas");
  const classes: Map<readonly unknown[], typeof SupportServiceException> = Reflect.get(registry, "exceptions");
  return {
    namespace: registry.namespace,
    fields: Object.keys(registry),
    schemas: [...schemas].map(([id, schema]) => [id, Array.isArray(schema) && schema[2]]),
    classes: [...classes].map(([schema, Exception]) => [schema[2], Exception.name, Exception.shapeId]),
  };
}

describe("errorTypeRegistries", () => {
  it("contain the same entries as the official registries, in order", () => {
    expect(errorTypeRegistries.map(contentOf)).toStrictEqual(official.errorTypeRegistries.map(contentOf));
  });

  it("are type registries", () => {
    for (const registry of errorTypeRegistries) expect(registry).toBeInstanceOf(TypeRegistry);
  });

  it("return a schema by name and a class by schema", () => {
    const [synthetic, service] = errorTypeRegistries;
    expect(service?.getSchema("CaseIdNotFound")).toBe(CaseIdNotFound$);
    expect(service?.getErrorCtor(CaseIdNotFound$)).toBe(CaseIdNotFound);
    expect(synthetic?.getBaseException()).toBe(SupportServiceException$);
    expect(synthetic?.getErrorCtor(SupportServiceException$)).toBe(SupportServiceException);
  });

  it("do not touch the process-wide registry of the official client", () => {
    expect(namespacesBeforeTheOfficialClient).toStrictEqual([]);
    expect(TypeRegistry.for("com.amazonaws.support").getErrorCtor(official.CaseIdNotFound$)).toBe(
      official.CaseIdNotFound,
    );
  });
});
