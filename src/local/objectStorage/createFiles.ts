import type { LocalSupportOptions } from "../LocalSupportOptions.js";
import { type AttachmentSets, createAttachmentSets } from "../state/attachmentSets.js";
import { type Attachments, createAttachments } from "../state/attachments.js";
import type { Identifiers } from "../state/identifiers.js";
import { createRateLimit, type RateLimit } from "../state/rateLimit.js";
import { IN_MEMORY, type StateStore } from "../state/StateStore.js";
import { createUploads, type Uploads } from "../state/uploads.js";
import { createLinks, type Links } from "./links.js";

/** The state of attachments and uploads. */
export interface Files {
  readonly attachments: Attachments;
  readonly attachmentSets: AttachmentSets;
  readonly uploads: Uploads;
  readonly links: Links;
  readonly setLimit: RateLimit;
  readonly readLimit: RateLimit;
  readonly partSizeBytes: number;
  readonly processingMs: number;
}

export interface FilesParts {
  readonly identifiers: Identifiers;
  readonly now: () => number;
  readonly random: () => number;
  readonly store?: StateStore | undefined;
}

export function createFiles(
  {
    partSizeBytes = 8 * 1024 * 1024,
    processingMs = 50,
    linkLifetimeMs = 60 * 60 * 1000,
    maxSetsPerMinute = 1000,
    maxReadsPerMinute = 1000,
  }: NonNullable<LocalSupportOptions["attachments"]>,
  { identifiers, now, random, store = IN_MEMORY }: FilesParts,
): Files {
  return {
    attachments: createAttachments(identifiers, store),
    attachmentSets: createAttachmentSets({ identifiers, now, store }),
    uploads: createUploads({ identifiers, now, store }),
    links: createLinks({ random, now, lifetimeMs: linkLifetimeMs }),
    setLimit: createRateLimit(maxSetsPerMinute, now),
    readLimit: createRateLimit(maxReadsPerMinute, now),
    partSizeBytes,
    processingMs,
  };
}
