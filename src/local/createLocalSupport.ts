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
import { type ListenOptions, type LocalSupportServer, listen, type ServerConsole } from "./http/listen.js";
import { createOrigins } from "./http/origins.js";
import { LocalSupportError } from "./LocalSupportError.js";
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
   * The credentials that requests must be signed with. Default: `test` and `test`, without a session token.
   *
   * `"any"` accepts every access key and session token. Signatures are not verified then, only their form, scope and
   * time.
   */
  readonly credentials?: LocalCredentials | "any" | undefined;
  /** The account id, twelve digits; it is part of case ids. Default: `123456789012`. */
  readonly accountId?: string | undefined;
  /** The clock that signatures are verified by, in epoch milliseconds. Default: `Date`. */
  readonly now?: (() => number) | undefined;
  /** The source of ids: returns a number from 0 to below 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** The account's support plan. Default: `enterprise`. */
  readonly plan?: SupportPlan | undefined;
  /** How many cases may be opened within an hour. Default: unlimited. */
  readonly caseLimit?: number | undefined;
  /** Part sizes, lifetimes and limits of attachments. */
  readonly files?: LocalFileOptions | undefined;
  /** Replaces whole tables of services, severity levels, languages or checks. Default: AWS's published ones. */
  readonly catalog?: LocalCatalogOptions | undefined;
  /**
   * Whether cases may have service and category codes that the catalog lacks: `"accept"` or `"refuse"`. Default: `"refuse"`.
   */
  readonly unknownCodes?: "accept" | "refuse" | undefined;
  /** How long a refresh of a Trusted Advisor check takes. Default: two seconds. */
  readonly refreshTimes?: RefreshTimes | undefined;
}

/**
 * A local Support service: three ways to connect, and controls to act as AWS.
 *
 * @public
 */
export interface LocalSupport extends LocalControls {
  /** The `requestHandler` for a client in the same process. Needs no port, and works in a browser. */
  readonly requestHandler: LocalRequestHandler;

  /**
   * A `fetch` that the service answers in the same process.
   *
   * @example
   * vi.stubGlobal("fetch", support.fetch);
   */
  readonly fetch: LocalFetch;

  /** The service's clock. */
  readonly clock: LocalClock;

  /** Fault injection. */
  readonly troubles: LocalTroubles;

  /**
   * Starts an HTTP server for the service. Needs Node.js.
   *
   * @param options - A {@link ListenOptions}. Default: a free port of 127.0.0.1.
   * @returns The server, once it accepts connections.
   * @throws {@link ListenError} when the address is not available, {@link LocalSupportError} when an option is invalid.
   */
  listen(options?: ListenOptions): Promise<LocalSupportServer>;

  /**
   * Removes all cases and faults, and restores the clock, plan and limit that the service started with.
   *
   * Servers keep listening, and clients stay connected. Earlier ids and page tokens become unknown.
   */
  reset(): void;
}

/**
 * Starts a local Support service for development and tests: no account, no support plan, no human at the other end.
 *
 * Signatures are verified as by the real service, so clients need the same credentials. State is in memory; each service
 * has its own.
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
 * @param options - A {@link LocalSupportOptions}, all optional.
 * @returns The service.
 * @throws {@link LocalSupportError} when an option is unknown or invalid.
 * @public
 */
export function createLocalSupport(options: LocalSupportOptions = {}): LocalSupport {
  checkOptions(options);
  return startLocalSupport(options);
}

/** The time by which clients sign, also where a test replaces `Date` or `Date.now`. */
function readClock(): number {
  const date = new Date();
  return date.getTime();
}

/** Starts a service with checked options; with a store it resumes from there. */
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
    unknownCodes = "refuse",
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

  /** Creates everything that a reset replaces. */
  function start(): { context: ControlledContext; handle: RequestHandler; identifiers: Identifiers } {
    const secretRandom = store ? mulberry32(store.seed) : random;
    const seed = Math.floor(secretRandom() * 2 ** 32);
    const identifiers = createIdentifiers({ accountId, random, seed });
    const context: ControlledContext = {
      now: clock.now,
      cases: createCases({ identifiers, now: clock.now, store }),
      pageTokens: createPageTokens(secretRandom),
      catalog: resolveCatalog(catalog),
      acceptsUnknownCodes: unknownCodes === "accept",
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
  const serverConsole: ServerConsole = {
    async open(behind, scope) {
      const { serveConsole } = await import("./console/serveConsole.js");
      const { troubles } = faultInjector;
      return settle(serveConsole(behind, scope, { context: () => service.context, controls, troubles, log }));
    },
    log: log.add,
  };
  const ways = {
    requestHandler: createRequestHandler(handle),
    fetch: createFetch(handle),
    listen: (options?: ListenOptions) => origins.during(listen(handle, options, serverConsole)),
  };
  const support = Object.assign(controls, {
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
  // Clients take an object with a `handle` for a request handler. Others they take for options, and call the real AWS.
  return Object.defineProperty(support, "handle", { value: refuseAsHandler });
}

async function refuseAsHandler(): Promise<never> {
  throw new LocalSupportError(
    "OPTION_INVALID",
    "`requestHandler` must be a request handler; got a local service. Use its `requestHandler`: `{ requestHandler: support.requestHandler }`.",
  );
}
