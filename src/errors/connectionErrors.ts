const connectionErrors = /* @__PURE__ */ new WeakSet<object>();

/** Marks an error without a code as one of the connection. Those of streams have other messages in each browser. */
export function markConnectionError(error: unknown): void {
  connectionErrors.add(Object(error));
}

/** Whether an error was marked as one of the connection. */
export function isConnectionError(error: object): boolean {
  return connectionErrors.has(error);
}
