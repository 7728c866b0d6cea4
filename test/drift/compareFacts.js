/**
 * What a client does, as texts that can be compared: group, then name, then fact.
 *
 * @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Facts
 */

/** Groups in which this package has more than the official client. */
const EXTENDED = new Set(["exports", "types"]);

/**
 * Lists what the official client has otherwise, one line each.
 *
 * @param {Facts} ours
 * @param {Facts} official
 * @returns {string[]}
 */
export function compareFacts(ours, official) {
  const groups = [...new Set([...Object.keys(official), ...Object.keys(ours)])];
  return groups.flatMap((group) => {
    const [own = {}, expected = {}] = [ours[group], official[group]];
    const names = EXTENDED.has(group)
      ? Object.keys(expected)
      : [...new Set([...Object.keys(expected), ...Object.keys(own)])];
    return names.sort().flatMap((name) => {
      if (own[name] === expected[name]) return [];
      if (own[name] === undefined) return [`${group}: ${name} is missing here (official: ${expected[name]})`];
      if (expected[name] === undefined)
        return [`${group}: ${name} is gone from the official client (here: ${own[name]})`];
      return [`${group}: ${name} differs (official: ${expected[name]}, here: ${own[name]})`];
    });
  });
}
