/** Returns the name closest to a typo, if one is close enough. */
export function nearestName(typo: string, names: readonly string[]): string | undefined {
  if (typo.length > MAX_TYPO_LENGTH) return undefined;
  const most = Math.max(1, Math.floor(typo.length / 3));
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(typo.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance);
  return nearest?.name;
}

/** Longer strings are not typos, and slow to compare. */
const MAX_TYPO_LENGTH = 64;

/** Returns the edit distance of two strings. A swap of neighbors counts as one edit. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const steps = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1)];
      if (isSwapped) steps.push(at(beforeLast, column - 2) + 1);
      current.push(Math.min(...steps));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
