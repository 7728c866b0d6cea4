import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { throwIfAborted } from "../core/abort.js";
import { assertNumbers } from "../core/options.js";
import {
  readOperation,
  type Send,
  type SendOptions,
  type SentCommand,
  type SupportSender,
  withSend,
} from "../core/sender.js";
import { CircuitBreaker } from "./CircuitBreaker.js";
import { planRoutes, type RegionEndpoint, type Routes } from "./planRoutes.js";
import { classifyOperation, routeCommand } from "./RoutedCommand.js";

/**
 * The options of {@link withRegionFailover}.
 *
 * @public
 */
export interface RegionFailoverOptions {
  /**
   * The endpoints in the order to try them, each for its own region.
   *
   * Default: us-east-1, us-west-2 and eu-west-1 of AWS, as long as the client's own endpoint is the first of them.
   */
  readonly endpoints?: readonly RegionEndpoint[] | undefined;
  /** How long an endpoint that failed is passed over, in milliseconds. Default: 30,000. */
  readonly cooldownMs?: number | undefined;
  /** Is told when a call goes on to another endpoint. */
  readonly onFailover?: ((event: RegionFailoverEvent) => void) | undefined;
  /** The time in milliseconds. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * A call that goes on to another endpoint.
 *
 * @public
 */
export interface RegionFailoverEvent {
  /** The operation, such as `DescribeCases`. */
  readonly operation: string;
  readonly from: RegionEndpoint;
  readonly to: RegionEndpoint;
  /** Why: the last error of the endpoint that failed. */
  readonly error: unknown;
}

const DEFAULT_COOLDOWN_MS = 30_000;

/**
 * Makes a client that goes on in another region while the service's own is unreachable or failing.
 *
 * AWS documents endpoints in us-east-1, us-west-2 and eu-west-1 for cases, the same cases behind them. When one cannot
 * be reached, or still answers 5xx or nothing after all attempts of the client, a call goes on to the next, signed for
 * its region. The one that failed is passed over for the cool-down; then one call tries it again.
 *
 * **A write is sent to another region only when it certainly did not reach the first**: no attempt got as far as a
 * connection, or all were refused. Otherwise its error is thrown as it is, as it may have been carried out. For the
 * same reason an endpoint that comes back is tried by a read, also when it is a write's turn.
 *
 * Trusted Advisor is in us-east-1 alone, and stays there. Other partitions, FIPS, dual-stack and a custom endpoint of
 * the client have no second endpoint: without `endpoints` calls go there as before, and to no other place.
 *
 * Set time-outs: an endpoint that swallows connections fails only when they are up.
 *
 * @example
 * const client = withRegionFailover(
 *   new SupportClient({ requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000 } }),
 *   { onFailover: ({ operation, from, to }) => console.warn(`${operation}: ${from.region} -> ${to.region}`) },
 * );
 *
 * @param client - Any client with `send` and a middleware stack. It stays as it is, and goes on to send everything.
 * @param options - A {@link RegionFailoverOptions}; all have defaults.
 * @returns A client of the same type, for commands, methods, paginators and workflows, with the same connections.
 *   When all endpoints fail, `send` throws the last one's error.
 * @throws {@link ConfigurationError} when `endpoints` is empty, or one of them has no URL of a server or no region.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when the cool-down is no time.
 * @public
 */
export function withRegionFailover<Client extends SupportSender>(
  client: Client,
  { endpoints, cooldownMs = DEFAULT_COOLDOWN_MS, onFailover, now = () => Date.now() }: RegionFailoverOptions = {},
): Client {
  assertNumbers({ cooldownMs }, { min: 0 });
  const routes = planRoutes(endpoints);
  const breaker = new CircuitBreaker(routes.endpoints.length, cooldownMs, now);
  return withSend(client, (command, options, next) => {
    if (classifyOperation(command) !== "trustedAdvisor")
      return sendToOneOf({ routes, breaker, onFailover, next }, command, options);
    return next(routes.home ? routeCommand(command, routes.home).command : command, options);
  });
}

interface Failover {
  readonly routes: Routes;
  readonly breaker: CircuitBreaker;
  readonly onFailover: RegionFailoverOptions["onFailover"];
  readonly next: Send;
}

async function sendToOneOf(failover: Failover, command: SentCommand, options: SendOptions): Promise<unknown> {
  const { routes, breaker, onFailover } = failover;
  const isWrite = classifyOperation(command) === "write";
  let failed: Failed | undefined;
  for (const place of breaker.order()) {
    throwIfAborted(options.abortSignal);
    const from = failed && routes.endpoints[failed.place];
    const to = routes.endpoints[place];
    if (from && to) onFailover?.({ operation: readOperation(command)?.name ?? "", from, to, error: failed?.error });

    if (breaker.claimProbe(place) && isWrite) {
      const probe = await sendToEndpoint(failover, makeProbe(), { place, options });
      if (probe.isFailing && probe.outcome.status === "rejected") {
        failed = { place, error: probe.outcome.reason };
        continue;
      }
    }
    const result = await sendToEndpoint(failover, command, { place, options });
    if (result.isFailing) breaker.recordFailure(place);
    else if (result.isReached) breaker.recordSuccess(place);
    if (result.outcome.status === "fulfilled") return result.outcome.value;
    const error: unknown = result.outcome.reason;
    if (!result.isFailing || (isWrite && !result.isUndone)) throw error;
    failed = { place, error };
  }
  throw failed?.error;
}

interface Failed {
  readonly place: number;
  readonly error: unknown;
}

/** A read without input. Any response shows that the endpoint works, a refusal too. */
const makeProbe = () => new DescribeSeverityLevelsCommand({}) as unknown as SentCommand;

/** Sends a command to one endpoint, and reports the state of the endpoint and of the call. */
async function sendToEndpoint(
  { routes, next }: Failover,
  command: SentCommand,
  { place, options }: { readonly place: number; readonly options: SendOptions },
) {
  const routed = routeCommand(command, routes.choose(place));
  const [outcome] = await Promise.allSettled([next(routed.command, options)]);
  const [last] = routed.attempts.slice(-1);
  return {
    outcome,
    isFailing: routes.hasOthers(routed.ownUrl) && (last === "unsent" || last === "unknown"),
    isReached: last === "answered" || last === "refused",
    isUndone: routed.attempts.every((attempt) => attempt === "unsent" || attempt === "refused"),
  };
}
