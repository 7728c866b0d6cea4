const connectionErrors = /* @__PURE__ */ new WeakSet<object>();

/** Marks an error without a code as a connection error. Browsers have different messages for errors of streams. */
export function markConnectionError(error: unknown): void {
  connectionErrors.add(Object(error));
}

/** Returns whether an error was marked as a connection error. */
export function isConnectionError(error: object): boolean {
  return connectionErrors.has(error);
}
