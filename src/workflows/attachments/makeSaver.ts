import { orAborted } from "../core/orAborted.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import type { AttachmentUploadState } from "./AttachmentUploadState.js";

/** Keeps a state somewhere. */
export type SaveState = (state: AttachmentUploadState) => void | Promise<void>;

/**
 * Saves after each change, one at a time: changes that come while a save is under way share the next one. After an
 * abort none begins, and nobody waits for one that does not end.
 */
export function makeSaver(
  state: AttachmentUploadState,
  onState: SaveState | undefined,
  signal: AbortSignal | undefined,
): () => Promise<void> {
  if (!onState) return async () => {};
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function save(before: Promise<void>): Promise<void> {
    await before.catch(() => {});
    next = undefined;
    throwIfAborted(signal);
    await onState?.(JSON.parse(JSON.stringify(state)));
  }

  return () => {
    next ??= save(last);
    last = next;
    return orAborted(last, signal);
  };
}
