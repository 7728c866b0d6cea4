import { GetAttachmentUploadLinksCommand } from "../../commands/GetAttachmentUploadLinksCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import type { GetAttachmentUploadLinksResponse } from "../../models/uploads.js";
import { type Asking, askPatiently } from "./askPatiently.js";
import { MAX_LINKS } from "./fileLimits.js";

/** A link, and the others that were made with it. */
export interface PartLink {
  readonly url: string;
  readonly batch: number;
}

/** The links of one upload, which are asked for when they are needed, and again when they have expired. */
export interface PartLinks {
  get(partIndex: number, signal: AbortSignal): Promise<PartLink>;
  /** Forgets a link that was refused, and those of the same age. */
  forget(link: PartLink): void;
}

interface KnownLink extends PartLink {
  readonly expiresMs: number;
}

export function makePartLinks(
  asking: Asking,
  { uploadId, fileName, totalParts }: { uploadId: string; fileName: string; totalParts: number },
  first: Pick<GetAttachmentUploadLinksResponse, "uploadUrls"> = { uploadUrls: [] },
  now: () => number = Date.now,
): PartLinks {
  const known = new Map<number, KnownLink>();
  let batches = 0;
  let last: Promise<unknown> = Promise.resolve();
  // A clock that is ahead takes each new link for an expired one. Then it is no judge.
  let isClockRight = true;

  function keep({ uploadUrls = [] }: Pick<GetAttachmentUploadLinksResponse, "uploadUrls">): void {
    batches += 1;
    for (const { url = "", partIndex = 0, expiryDate = "" } of uploadUrls) {
      const expiresMs = Date.parse(expiryDate);
      if (expiresMs <= now()) isClockRight = false;
      known.set(partIndex, { url, batch: batches, expiresMs });
    }
  }

  function find(partIndex: number): PartLink | undefined {
    const link = known.get(partIndex);
    return link && isClockRight && link.expiresMs <= now() ? undefined : link;
  }

  async function ask(startIndex: number, signal: AbortSignal): Promise<PartLink> {
    const found = find(startIndex);
    if (found) return found;
    const uploadRange = { startIndex, endIndex: Math.min(startIndex + MAX_LINKS, totalParts + 1) };
    const command = new GetAttachmentUploadLinksCommand({ uploadId, fileName, uploadRange });
    keep(await askPatiently(asking, command, signal));
    const link = known.get(startIndex);
    if (link?.url) return link;
    throw new AttachmentError(
      "UPLOAD_FAILED",
      `Failed to upload "${fileName}": the service made no link for part ${startIndex}. Begin anew without a saved state.`,
      { fileName, uploadId, partIndex: startIndex },
    );
  }

  keep(first);
  return {
    get(partIndex, signal) {
      const link = last.then(() => ask(partIndex, signal));
      last = link.catch(() => {});
      return link;
    },
    forget(link) {
      for (const [partIndex, { batch }] of known) if (batch === link.batch) known.delete(partIndex);
    },
  };
}
