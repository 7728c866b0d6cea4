import { OPTIONS } from "../core/options.js";
import { retry } from "../core/retry.js";
import { isTimeoutError } from "../core/timeLimit.js";
import { type LinkResponse, readErrorCode } from "./LinkResponse.js";

interface LinkFailureFacts {
  readonly status?: number;
  readonly cause?: unknown;
  readonly isRetryable: boolean;
  readonly isLinkRefused?: boolean;
  readonly isFileReplaced?: boolean;
}

/** The failure of an attempt to use a link. Its message and cause do not contain the link. */
export class LinkFailure extends Error {
  override readonly name = "LinkFailure";
  readonly status: number | undefined;
  readonly isRetryable: boolean;
  /** Whether the link, or the credentials that signed it, may have expired. */
  readonly isLinkRefused: boolean;
  /** Whether the downloaded bytes belong to another file. */
  readonly isFileReplaced: boolean;

  /** @param fact - Completes the sentence "Cannot upload the file: ...". */
  constructor(fact: string, { status, cause, isRetryable, ...facts }: LinkFailureFacts) {
    super(fact, { cause });
    this.status = status;
    this.isRetryable = isRetryable;
    this.isLinkRefused = facts.isLinkRefused ?? false;
    this.isFileReplaced = facts.isFileReplaced ?? false;
  }
}

/** Returns the failure for a connection error or for an attempt's timeout. */
export function connectionFailed(fact: string, cause: unknown): LinkFailure {
  const detail = isTimeoutError(cause) ? ` (${cause.message.replace(/\.$/, "")})` : "";
  return new LinkFailure(`${fact}${detail}`, { cause, isRetryable: true });
}

const RETRYABLE_STATUSES = [403, 408, 425, 429];
/** S3 sends these codes with status 400. Source: its list of error codes. */
const RETRYABLE_CODES = ["ExpiredToken", "RequestTimeout"];

/** Returns the failure for an error response. */
export async function readFailure(response: LinkResponse): Promise<LinkFailure> {
  const { status } = response;
  const code = await readErrorCode(response);
  const isRetryable = status >= 500 || RETRYABLE_STATUSES.includes(status) || RETRYABLE_CODES.includes(code ?? "");
  const isLinkRefused = status === 403 || code === "ExpiredToken";
  const fact = `the response was ${status}${code ? ` (${code})` : ""}`;
  return new LinkFailure(fact, { status, isRetryable, isLinkRefused });
}

/** How often and when to retry a link. */
export interface LinkRetryPolicy {
  readonly maxAttempts: number;
  readonly delayMs: number;
  readonly maxDelayMs: number;
}

export function resolveRetryPolicy(
  maxAttempts: number = OPTIONS.maxAttempts.default,
  retryDelayMs: number = OPTIONS.retryDelayMs.default,
): LinkRetryPolicy {
  return { maxAttempts, delayMs: retryDelayMs, maxDelayMs: 10_000 };
}

/** Retries an attempt while its {@link LinkFailure} is retryable. The first rejected link is retried without a delay. */
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

/** Returns whether a text is a link. Links can contain secrets, so no error may include them. */
export function isLink(text: string): boolean {
  return /^\s*(?!file:)[a-z][a-z\d+.-]+:\/\//i.test(text);
}

const MAX_CAUSES = 5;
/** Shorter query values occur in texts by chance, and are not secret. */
const MIN_SECRET_LENGTH = 8;

/**
 * Copies an error of a transport without the link. A link gives access to the file without credentials.
 *
 * Copies only the reason, because handlers attach requests that contain the link.
 */
export function withoutLink(error: unknown, link: string): Error {
  return copyError(error, listSecrets(link), 0);
}

interface TransportError {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

function copyError(error: unknown, secrets: readonly string[], depth: number): Error {
  const { name, message, code, syscall, cause } = Object(error) as TransportError;
  const hide = (text: unknown) => secrets.reduce((left, secret) => left.replaceAll(secret, "[link]"), String(text));
  const copy = new Error(hide(message ?? error));
  if (typeof name === "string") Object.defineProperty(copy, "name", { value: hide(name), configurable: true });
  if (cause != null && depth < MAX_CAUSES)
    Object.defineProperty(copy, "cause", { value: copyError(cause, secrets, depth + 1) });
  const facts = { code, syscall };
  for (const [fact, value] of Object.entries(facts))
    if (typeof value === "string") Object.assign(copy, { [fact]: hide(value) });
  return copy;
}

/** Sorts the secrets longest first, so that no part of one remains. */
function listSecrets(link: string): string[] {
  const url = parseLink(link);
  const { href = link, pathname = "", search = "", searchParams = new URLSearchParams() } = url ?? {};
  const values = [...searchParams.values()].flatMap((value) => [value, encodeURIComponent(value)]);
  const secrets = [link, href, pathname + search, search, ...values];
  return secrets.filter(({ length }) => length >= MIN_SECRET_LENGTH).sort((one, other) => other.length - one.length);
}

/** Parses a link. The error of `new URL` would contain it. */
export function parseLink(link: string): URL | undefined {
  try {
    return new URL(link);
  } catch {
    return undefined;
  }
}
