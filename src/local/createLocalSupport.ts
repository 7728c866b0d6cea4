import { createAuthenticate, type LocalCredentials } from "./authentication/authenticate.js";
import { createHandle } from "./createHandle.js";
import { type ListenOptions, type LocalSupportServer, listen } from "./http/listen.js";
import { createRequestHandler, type LocalRequestHandler } from "./http/requestHandler.js";
import { createCases } from "./state/cases.js";
import { createIdentifiers } from "./state/identifiers.js";
import { createPageTokens } from "./state/pageTokens.js";

/**
 * The options of {@link createLocalSupport}.
 *
 * @public
 */
export interface LocalSupportOptions {
  /** Whose signatures are accepted. Default: `test` and `test`, without a session token. */
  readonly credentials?: LocalCredentials | undefined;
  /** The account in the ids of cases. Default: `123456789012`. */
  readonly accountId?: string | undefined;
  /** The service's clock, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Where ids come from: a number from 0 to below 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/**
 * A Support service with a memory of its own.
 *
 * @public
 */
export interface LocalSupport {
  /** For a client in the same process: needs no port, and works in a browser's page. */
  readonly requestHandler: LocalRequestHandler;

  /**
   * Answers over HTTP as well. Needs Node.js.
   *
   * @param options - Where; by default a free port of 127.0.0.1.
   * @returns The server, once it accepts connections.
   * @throws {@link ListenError} when the address cannot be had.
   */
  listen(options?: ListenOptions): Promise<LocalSupportServer>;
}

/**
 * Starts a Support service of your own, for development and tests: no account, no plan, no human at the other end.
 *
 * Signatures are verified as by the real service, so the client needs the credentials that are given here. All
 * state is in memory and ends with the object; two services know nothing of each other.
 *
 * @example
 * const support = createLocalSupport();
 * const client = new SupportClient({
 *   region: "us-east-1",
 *   credentials: { accessKeyId: "test", secretAccessKey: "test" },
 *   requestHandler: support.requestHandler,
 * });
 * await client.send(new CreateCaseCommand({ subject: "Test", communicationBody: "Nothing is broken." }));
 *
 * @param options - A {@link LocalSupportOptions}; all have defaults.
 * @returns The service, running.
 * @public
 */
export function createLocalSupport({
  credentials = { accessKeyId: "test", secretAccessKey: "test" },
  accountId = "123456789012",
  now = Date.now,
  random = Math.random,
}: LocalSupportOptions = {}): LocalSupport {
  const identifiers = createIdentifiers({ accountId, random });
  const handle = createHandle({
    authenticate: createAuthenticate(credentials, now),
    identifiers,
    now,
    cases: createCases({ identifiers, now }),
    pageTokens: createPageTokens(random),
  });
  return { requestHandler: createRequestHandler(handle), listen: (options) => listen(handle, options) };
}
