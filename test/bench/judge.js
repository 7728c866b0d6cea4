/** @import { Figure } from "./types.js" */

/** @param {number} value */
const percent = (value) => `${Math.round(value * 100)} %`;

/**
 * Whether a goal is met, and if not by how much it is missed.
 *
 * @param {Figure} figure
 */
export function judge({ ours, official, limit, goal }) {
  const misses = [];
  for (const [of, theirs, most] of /** @type {const} */ ([
    ["the official", official, goal?.official],
    ["the limit", limit, goal?.limit],
  ])) {
    if (theirs === undefined || most === undefined) continue;
    const ratio = ours / theirs;
    if (ratio > most) misses.push(`${percent(ratio / most - 1)} over ${most} of ${of}`);
  }
  if (goal === undefined) return "";
  return misses.length === 0 ? "met" : `missed: ${misses.join(", ")}`;
}
