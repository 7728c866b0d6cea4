import { monotonicMs } from "./abort.js";
import { readClockOffset, type SupportClientLike } from "./sender.js";

/** A point in time that is independent of steps of the local clock. */
export interface Timestamp {
  /** Returns the elapsed time, in milliseconds. */
  elapsedMs(): number;
  /** Returns the time by the service's clock (epoch milliseconds), or an earlier time as long as that is uncertain. */
  toServiceMs(): number;
}

/**
 * Returns the present time.
 *
 * The local clock may be wrong until a response corrects it, and may be stepped later. The monotonic clock stops while the
 * machine sleeps. Therefore the result uses both, and takes the safer value.
 */
export function takeTimestamp(client: SupportClientLike): Timestamp {
  const wallMs = Date.now();
  const startMs = monotonicMs();
  const serviceMs = wallMs + readClockOffset(client);
  const monotonicElapsedMs = () => monotonicMs() - startMs;
  return {
    elapsedMs: () => Math.max(Date.now() - wallMs, monotonicElapsedMs()),
    toServiceMs: () => Math.min(serviceMs, Date.now() + readClockOffset(client) - monotonicElapsedMs()),
  };
}
