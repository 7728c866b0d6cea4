import type { Open } from "./client.js";

/** The one door to the waiters of `@smithy/core/client`. */
export { checkExceptions, createWaiter, WaiterState } from "@smithy/core/client";

/**
 * How the waiting ended.
 *
 * @public
 */
export interface WaiterResult<Final = Open> {
  state: "ABORTED" | "FAILURE" | "SUCCESS" | "RETRY" | "TIMEOUT";
  /** The last answer or error. `final` is the same with a type. */
  reason?: Open;
  /** The last answer or error. */
  final?: Final;
  /** How often each answer was seen. */
  observedResponses?: Record<string, number>;
}
