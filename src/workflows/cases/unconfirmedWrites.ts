import { SupportClientError } from "../../errors/SupportClientError.js";

/** A write that was sent, and may not be visible yet. */
interface UnconfirmedWrite {
  readonly sentMs: number;
  /** Whether the service has responded, so that the write only has to become visible. */
  readonly isAnswered: boolean;
  readonly caseId?: string | undefined;
}

const writesByClient = new WeakMap<object, Map<string, UnconfirmedWrite>>();

/** At the limit, new writes are rejected: a forgotten write could be executed twice. */
const MAX_WRITES = 100_000;
/** A write becomes visible long before this, once the service has responded. */
const SHOWN_AFTER_MS = 3_600_000;

export const unconfirmedWrites = {
  /** Adds a write before it is sent. */
  add(client: object, key: string): void {
    const writes = writesByClient.get(client) ?? new Map<string, UnconfirmedWrite>();
    if (writes.size >= MAX_WRITES && !writes.has(key)) makeRoom(writes);
    writesByClient.set(client, writes.set(key, { sentMs: performance.now(), isAnswered: false }));
  },

  /** Marks a write as answered by the service. */
  confirm(client: object, key: string, caseId?: string): void {
    writesByClient.get(client)?.set(key, { sentMs: performance.now(), isAnswered: true, caseId });
  },

  delete(client: object, key: string): void {
    writesByClient.get(client)?.delete(key);
  },

  isUnknown(client: object, key: string): boolean {
    return writesByClient.get(client)?.has(key) === true;
  },

  isAnswered(client: object, key: string): boolean {
    return writesByClient.get(client)?.get(key)?.isAnswered === true;
  },

  getCaseId(client: object, key: string): string | undefined {
    return writesByClient.get(client)?.get(key)?.caseId;
  },
};

function makeRoom(writes: Map<string, UnconfirmedWrite>): void {
  const nowMs = performance.now();
  for (const [key, { isAnswered, sentMs }] of writes) {
    if (isAnswered && nowMs - sentMs > SHOWN_AFTER_MS) writes.delete(key);
  }
  if (writes.size < MAX_WRITES) return;
  throw new SupportClientError(
    "TOO_MANY_UNCONFIRMED",
    `Too many unconfirmed writes of this client: ${writes.size}. Call again with their tokens to confirm them.`,
  );
}
