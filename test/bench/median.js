/**
 * Returns the median difference between each value and its base. Pairs are measured together, so noise affects both.
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
