import { HttpRequest } from "@smithy/core/protocols";
import { resolveRetryConfig, retryMiddleware } from "@smithy/core/retry";
import type {
  FinalizeHandler,
  HandlerExecutionContext,
  MetadataBearer,
  RetryErrorInfo,
  RetryStrategyV2,
  RetryToken,
} from "@smithy/types";
import { expect } from "vitest";
import * as compactRetry from "../../src/pipeline/retry/compactRetry.js";
import type { ResolvedRetrySettings, Retry, RetrySettings } from "../../src/pipeline/retry/Retry.js";
import { type Outcome, settle } from "./settle.js";

/** The library that is the judge, in the form in which our runtimes offer it. */
export const libraryRetry: Retry = { resolveRetryConfig, retryMiddleware };

/** The two that must not differ. */
export const retrySides: readonly Retry[] = [libraryRetry, compactRetry];

/** What the next handler does at one attempt: it throws, unless it answers. */
export type Attempt = { readonly makeThrown: () => unknown } | { readonly output: object };

export interface RetryScenario {
  readonly attempts: readonly Attempt[];
  readonly settings?: Partial<RetrySettings>;
  readonly context?: HandlerExecutionContext;
  readonly request?: unknown;
  readonly onAttempt?: (number: number) => void;
}

export interface RetryObservation {
  readonly outcome: Outcome;
  /** The headers of each attempt, as they were when it was sent. */
  readonly headers: readonly Readonly<Record<string, string>>[];
  readonly userAgent: HandlerExecutionContext["userAgent"];
}

/** Runs the middleware alone, over attempts that end as they are told to; the last one again and again. */
export async function observeRetry(retry: Retry, scenario: RetryScenario): Promise<RetryObservation> {
  const { attempts, settings, context = {}, request = makeRequest(), onAttempt } = scenario;
  const config = retry.resolveRetryConfig({
    maxAttempts: async () => 3,
    retryMode: async () => "standard",
    ...settings,
  });
  const headers: Readonly<Record<string, string>>[] = [];
  const next = async (args: { request: unknown }) => {
    const attempt = attempts[Math.min(headers.length, attempts.length - 1)];
    headers.push({ ...(args.request as Partial<HttpRequest>).headers });
    onAttempt?.(headers.length);
    if (attempt && "output" in attempt) return { response: {}, output: { $metadata: {}, ...attempt.output } };
    throw attempt?.makeThrown();
  };
  const call = async () => {
    const { output } = await makeHandler(retry, config, next, context)({ input: {}, request });
    return output;
  };
  return { outcome: await settle(call), headers, userAgent: context.userAgent };
}

export function makeRequest(body: unknown = "{}"): HttpRequest {
  return new HttpRequest({ method: "POST", hostname: "support.us-east-1.amazonaws.com", path: "/", body });
}

type Handler = FinalizeHandler<object, MetadataBearer>;

function makeHandler(
  retry: Retry,
  config: ResolvedRetrySettings,
  next: Handler,
  context: HandlerExecutionContext,
): Handler {
  return retry.retryMiddleware(config)(next, context);
}

export const transient: Attempt = { makeThrown: () => Object.assign(new Error("reset"), { code: "ECONNRESET" }) };
export const success: Attempt = { output: { fine: true } };

/** Runs the scenario by the library and by ours, and tells what both have seen. */
export async function observeBoth(makeScenario: () => RetryScenario): Promise<RetryObservation> {
  const [judged, observed] = await Promise.all(retrySides.map((retry) => observeRetry(retry, makeScenario())));
  if (!judged || !observed) throw new TypeError("There are two sides.");
  expect(withoutIds(observed)).toEqual(withoutIds(judged));
  return observed;
}

function withoutIds({ headers, ...rest }: RetryObservation) {
  const ids = new Set(headers.map((sent) => sent["amz-sdk-invocation-id"])).size;
  return { ...rest, ids, attempts: headers.map((sent) => sent["amz-sdk-request"]) };
}

/** A strategy that tells what it was asked, and allows this many retries. */
export function tellingStrategy(told: unknown[], retries: number, delayMs = 0, waitedMs?: number): RetryStrategyV2 {
  const token = (count: number): RetryToken => ({
    getRetryCount: () => count,
    getRetryDelay: () => delayMs,
    ...(waitedMs !== undefined && { $retryLog: { acquisitionDelay: waitedMs } }),
  });
  return {
    acquireInitialRetryToken: async (scope) => {
      told.push(["acquire", scope]);
      return token(0);
    },
    refreshRetryTokenForRetry: async (last, { errorType, retryAfterHint }: RetryErrorInfo) => {
      told.push(["refresh", last.getRetryCount(), errorType, retryAfterHint]);
      if (last.getRetryCount() >= retries) throw new Error("enough");
      return token(last.getRetryCount() + 1);
    },
    recordSuccess: (last) => void told.push(["success", last.getRetryCount()]),
  };
}
