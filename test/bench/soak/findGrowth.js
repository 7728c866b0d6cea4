/** @import { Holding } from "../types.js" */

const MOST_SOCKETS = 50;
/** Heap bytes that each repetition may leave, because V8 stores optimized code. A bare request leaves some too. */
const MOST_LEFT_BYTES = 40;

/**
 * Returns a message for each resource that grows or is not released.
 *
 * @param {"sequential" | "concurrent" | "clients"} part
 * @param {readonly Holding[]} holdings
 */
export function findGrowth(part, holdings) {
  const growth = holdings.flatMap(({ count, sockets, abortListeners, processListeners, timers, clientsAlive }) => {
    const most = part === "sequential" ? 1 : part === "concurrent" ? MOST_SOCKETS : 0;
    const held = part === "clients" ? sockets.open : sockets.made;
    return Object.entries({
      sockets: Math.max(0, held - most),
      "listeners of the signal": abortListeners,
      "listeners of the process": processListeners,
      timers,
      "destroyed clients": clientsAlive,
    }).flatMap(([what, excess]) => (excess > 0 ? [`${count}: ${excess} ${what} too many`] : []));
  });
  const [before, last] = holdings.slice(-2);
  if (!before || !last) return growth;

  const leftBytes = ((last.heldKb - before.heldKb) * 1000) / last.count;
  if (leftBytes > MOST_LEFT_BYTES) growth.push(`${Math.round(leftBytes)} bytes are left by each`);
  return growth;
}
