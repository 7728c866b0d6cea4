import type { AttachmentUploadState } from "./AttachmentUploadState.js";

/** Keeps a state somewhere. */
export type SaveState = (state: AttachmentUploadState) => void | Promise<void>;

/** Saves after each change, one at a time: changes that come while a save is under way share the next one. */
export function makeSaver(state: AttachmentUploadState, onState: SaveState | undefined): () => Promise<void> {
  if (!onState) return async () => {};
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function save(before: Promise<void>): Promise<void> {
    await before.catch(() => {});
    next = undefined;
    await onState?.(JSON.parse(JSON.stringify(state)));
  }

  return () => {
    if (next) return next;
    next = save(last);
    last = next;
    return next;
  };
}
