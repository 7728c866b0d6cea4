/** @import { Figure } from "./types.js" */

/** Describes by how much a ratio exceeds its goal. @param {number} excess */
const describeExcess = (excess) =>
  excess >= 2 ? `${excess.toFixed(1)} times` : `${Math.ceil((excess - 1) * 100)} % over`;

/**
 * Returns whether a goal is met, or by how much it is missed.
 *
 * @param {Figure} figure
 */
export function judge({ ours, official, limit, goal }) {
  if (goal === undefined) return "";
  const misses = /** @type {const} */ ([
    ["official's", official, goal.official],
    ["limit's", limit, goal.limit],
  ]).flatMap(([whose, theirs, most]) => {
    if (theirs === undefined || most === undefined) return [];
    const excess = ours / theirs / most;
    return excess > 1 ? [`${describeExcess(excess)} the goal of the ${whose}`] : [];
  });
  return misses.length === 0 ? "met" : `missed: ${misses.join(", ")}`;
}
