/** Writes by client that were sent and do not show yet, with the id from the response if there was one. */
const writesByClient = new WeakMap<object, Map<string, string | undefined>>();

const MAX_WRITES = 1000;

export const unconfirmedWrites = {
  add(client: object, key: string, caseId?: string): void {
    const writes = writesByClient.get(client) ?? new Map<string, string | undefined>();
    const [oldest] = writes.keys();
    if (oldest !== undefined && writes.size >= MAX_WRITES) writes.delete(oldest);
    writesByClient.set(client, writes.set(key, caseId));
  },

  delete(client: object, key: string): void {
    writesByClient.get(client)?.delete(key);
  },

  isUnknown(client: object, key: string): boolean {
    return writesByClient.get(client)?.has(key) === true;
  },

  getCaseId(client: object, key: string): string | undefined {
    return writesByClient.get(client)?.get(key);
  },
};
