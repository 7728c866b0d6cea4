import * as official from "@aws-sdk/client-support";
import { NormalizedSchema } from "@smithy/core/schema";
import type { SchemaRef } from "@smithy/types";

/** A module with the exports of an SDK for the Support API: ours, the official one, or a tampered one. */
export type SupportSdk = Readonly<Record<string, unknown>>;

/** The part of a client that comparisons use. */
export interface SupportSdkClient {
  readonly config: { systemClockOffset: number };
  readonly middlewareStack: { add(middleware: unknown, options: object): void };
  send(command: unknown): Promise<unknown>;
  destroy(): void;
}

export interface SupportOperation {
  readonly name: string;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
}

type Constructor = abstract new (...options: never[]) => unknown;

function isConstructor(value: unknown): value is Constructor {
  return typeof value === "function" && typeof value.prototype === "object";
}

/** Returns the class that the module exports under this name. */
export function exportedClass(sdk: SupportSdk, name: string): Constructor {
  const exported = sdk[name];
  if (!isConstructor(exported)) throw new TypeError(`The module exports no class ${name}.`);
  return exported;
}

export function createClient(sdk: SupportSdk, settings: object): SupportSdkClient {
  return Reflect.construct(exportedClass(sdk, "SupportClient"), [settings]) as SupportSdkClient;
}

export function createCommand(sdk: SupportSdk, operation: string, input: unknown): unknown {
  return Reflect.construct(exportedClass(sdk, `${operation}Command`), [input]);
}

/** Returns the export name of the class of an error, or the class name if it is not exported. */
export function describeClass(sdk: SupportSdk, error: unknown): string {
  const errorClass: unknown = Object(error).constructor;
  const name = Object.keys(sdk).find((key) => sdk[key] === errorClass && !key.startsWith("_"));
  return name ?? `${typeof errorClass === "function" ? errorClass.name : String(errorClass)} (not exported)`;
}

export const officialSdk: SupportSdk = official;

/** The 20 operations, read from the official schemas. */
export const supportOperations: readonly SupportOperation[] = Object.values(officialSdk)
  .filter((value): value is [9, string, string, unknown, SchemaRef, SchemaRef] => {
    return Array.isArray(value) && value[0] === 9;
  })
  .map(([, , name, , input, output]) => ({
    name,
    input: NormalizedSchema.of(input),
    output: NormalizedSchema.of(output),
  }));

/** Names of the exceptions that the official client exports, including the base class. */
export const officialExceptions: readonly string[] = Object.keys(officialSdk).filter((name) => {
  const value = officialSdk[name];
  return typeof value === "function" && value.prototype instanceof Error;
});

/** Names of the undeclared errors that have a class in our client. */
export const undeclaredExceptions: readonly string[] = [
  "AccessDeniedException",
  "ExpiredTokenException",
  "InvalidParameterValueException",
  "InvalidSignatureException",
  "SubscriptionRequiredException",
  "UnknownOperationException",
  "UnrecognizedClientException",
  "ValidationException",
];
