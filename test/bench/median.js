/**
 * The middle of how much each value is beyond its neighbour in time, as what disturbs a machine disturbs both.
 *
 * @param {readonly number[]} values
 * @param {readonly number[]} bases
 */
export function medianBeyond(values, bases) {
  return median(values.map((value, index) => value - (bases[index] ?? Number.NaN)));
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
