/** By client: what was sent and has not shown yet, so that the next call does not take its absence for a fact. */
const doubts = new WeakMap<object, Set<string>>();

export function rememberDoubt(client: object, key: string): void {
  const keys = doubts.get(client) ?? new Set();
  doubts.set(client, keys.add(key));
}

export function forgetDoubt(client: object, key: string): void {
  doubts.get(client)?.delete(key);
}

export function isDoubted(client: object, key: string): boolean {
  return doubts.get(client)?.has(key) === true;
}
