import type {
  DeserializeMiddleware,
  FinalizeRequestMiddleware,
  InitializeMiddleware,
  RelativeMiddlewareOptions,
} from "@smithy/types";
import { classifyError, markHandlerError } from "../../errors/classifyError.js";
import { type LinkedAbort, linkAbort } from "./abort.js";
import { type ClientStack, deriveCommand, type SentCommand } from "./deriveCommand.js";
import { withTimeout } from "./timeLimit.js";

/**
 * The outcome of an attempt at the request handler, whatever the caller's middleware does. `answered`: an output. `refused`:
 * the service rejected the request. `unsent`: nothing was sent. `unknown`: the endpoint or the network failed. `other`: an
 * abort, or an invalid response.
 */
export type AttemptOutcome = "answered" | "refused" | "unsent" | "unknown" | "other";

/** Hooks around the attempts of a call. */
export interface AttemptHooks {
  /** Called when the client's middleware runs, so that the other hooks will be called. */
  onBegin?(): void;
  /** Called right before the request handler. An error that it throws fails the attempt, and nothing is sent. */
  beforeSend?(): void;
  /** Called after an attempt that reached the request handler. Returns an error to replace that of the attempt. */
  onAttempt?(outcome: AttemptOutcome, error: unknown): Error | undefined;
}

/** Around the deserializer only, inside the caller's middleware of this step. */
const AROUND_DESERIALIZER: RelativeMiddlewareOptions = { relation: "before", toMiddleware: "deserializerMiddleware" };

interface Attempt {
  /** Aborted at the time limit. */
  limit?: AbortSignal;
  /** The signal of the request. */
  request?: LinkedAbort;
  isSent: boolean;
  status?: number;
  /** The failure of the request handler, or of reading its response. */
  failure?: { readonly error: unknown };
}

interface Handler {
  handle(request: unknown, options?: HandlerOptions): Promise<{ readonly response?: { readonly statusCode?: number } }>;
}

interface HandlerOptions {
  readonly abortSignal?: AbortSignal;
}

/**
 * Derives a command whose attempts have a time limit for connecting, TLS, headers and body together. The client's retry
 * strategy receives a `TimeoutError`.
 */
export function trackAttempts(
  command: SentCommand,
  attemptTimeoutMs: number,
  { onBegin, beforeSend, onAttempt }: AttemptHooks = {},
): SentCommand {
  let current: Attempt | undefined;

  const begin: InitializeMiddleware<object, object> = (next) => (args) => {
    onBegin?.();
    return next(args);
  };

  const limitAttempt: FinalizeRequestMiddleware<object, object> = (next) => async (args) => {
    const attempt: Attempt = { isSent: false };
    current = attempt;
    try {
      const result = await withTimeout(attemptTimeoutMs, undefined, (limit) => {
        attempt.limit = limit;
        return next(args);
      });
      if (attempt.isSent) onAttempt?.(classifyAttempt(attempt), undefined);
      return result;
    } catch (error) {
      throw (attempt.isSent && onAttempt?.(classifyAttempt(attempt), error)) || error;
    } finally {
      attempt.request?.release();
    }
  };

  const watchDeserializer: DeserializeMiddleware<object, object> = (next) => async (args) => {
    try {
      return await next(args);
    } catch (error) {
      if (current) current.failure = { error };
      throw error;
    }
  };

  function wrapHandler(handler: Handler): Handler {
    async function handle(request: unknown, options: HandlerOptions = {}) {
      const attempt: Attempt = current ?? { isSent: false };
      beforeSend?.();
      attempt.isSent = true;
      attempt.request = linkAbort(options.abortSignal, attempt.limit);
      try {
        const result = await handler.handle(request, { ...options, abortSignal: attempt.request.signal });
        const status = result.response?.statusCode;
        if (status !== undefined) attempt.status = status;
        return result;
      } catch (error) {
        markHandlerError(error);
        throw error;
      }
    }
    return Object.create(handler, { handle: { value: handle } });
  }

  return deriveCommand(command, {
    changeConfig: (config) => ({ ...config, requestHandler: wrapHandler(config.requestHandler as Handler) }),
    extend(stack: ClientStack) {
      stack.add(begin, { step: "initialize", priority: "high" });
      stack.add(limitAttempt, { step: "finalizeRequest", priority: "low" });
      stack.addRelativeTo(watchDeserializer, AROUND_DESERIALIZER);
    },
  });
}

function classifyAttempt({ limit, status, failure }: Attempt): AttemptOutcome {
  if (limit?.aborted) return "unknown";
  if (status === undefined) return failure ? classifyFailure(failure.error) : "answered";
  const { reachedService, isRetryable } = classifyError({ $metadata: { httpStatusCode: status } });
  if (reachedService === "yes") return "refused";
  if (isRetryable) return "unknown";
  if (!failure) return "answered";
  return classifyError(failure.error).isRetryable ? "unknown" : "other";
}

function classifyFailure(error: unknown): AttemptOutcome {
  if (!(error instanceof Error)) return "other";
  const { reachedService, isRetryable } = classifyError(error);
  if (reachedService === "yes") return "refused";
  if (reachedService === "no") return "unsent";
  return isRetryable ? "unknown" : "other";
}
