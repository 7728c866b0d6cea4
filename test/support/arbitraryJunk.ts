import { NumericValue } from "@smithy/core/serde";
import fc, { type Arbitrary } from "fast-check";
import { text } from "./arbitraryText.js";

/** A class of an application, with an own member and an inherited one. */
class Ticket {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  get title(): string {
    return `ticket ${this.id}`;
  }
}

class SelfDescribing {
  readonly content: unknown;

  constructor(content: unknown) {
    this.content = content;
  }

  toJSON(): unknown {
    return this.content;
  }
}

function createCircle(name: string): object {
  const circle: Record<string, unknown> = { name };
  circle.self = circle;
  return circle;
}

function createTrap(message: string): object {
  return {
    toJSON() {
      throw new RangeError(message);
    },
  };
}

const bytes = fc.uint8Array({ maxLength: 40 });

function subarrayOf(whole: Uint8Array): Uint8Array {
  return whole.subarray(Math.min(2, whole.length), Math.max(2, whole.length - 1));
}

/** Bytes in containers of every type, most of them invalid for a blob. */
export const bytesInAnyForm: Arbitrary<unknown> = fc.oneof(
  bytes,
  bytes.map(subarrayOf),
  bytes.map((array) => Buffer.from(array)),
  bytes.map((array) => Buffer.from(array).subarray(1)),
  bytes.map((array) => array.slice().buffer),
  bytes.map((array) => new DataView(array.slice().buffer, Math.min(1, array.length))),
  bytes.map((array) => Uint8ClampedArray.from(array)),
  bytes.map((array) => Int8Array.from(array)),
  bytes.map((array) => Uint16Array.from(array)),
  fc.float32Array({ maxLength: 6 }),
  fc.bigInt64Array({ maxLength: 3 }),
  bytes.map((array) => Array.from(array)),
  bytes.map((array) => Buffer.from(array).toJSON()),
  text,
);

export const numbers: Arbitrary<unknown> = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 2 ** 53, -(2 ** 53) - 2, 0.1),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
  fc.constantFrom("0", "12", " 7 ", "1e3", "NaN", "Infinity", "-Infinity", ""),
  fc.constantFrom("12345678901234567890", "-0.1", "1e400").map((digits) => new NumericValue(digits, "bigDecimal")),
);

const functions = fc.constantFrom<unknown>(
  () => 1,
  function named() {},
  class Empty {},
  Symbol("case"),
  Symbol.iterator,
  Math.max,
);

const objects: Arbitrary<unknown> = fc.oneof(
  text.map((id) => new Ticket(id)),
  fc.oneof(text, fc.integer(), fc.constant(undefined), fc.constant(null)).map((content) => new SelfDescribing(content)),
  text.map((value) => ({ nested: { value } })),
  text.map((value) => [value, [value], undefined, () => value]),
  text.map((value) => Object.create({ inherited: value })),
  text.map((value) => Object.assign(Object.create(null), { value })),
  text.map((message) => new Error(message)),
  text.map((value) => new Map([[value, 1]])),
  text.map((value) => new Set([value])),
  text.map((value) => Object(value)),
  fc.constantFrom(1, true, 7n).map((value) => Object(value)),
  fc.constantFrom(0, 1_589_000_000_000, NaN).map((time) => new Date(time)),
  fc.constant("case").map((name) => createCircle(name)),
  fc.constant("Not for JSON.").map((message) => createTrap(message)),
  fc.anything({ maxDepth: 2, withBoxedValues: true, withNullPrototype: true, withSparseArray: true, withDate: true }),
);

/** A value that is invalid for most members. */
export const junk: Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(undefined, null, "", true, false, "true", "false") },
  { weight: 2, arbitrary: text },
  { weight: 2, arbitrary: numbers },
  { weight: 2, arbitrary: bytesInAnyForm },
  { weight: 4, arbitrary: objects },
  { weight: 1, arbitrary: functions },
);
