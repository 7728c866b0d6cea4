/** By client: what was sent and has not shown yet, so that the next call does not take its absence for a fact. */
const doubts = new WeakMap<object, Map<string, string | undefined>>();

/** So many are remembered; what does not show for so long never will. */
const MAX_DOUBTS = 1000;

/** @param caseId - The case, where the answer named it. */
export function rememberDoubt(client: object, key: string, caseId?: string): void {
  const known = doubts.get(client) ?? new Map<string, string | undefined>();
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= MAX_DOUBTS) known.delete(oldest);
  doubts.set(client, known.set(key, caseId));
}

export function forgetDoubt(client: object, key: string): void {
  doubts.get(client)?.delete(key);
}

export function isDoubted(client: object, key: string): boolean {
  return doubts.get(client)?.has(key) === true;
}

/** The case whose opening was answered, and which had not shown then. */
export function readDoubt(client: object, key: string): string | undefined {
  return doubts.get(client)?.get(key);
}
