import { createAuthenticate, type LocalCredentials } from "./auth/authenticate.js";
import { type LocalCatalogOptions, resolveCatalog } from "./catalog/defaultCatalog.js";
import type { SupportPlan } from "./catalog/plans.js";
import { checkOptions } from "./checkOptions.js";
import { createRequestLog } from "./console/requestLog.js";
import { createClock, type LocalClock } from "./control/createClock.js";
import { type ControlledContext, createControls, type LocalControls } from "./control/createControls.js";
import { createService } from "./createService.js";
import { createFaultInjector, type LocalTroubles } from "./faults/FaultInjector.js";
import { mulberry32 } from "./faults/mulberry32.js";
import { createFetch, type LocalFetch } from "./http/createFetch.js";
import { createRequestHandler, type LocalRequestHandler } from "./http/createRequestHandler.js";
import { type ListenOptions, type LocalSupportServer, listen, type OpenConsole } from "./http/listen.js";
import { createOrigins } from "./http/origins.js";
import { createFiles, type LocalFileOptions } from "./objectStorage/createFiles.js";
import { flushBeforeAnswer } from "./persistence/flushBeforeAnswer.js";
import type { PersistentStateStore } from "./persistence/openStateStore.js";
import type { RequestHandler } from "./protocol/messages.js";
import { createCases } from "./state/cases.js";
import { createChecks, type RefreshTimes } from "./state/checks.js";
import { createIdentifiers, type Identifiers } from "./state/identifiers.js";
import { openSettings } from "./state/openSettings.js";
import { createPageTokens } from "./state/pageTokens.js";

/**
 * The options of {@link createLocalSupport}.
 *
 * @public
 */
export interface LocalSupportOptions {
  /**
   * Whose signatures are accepted. Default: `test` and `test`, without a session token.
   *
   * With `"any"` it is those of all access keys, tokens included. Nobody can verify a signature without the secret
   * that made it, so that only its form, its scope and its time are checked then.
   */
  readonly credentials?: LocalCredentials | "any" | undefined;
  /** The account in the ids of cases, twelve digits. Default: `123456789012`. */
  readonly accountId?: string | undefined;
  /** The service's clock before it is moved, in milliseconds since 1970. Signatures go by it. Default: by `Date`. */
  readonly now?: (() => number) | undefined;
  /** Where ids come from: a number from 0 to below 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** The account's support plan. Default: `enterprise`. */
  readonly plan?: SupportPlan | undefined;
  /** How many cases may be opened within 24 hours. Default: no limit. */
  readonly caseLimit?: number | undefined;
  /** Part sizes, life times and limits of attachments. */
  readonly files?: LocalFileOptions | undefined;
  /** What it knows of services, severity levels, languages and checks, each table as a whole. Default: a sample. */
  readonly catalog?: LocalCatalogOptions | undefined;
  /** How long a refresh of a Trusted Advisor check takes. Default: two seconds. */
  readonly refreshTimes?: RefreshTimes | undefined;
}

/**
 * A Support service with a memory of its own, three ways in, and what you need to play AWS.
 *
 * @public
 */
export interface LocalSupport extends LocalControls {
  /** For a client in the same process: needs no port, and works in a browser's page. */
  readonly requestHandler: LocalRequestHandler;

  /**
   * For all that takes a function like `fetch`, in the same process.
   *
   * @example
   * vi.stubGlobal("fetch", support.fetch);
   */
  readonly fetch: LocalFetch;

  /** The service's time. */
  readonly clock: LocalClock;

  /** Trouble on demand. */
  readonly troubles: LocalTroubles;

  /**
   * Answers over HTTP as well. Needs Node.js.
   *
   * @param options - Where; by default a free port of 127.0.0.1.
   * @returns The server, once it accepts connections.
   * @throws {@link ListenError} when the address cannot be had, {@link LocalSupportError} when an option is none.
   */
  listen(options?: ListenOptions): Promise<LocalSupportServer>;

  /**
   * Makes the service as new: no cases, no troubles, the time, plan and limit that it began with.
   *
   * It goes on to listen, and clients keep their way in. Ids and page tokens from before are unknown to it.
   */
  reset(): void;
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
 * @throws {@link LocalSupportError} when an option is none of those, or of the wrong type.
 * @public
 */
export function createLocalSupport(options: LocalSupportOptions = {}): LocalSupport {
  checkOptions(options);
  return startLocalSupport(options);
}

/** The time by which clients sign, also where a test replaces `Date`, or `Date.now` alone. */
function readClock(): number {
  const date = new Date();
  return date.getTime();
}

/** The same by options that were checked, and with a journal one that goes on where it ended. */
export function startLocalSupport(
  {
    credentials = { accessKeyId: "test", secretAccessKey: "test" },
    accountId = "123456789012",
    now = readClock,
    random = Math.random,
    plan,
    caseLimit,
    files = {},
    catalog,
    refreshTimes,
  }: LocalSupportOptions,
  store?: PersistentStateStore,
): LocalSupport {
  const faultInjector = createFaultInjector(store);
  const authenticate = createAuthenticate(credentials);
  const origins = createOrigins();
  const open = () => openSettings({ plan, caseLimit }, now, store);
  let settings = open();
  const clock = createClock(now, () => settings);

  /** All that is forgotten by a reset is made here. */
  function start(): { context: ControlledContext; handle: RequestHandler; identifiers: Identifiers } {
    const secretRandom = store ? mulberry32(store.seed) : random;
    const seed = Math.floor(secretRandom() * 2 ** 32);
    const identifiers = createIdentifiers({ accountId, random, seed });
    const context: ControlledContext = {
      now: clock.now,
      cases: createCases({ identifiers, now: clock.now, store }),
      pageTokens: createPageTokens(secretRandom),
      catalog: resolveCatalog(catalog),
      checks: createChecks(clock.now, refreshTimes, store, settings.startedMs),
      get plan() {
        return settings.plan;
      },
      get caseLimit() {
        return settings.caseLimit;
      },
      settings,
      files: createFiles(files, { identifiers, now: clock.now, random: secretRandom, store }),
      origins,
    };
    const handle = createService({ authenticate, identifiers, wallNow: now, faultInjector, context });
    return { context, handle, identifiers };
  }

  let service = start();
  const log = createRequestLog(clock.now);
  const current: RequestHandler = (request, signal) => service.handle(request, signal);
  const facts = () => ({ requestId: service.identifiers.requestId(), nowMs: now() });
  const settle = (handle: RequestHandler) => (store ? flushBeforeAnswer(handle, store, facts) : handle);
  const handle = log.record(settle(current));
  const controls = createControls(() => service.context);
  const openConsole: OpenConsole = async (behind, place) => {
    const { serveConsole } = await import("./console/serveConsole.js");
    const { troubles } = faultInjector;
    return settle(serveConsole(behind, place, { context: () => service.context, controls, troubles, log }));
  };
  const ways = {
    requestHandler: createRequestHandler(handle),
    fetch: createFetch(handle),
    listen: (options?: ListenOptions) => origins.during(listen(handle, options, openConsole)),
  };
  return Object.assign(controls, {
    ...ways,
    clock,
    troubles: faultInjector.troubles,
    reset() {
      faultInjector.troubles.clear();
      store?.clear(Math.floor(random() * 2 ** 32));
      settings = open();
      service = start();
    },
  });
}
