import type { Open } from "./client.js";

/** The only import of the waiters in `@smithy/core/client`. */
export { checkExceptions, createWaiter, WaiterState } from "@smithy/core/client";

/**
 * The result of a waiter.
 *
 * @public
 */
export interface WaiterResult<Final = Open> {
  /** The outcome. `SUCCESS` means that the awaited state was reached. */
  state: "ABORTED" | "FAILURE" | "SUCCESS" | "RETRY" | "TIMEOUT";
  /** The last response or error, untyped. */
  reason?: Open;
  /** The last response or error. */
  final?: Final;
  /** How often each response was observed. */
  observedResponses?: Record<string, number>;
}
