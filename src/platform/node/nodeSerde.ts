/*
 * What Node uses of `@smithy/core/serde` to try again, under the names of the library: as `smithySerde.ts`, but for
 * programs without a global `crypto` too.
 */
import { randomUUID } from "node:crypto";

export { parseRfc7231DateTime } from "../smithy/smithySerde.js";

/** A random identifier (RFC 9562, version 4), by the program's own `crypto` where it has one. */
export function v4(): string {
  return globalThis.crypto?.randomUUID?.() ?? randomUUID();
}
