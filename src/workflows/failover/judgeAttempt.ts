import { matches } from "../../errors/matches.js";
import { isPassing } from "../core/isPassing.js";
import { readStatus } from "../core/readStatus.js";

/**
 * What an attempt came to. `answered`: with an output. `refused`: with an error that means nothing was done. `unsent`:
 * the request never left. `unknown`: the endpoint or the way to it failed. `other`: an abort, or a mistake on this side.
 */
export type AttemptOutcome = "answered" | "refused" | "unsent" | "unknown" | "other";

interface ConnectionFailure extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly errors?: readonly ConnectionFailure[];
}

/** Calls of the system that come before the first byte: the name is looked up, the connection is made. */
const CONNECTING = /^(connect|getaddrinfo|query\w+)$/;
/** Codes that nothing else has: Node's, undici's, Bun's. A reset or a time-out can come later as well. */
const CONNECTING_CODE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;
/** `connectionTimeout` of `@smithy/node-http-handler` 4, and Node's word for a connection that ends before TLS is up. */
const CONNECTING_MESSAGE =
  /did not establish a connection with the server|before secure TLS connection was established/;
const DEEPEST_CAUSE = 5;
/** What stands between may say so of a request that it has passed on already. */
const REQUEST_TIMEOUT = 408;

/** Judges how a failed attempt ended; where that is in doubt, as `unknown`. */
export function judgeAttempt(error: unknown): AttemptOutcome {
  if (!(error instanceof Error)) return "other";
  const status = readStatus(error) ?? 0;
  if (status >= 400 && status < 500 && status !== REQUEST_TIMEOUT) return "refused";
  if (status === 0 && isConnecting(error)) return "unsent";
  return isPassing(error) ? "unknown" : "other";
}

function isConnecting({ syscall = "", code = "", message = "", errors, cause }: ConnectionFailure, depth = 0): boolean {
  if (depth > DEEPEST_CAUSE) return false;
  // Several addresses were tried: each has an error of its own.
  if (errors && errors.length > 0) return errors.every((each) => isConnecting(each, depth + 1));
  if (matches(CONNECTING, syscall) || matches(CONNECTING_CODE, code) || matches(CONNECTING_MESSAGE, message))
    return true;
  return cause instanceof Error && isConnecting(cause, depth + 1);
}
