import { retry } from "../core/retry.js";
import { type LinkResponse, readErrorCode } from "./openLinkTransport.js";

interface LinkFailureFacts {
  readonly status?: number;
  readonly cause?: unknown;
  readonly isRetryable: boolean;
}

/** Why an attempt to use a link failed. */
export class LinkFailure extends Error {
  override readonly name = "LinkFailure";
  readonly status: number | undefined;
  readonly isRetryable: boolean;

  /** @param fact - Completes the sentence "Failed to upload the file: ...". */
  constructor(fact: string, { status, cause, isRetryable }: LinkFailureFacts) {
    super(fact, { cause });
    this.status = status;
    this.isRetryable = isRetryable;
  }

  /** S3 answers 403 to a link that has expired; a new one may work. */
  get isLinkRefused(): boolean {
    return this.status === 403;
  }
}

const RETRYABLE_STATUSES = [403, 408, 425, 429];

/** Reads an error response of a link. */
export async function readFailure(response: LinkResponse): Promise<LinkFailure> {
  const { status } = response;
  const code = await readErrorCode(response);
  const isRetryable = status >= 500 || RETRYABLE_STATUSES.includes(status);
  return new LinkFailure(`it was answered ${status}${code ? ` (${code})` : ""}`, { status, isRetryable });
}

/** How often a link is tried, and when. */
export interface LinkRetryPolicy {
  readonly maxAttempts: number;
  readonly delayMs: number;
  readonly maxDelayMs: number;
}

/** Repeats an attempt that fails with a retryable {@link LinkFailure}; after the first refused link without a delay. */
export function retryLink<Result>(
  attempt: () => Promise<Result>,
  { maxAttempts, ...backoff }: LinkRetryPolicy,
  signal: AbortSignal,
): Promise<Result> {
  let attempts = 0;
  const isRetryable = (error: unknown) => error instanceof LinkFailure && error.isRetryable && attempts < maxAttempts;

  async function run(): Promise<Result> {
    attempts += 1;
    return attempt().catch((error: unknown) => {
      const isExpired = attempts === 1 && isRetryable(error) && (error as LinkFailure).isLinkRefused;
      if (!isExpired) throw error;
      return run();
    });
  }

  return retry(run, { ...backoff, isRetryable }, signal);
}
