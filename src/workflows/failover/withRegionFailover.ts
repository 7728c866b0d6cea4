import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { throwIfAborted } from "../../errors/abort.js";
import type { OperationName } from "../../models/OperationName.js";
import { readOperation, type SentCommand } from "../core/deriveCommand.js";
import { assertOptions, OPTIONS } from "../core/options.js";
import { assertSender, type Send, type SendOptions, type SupportClientLike, withSend } from "../core/sender.js";
import { CircuitBreaker } from "./CircuitBreaker.js";
import { planRoutes, type Routes } from "./planRoutes.js";
import { classifyOperation, routeCommand } from "./RoutedCommand.js";

/**
 * The options of {@link withRegionFailover}.
 *
 * @public
 */
export interface RegionFailoverOptions {
  /**
   * The endpoints in the order to try them, each with its signing region.
   *
   * Default: AWS's us-east-1, us-west-2 and eu-west-1, as long as the client's own endpoint is the first of them.
   */
  readonly endpoints?: readonly { readonly url: string; readonly region: string }[] | undefined;
  /** How long a failed endpoint is skipped, in milliseconds. Default: 30,000. */
  readonly cooldownMs?: number | undefined;
  /** Limits each attempt (connection, headers and body), in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** Called for each call that fails over to another endpoint. */
  readonly onFailover?: ((event: RegionFailoverEvent) => void) | undefined;
}

/**
 * A call that fails over to another endpoint.
 *
 * @public
 */
export interface RegionFailoverEvent {
  /** The operation, such as `DescribeCases`. */
  readonly operation: OperationName | (string & {});
  /** The endpoint that failed. */
  readonly from: { readonly url: string; readonly region: string };
  /** The next endpoint for the call. */
  readonly to: { readonly url: string; readonly region: string };
  /** The last error of the endpoint that failed. */
  readonly error: unknown;
}

const OPTION_NAMES: readonly (keyof RegionFailoverOptions)[] = [
  "endpoints",
  "cooldownMs",
  "attemptTimeoutMs",
  "onFailover",
];

/**
 * Wraps a client so that its calls fail over to another region while the endpoint is unreachable or failing.
 *
 * AWS documents case endpoints in us-east-1, us-west-2 and eu-west-1, all with the same cases. A call fails over when
 * the endpoint is unreachable, or when all attempts of the client ended with 5xx or without a response. It is then signed for
 * the next region. The failed endpoint is skipped for the cool-down. Then a single call probes it.
 *
 * **A write fails over only when it certainly did not reach the first endpoint**: no attempt was sent, or all were
 * rejected. Otherwise its error is thrown, because it may have been executed. For the same reason, a read probes an endpoint
 * after its cool-down, even before a write.
 *
 * Trusted Advisor is in us-east-1 only, and its calls stay there. Other partitions, FIPS, dual-stack and a custom endpoint
 * of the client have no second endpoint. Without `endpoints` their calls do not fail over.
 *
 * `attemptTimeoutMs` ends each attempt at an endpoint that accepts connections but does not respond. The
 * `connectionTimeout` of the request handler makes an unreachable endpoint fail earlier. Its `requestTimeout` only logs a
 * warning, unless `throwOnRequestTimeout` is set.
 *
 * @example
 * const client = withRegionFailover(
 *   new SupportClient({ requestHandler: { connectionTimeout: 2_000 } }),
 *   { attemptTimeoutMs: 10_000, onFailover: ({ operation, from, to }) => console.warn(`${operation}: ${from.region} -> ${to.region}`) },
 * );
 *
 * @param client - Any client with `send` and a middleware stack. It stays unchanged, and sends all requests.
 * @param options - A {@link RegionFailoverOptions}; all have defaults.
 * @returns A client of the same type, for commands, methods, paginators and workflows, with the same connections.
 *   When all endpoints fail, `send` throws the last one's error.
 * @throws {@link OptionError} when an option is unknown or invalid, `endpoints` is empty, or one of them has an invalid URL
 *   or no region.
 * @public
 */
export function withRegionFailover<Client extends SupportClientLike>(
  client: Client,
  options: RegionFailoverOptions = {},
): Client {
  assertSender(client);
  assertOptions(options, OPTION_NAMES);
  const { endpoints, cooldownMs = OPTIONS.cooldownMs.default, onFailover } = options;
  const { attemptTimeoutMs = OPTIONS.attemptTimeoutMs.default } = options;
  const routes = planRoutes(endpoints);
  const breaker = new CircuitBreaker(routes.endpoints.length, cooldownMs);
  return withSend(client, (command, options, next) => {
    if (classifyOperation(command) !== "trustedAdvisor")
      return sendToOneOf({ routes, breaker, onFailover, attemptTimeoutMs, next }, command, options);
    return next(routeCommand(command, routes.home ?? (() => undefined), attemptTimeoutMs).command, options);
  });
}

interface Failover {
  readonly routes: Routes;
  readonly breaker: CircuitBreaker;
  readonly onFailover: RegionFailoverOptions["onFailover"];
  readonly attemptTimeoutMs: number;
  readonly next: Send;
}

async function sendToOneOf(failover: Failover, command: SentCommand, options: SendOptions): Promise<unknown> {
  const { routes, breaker, onFailover } = failover;
  const isWrite = classifyOperation(command) === "write";
  let failed: Failed | undefined;
  for (const index of breaker.order()) {
    throwIfAborted(options.abortSignal);
    const from = failed && routes.endpoints[failed.index];
    const to = routes.endpoints[index];
    if (from && to) onFailover?.({ operation: readOperation(command)?.name ?? "", from, to, error: failed?.error });

    if (breaker.claimProbe(index) && isWrite) {
      const probe = await sendToEndpoint(failover, makeProbe(), { index, options });
      if (probe.isFailing && probe.outcome.status === "rejected") {
        failed = { index, error: probe.outcome.reason };
        continue;
      }
    }
    const result = await sendToEndpoint(failover, command, { index, options });
    if (result.isFailing) breaker.recordFailure(index);
    else if (result.isReached) breaker.recordSuccess(index);
    if (result.outcome.status === "fulfilled") return result.outcome.value;
    const error: unknown = result.outcome.reason;
    if (!result.isFailing || (isWrite && !result.isUndone)) throw error;
    failed = { index, error };
  }
  throw failed?.error;
}

interface Failed {
  readonly index: number;
  readonly error: unknown;
}

/** A read without input. Any response shows that the endpoint works, even an error of the service. */
const makeProbe = () => new DescribeSeverityLevelsCommand({}) as unknown as SentCommand;

/** Sends a command to one endpoint, and reports the state of the endpoint and the call. */
async function sendToEndpoint(
  { routes, attemptTimeoutMs, next }: Failover,
  command: SentCommand,
  { index, options }: { readonly index: number; readonly options: SendOptions },
) {
  const routed = routeCommand(command, routes.choose(index), attemptTimeoutMs);
  const [outcome] = await Promise.allSettled([next(routed.command, options)]);
  const [last] = routed.attempts.slice(-1);
  return {
    outcome,
    isFailing: routes.hasOthers(routed.ownUrl) && (last === "unsent" || last === "unknown"),
    isReached: last === "answered" || last === "refused",
    isUndone: routed.attempts.every((attempt) => attempt === "unsent" || attempt === "refused"),
  };
}
