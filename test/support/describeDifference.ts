type Seen = Map<object, object>;

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (ArrayBuffer.isView(value)) return `${className(value)} ${Buffer.from(bytesOf(value)).toString("hex")}`;
  if (typeof value === "object" && value !== null) return className(value);
  return String(value);
}

function className(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null ? "object without prototype" : String(Object(prototype).constructor?.name);
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function isBytes(value: object): value is ArrayBufferView | ArrayBuffer {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

function sameBytes(left: ArrayBufferView | ArrayBuffer, right: ArrayBufferView | ArrayBuffer): boolean {
  const [one, other] = [left, right].map((value) =>
    ArrayBuffer.isView(value) ? bytesOf(value) : new Uint8Array(value),
  );
  return Buffer.compare(one ?? new Uint8Array(), other ?? new Uint8Array()) === 0;
}

function describeFlags(descriptor: PropertyDescriptor): string {
  const { enumerable, writable, configurable } = descriptor;
  return [
    enumerable ? "enumerable" : "hidden",
    writable === undefined ? "computed" : writable ? "writable" : "read-only",
    configurable ? "configurable" : "fixed",
  ].join(" ");
}

function samePrimitive(left: unknown, right: unknown): boolean {
  if (typeof left === "symbol" && typeof right === "symbol") return left.description === right.description;
  return Object.is(left, right);
}

function differ(path: string, left: string, right: string): string {
  return `${path || "value"}: ${left} against ${right}`;
}

function describeMembers(left: object, right: object, path: string, seen: Seen): string | undefined {
  const ignored = (key: string | symbol) => key === "stack" && left instanceof Error;
  const [keys, otherKeys] = [left, right].map((value) => Reflect.ownKeys(value).filter((key) => !ignored(key)));
  const [names, otherNames] = [keys, otherKeys].map((list) => (list ?? []).map(String).join(", "));
  if (names !== otherNames) return differ(`members of ${path || "value"}`, `[${names}]`, `[${otherNames}]`);
  for (const key of keys ?? []) {
    const [descriptor, other] = [left, right].map((value) => Object.getOwnPropertyDescriptor(value, key) ?? {});
    const memberPath = `${path}.${String(key)}`;
    const [flags, otherFlags] = [descriptor, other].map((value) => describeFlags(value ?? {}));
    if (flags !== otherFlags) return differ(memberPath, String(flags), String(otherFlags));
    const difference = describe(descriptor?.value, other?.value, memberPath, seen);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function describe(left: unknown, right: unknown, path: string, seen: Seen): string | undefined {
  if (typeof left === "function" && typeof right === "function") {
    return String(left) === String(right) ? undefined : differ(path, String(left), String(right));
  }
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) {
    return samePrimitive(left, right) ? undefined : differ(path, show(left), show(right));
  }
  if (left === right || seen.get(left) === right) return undefined;
  seen.set(left, right);
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) {
    const inherited = describe(Object.getPrototypeOf(left), Object.getPrototypeOf(right), `prototype of ${path}`, seen);
    if (className(left) !== className(right) || inherited !== undefined) {
      return differ(`class of ${path || "value"}`, className(left), className(right));
    }
  }
  if (isBytes(left) && isBytes(right))
    return sameBytes(left, right) ? undefined : differ(path, show(left), show(right));
  if (left instanceof Date && right instanceof Date && !Object.is(left.getTime(), right.getTime())) {
    return differ(path, String(left), String(right));
  }
  return describeMembers(left, right, path, seen);
}

/**
 * Returns the first difference of two values, including classes, member order, non-enumerable members and -0.
 *
 * @returns `undefined` if the values are equal.
 */
export function describeDifference(left: unknown, right: unknown, path = ""): string | undefined {
  return describe(left, right, path, new Map());
}
