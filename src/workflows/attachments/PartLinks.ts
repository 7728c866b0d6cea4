import { GetAttachmentUploadLinksCommand } from "../../commands/GetAttachmentUploadLinksCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { MAX_LINKS } from "../../models/limits.js";
import { parseTime } from "../../models/time.js";
import type { GetAttachmentUploadLinksResponse } from "../../models/uploads.js";
import { type RetryPolicy, sendWithRetry } from "../core/retry.js";
import type { SupportClientLike } from "../core/sender.js";

type LinkBatch = Pick<GetAttachmentUploadLinksResponse, "uploadUrls">;

interface Upload {
  readonly uploadId: string;
  readonly fileName: string;
  readonly totalParts: number;
}

interface Sending {
  readonly client: SupportClientLike;
  readonly retryPolicy: RetryPolicy;
  readonly attemptTimeoutMs: number;
}

/** A link, and the number of the request that returned it. */
export interface PartLink {
  readonly url: string;
  readonly batch: number;
}

/** The links of an upload. Requests them on demand, and again when they have expired. */
export class PartLinks {
  readonly #sending: Sending;
  readonly #upload: Upload;
  readonly #now: () => number;
  readonly #links = new Map<number, PartLink & { readonly expiresMs: number }>();
  #batches = 0;
  #last: Promise<unknown> = Promise.resolve();
  // With a fast local clock, every new link seems expired.
  #isClockTrusted = true;

  constructor(sending: Sending, upload: Upload, first: LinkBatch = { uploadUrls: [] }, now: () => number = Date.now) {
    this.#sending = sending;
    this.#upload = upload;
    this.#now = now;
    this.#add(first);
  }

  /** Returns the link of a part. Concurrent calls share a request. */
  get(partIndex: number, signal: AbortSignal): Promise<PartLink> {
    const link = this.#last.then(() => this.#find(partIndex) ?? this.#request(partIndex, signal));
    this.#last = link.catch(() => {});
    return link;
  }

  /** Discards a rejected link, and all links of the same request. */
  discard({ batch }: PartLink): void {
    for (const [partIndex, link] of this.#links) if (link.batch === batch) this.#links.delete(partIndex);
  }

  #add({ uploadUrls = [] }: LinkBatch): void {
    this.#batches += 1;
    for (const { url = "", partIndex = 0, expiryDate = "" } of uploadUrls) {
      const expiresMs = parseTime(expiryDate);
      if (expiresMs <= this.#now()) this.#isClockTrusted = false;
      this.#links.set(partIndex, { url, batch: this.#batches, expiresMs });
    }
  }

  #find(partIndex: number): PartLink | undefined {
    const link = this.#links.get(partIndex);
    return link && this.#isClockTrusted && link.expiresMs <= this.#now() ? undefined : link;
  }

  async #request(startIndex: number, signal: AbortSignal): Promise<PartLink> {
    const { uploadId, fileName, totalParts } = this.#upload;
    const uploadRange = { startIndex, endIndex: Math.min(startIndex + MAX_LINKS, totalParts + 1) };
    const command = new GetAttachmentUploadLinksCommand({ uploadId, fileName, uploadRange });
    const { client, retryPolicy, attemptTimeoutMs } = this.#sending;
    this.#add(await sendWithRetry(client, command, retryPolicy, { signal, attemptTimeoutMs }));
    const link = this.#links.get(startIndex);
    if (link?.url) return link;
    throw new AttachmentError(
      "UPLOAD_FAILED",
      `Cannot upload \`${fileName}\`: the service returned no link for part ${startIndex}. Start again without \`cursor\`.`,
      { fileName, uploadId, partIndex: startIndex },
    );
  }
}
