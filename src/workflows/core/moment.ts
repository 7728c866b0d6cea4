import { monotonicMs } from "./abort.js";
import { readClockOffset, type SupportClientLike } from "./sender.js";

/** A moment that stays what it is when the local clock is stepped. */
export interface Moment {
  /** Returns how much time has passed, in milliseconds. */
  elapsedMs(): number;
  /** Returns the moment by the service's clock (epoch milliseconds), or an earlier one as long as that is uncertain. */
  toServiceMs(): number;
}

/**
 * Remembers the present.
 *
 * The local clock may be wrong until a response corrects it, and may be stepped later. The monotonic clock stands still
 * while the machine sleeps. Therefore both are read, and the safer result counts.
 */
export function markMoment(client: SupportClientLike): Moment {
  const wallMs = Date.now();
  const startMs = monotonicMs();
  const serviceMs = wallMs + readClockOffset(client);
  const monotonicElapsedMs = () => monotonicMs() - startMs;
  return {
    elapsedMs: () => Math.max(Date.now() - wallMs, monotonicElapsedMs()),
    toServiceMs: () => Math.min(serviceMs, Date.now() + readClockOffset(client) - monotonicElapsedMs()),
  };
}
