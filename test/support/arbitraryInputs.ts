import type { NormalizedSchema } from "@smithy/core/schema";
import fc, { type Arbitrary } from "fast-check";
import { bytesInAnyForm, junk, numbers } from "./arbitraryJunk.js";
import { memberName, text } from "./arbitraryText.js";

/** `plausible`: inputs that TypeScript accepts. `wild`: inputs that only JavaScript allows. */
export type InputProfile = "plausible" | "wild";

type Entry = readonly [name: string, value: unknown];

const plausibleBytes = fc.oneof(
  fc.uint8Array({ maxLength: 64 }),
  fc.uint8Array({ maxLength: 64 }).map((array) => array.subarray(Math.min(3, array.length))),
  fc.uint8Array({ maxLength: 64 }).map((array) => Buffer.from(array)),
);

const plausibleNumber = fc.oneof(fc.integer(), fc.integer({ min: 0, max: 157_286_400 }), fc.double({ noNaN: true }));

const booleans = fc.constantFrom<unknown>(true, false, "true", "false", 1, 0, "", null);

function createPlain(entries: readonly Entry[]): object {
  const record = {};
  for (const [name, value] of entries) {
    Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return record;
}

function createWithGetters(entries: readonly Entry[]): object {
  const record = {};
  for (const [name, value] of entries) {
    Object.defineProperty(record, name, { get: () => value, enumerable: true, configurable: true });
  }
  return record;
}

/** Objects of different kinds with the same members. */
const carriers: readonly ((entries: readonly Entry[]) => unknown)[] = [
  createPlain,
  createWithGetters,
  (entries) => Object.freeze(createPlain(entries)),
  (entries) => Object.setPrototypeOf(createPlain(entries), null),
  (entries) => Object.create(createPlain(entries)),
  (entries) => Object.assign([], createPlain(entries.filter(([name]) => name !== "length"))),
  (entries) => Object.assign(new (class Carrier {})(), createPlain(entries.filter(([name]) => name !== "__proto__"))),
];

function structure(schema: NormalizedSchema, profile: InputProfile): Arbitrary<unknown> {
  const members = [...schema.structIterator()];
  if (profile === "plausible") {
    const values = members.map(([name, member]) => [name, arbitraryValue(member, profile)] as const);
    return fc.record(Object.fromEntries(values), { requiredKeys: [] });
  }
  const known = members.map(([name, member]) => fc.tuple(fc.constant(name), arbitraryValue(member, profile)));
  const type = fc.tuple(fc.constant("__type"), fc.oneof(text, fc.constant("com.amazonaws.support#Other"), junk));
  const entry = fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...known) },
    { weight: 1, arbitrary: fc.tuple(memberName, junk) },
    { weight: 1, arbitrary: type },
  );
  const carrier = fc.oneof({ weight: 5, arbitrary: fc.constant(createPlain) }, fc.constantFrom(...carriers));
  return fc.tuple(carrier, fc.array(entry, { maxLength: members.length + 2 })).map(([carry, list]) => carry(list));
}

function list(schema: NormalizedSchema, profile: InputProfile): Arbitrary<unknown> {
  const item = arbitraryValue(schema.getValueSchema(), profile);
  const sparse = schema.getMergedTraits().sparse ? fc.option(item) : item;
  if (profile === "plausible") return fc.array(sparse, { maxLength: 5 });
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.option(item), { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.sparseArray(item, { maxLength: 6 }) },
    { weight: 1, arbitrary: item },
  );
}

function scalar(schema: NormalizedSchema, profile: InputProfile): Arbitrary<unknown> {
  if (schema.isBlobSchema()) {
    return profile === "plausible" ? plausibleBytes : fc.oneof({ weight: 3, arbitrary: bytesInAnyForm }, text);
  }
  if (schema.isNumericSchema()) return profile === "plausible" ? plausibleNumber : numbers;
  if (schema.isBooleanSchema()) return profile === "plausible" ? fc.boolean() : booleans;
  return text;
}

function typed(schema: NormalizedSchema, profile: InputProfile): Arbitrary<unknown> {
  if (schema.isStructSchema()) return structure(schema, profile);
  if (schema.isListSchema()) return list(schema, profile);
  return scalar(schema, profile);
}

function arbitraryValue(schema: NormalizedSchema, profile: InputProfile): Arbitrary<unknown> {
  if (profile === "plausible") return typed(schema, profile);
  const nested = schema.isStructSchema() || schema.isListSchema();
  return fc.oneof({ weight: nested ? 8 : 2, arbitrary: typed(schema, profile) }, { weight: 1, arbitrary: junk });
}

/**
 * Generates inputs of an operation from its schema.
 *
 * @returns Pairs of equal inputs that share nothing but functions.
 */
export function arbitraryInput(schema: NormalizedSchema): Arbitrary<[unknown, unknown]> {
  const input = fc.oneof(
    { weight: 3, arbitrary: structure(schema, "plausible") },
    { weight: 6, arbitrary: structure(schema, "wild") },
    { weight: 1, arbitrary: junk },
  );
  return fc.clone(input, 2) as Arbitrary<[unknown, unknown]>;
}
