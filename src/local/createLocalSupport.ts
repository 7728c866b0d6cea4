import { OptionError } from "../errors/OptionError.js";
import { createAuthenticate } from "./auth/authenticate.js";
import { resolveCatalog } from "./catalog/defaultCatalog.js";
import { checkOptions } from "./checkOptions.js";
import { createRequestLog } from "./console/requestLog.js";
import { createClock } from "./control/createClock.js";
import { type ControlledContext, createControls } from "./control/createControls.js";
import { createService } from "./createService.js";
import { createFaultInjector } from "./faults/FaultInjector.js";
import { mulberry32 } from "./faults/mulberry32.js";
import { createClientConfig } from "./http/createClientConfig.js";
import { createFetch } from "./http/createFetch.js";
import { createRequestHandler } from "./http/createRequestHandler.js";
import { createServers } from "./http/createServers.js";
import { type ListenOptions, listen, type ServerConsole } from "./http/listen.js";
import type { LocalSupport } from "./LocalSupport.js";
import type { LocalSupportOptions } from "./LocalSupportOptions.js";
import { createFiles } from "./objectStorage/createFiles.js";
import { flushBeforeAnswer } from "./persistence/flushBeforeAnswer.js";
import type { PersistentStateStore } from "./persistence/openStateStore.js";
import type { RequestHandler } from "./protocol/messages.js";
import { createCases } from "./state/cases.js";
import { createChecks } from "./state/checks.js";
import { createIdentifiers, type Identifiers } from "./state/identifiers.js";
import { openSettings } from "./state/openSettings.js";
import { createPageTokens } from "./state/pageTokens.js";

/**
 * Starts a local Support service for development and tests: no account, no support plan, no support engineers.
 *
 * The service verifies signatures like the real one, so clients need matching credentials. State is in memory; each
 * service has its own.
 *
 * @example
 * const support = createLocalSupport();
 * const client = new SupportClient(support.clientConfig);
 * await client.send(new CreateCaseCommand({ subject: "Test", communicationBody: "Nothing is broken." }));
 *
 * @param options - A {@link LocalSupportOptions}, all optional.
 * @returns The service.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @public
 */
export function createLocalSupport(options: LocalSupportOptions = {}): LocalSupport {
  checkOptions(options);
  return startLocalSupport(options);
}

/** Returns the time that clients sign with, even when a test replaces `Date` or `Date.now`. */
function readClock(): number {
  const date = new Date();
  return date.getTime();
}

/** Starts a service with checked options. With a store, it resumes the stored state. */
export function startLocalSupport(
  {
    credentials = { accessKeyId: "test", secretAccessKey: "test" },
    accountId = "123456789012",
    now = readClock,
    random = Math.random,
    plan,
    maxCasesPerHour,
    attachments = {},
    catalog,
    unknownCodes = "refuse",
    refresh,
  }: LocalSupportOptions,
  store?: PersistentStateStore,
): LocalSupport {
  const faultInjector = createFaultInjector(store);
  const authenticate = createAuthenticate(credentials);
  const servers = createServers();
  const open = () => openSettings({ plan, maxCasesPerHour }, now, store);
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
      checks: createChecks(clock.now, refresh, store, settings.startedMs),
      get plan() {
        return settings.plan;
      },
      get maxCasesPerHour() {
        return settings.maxCasesPerHour;
      },
      settings,
      files: createFiles(attachments, { identifiers, now: clock.now, random: secretRandom, store }),
      origins: servers,
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
      const { faults } = faultInjector;
      return settle(serveConsole(behind, scope, { context: () => service.context, controls, faults, log }));
    },
    log: log.add,
  };
  const requestHandler = createRequestHandler(handle);
  const support: LocalSupport = Object.assign(controls, {
    requestHandler,
    fetch: createFetch(handle),
    clientConfig: { ...createClientConfig(credentials), requestHandler },
    listen: (options?: ListenOptions) => servers.add(listen(handle, options, { credentials, console: serverConsole })),
    clock,
    faults: faultInjector.faults,
    reset() {
      faultInjector.faults.clear();
      store?.clear(Math.floor(random() * 2 ** 32));
      settings = open();
      service = start();
    },
    async close() {
      await servers.close();
      await store?.close();
    },
  });
  // Clients take an object with `handle` for a request handler. They take any other object for options, and call AWS.
  return Object.defineProperty(support, "handle", { value: refuseAsHandler });
}

async function refuseAsHandler(): Promise<never> {
  throw new OptionError(
    "OPTION_INVALID",
    "`requestHandler` must be a request handler; got a local service. Use its `clientConfig`, or its `requestHandler`: `{ requestHandler: support.requestHandler }`.",
    { option: "requestHandler" },
  );
}
