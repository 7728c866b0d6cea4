import type { BuildMiddleware } from "@smithy/types";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { HttpRequest } from "../smithy/transport.js";

/** The trace of the current invocation, from Lambda's runtime. */
interface InvokeStore {
  getXRayTraceId?(): string | undefined;
  getTraceparent?(): string | undefined;
  getTracestate?(): string | undefined;
  getBaggage?(): string | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Propagates the trace of a Lambda invocation, by which AWS detects recursion.
 *
 * @param readEnv - Returns the current environment variables.
 */
export function getTraceContextPlugin(readEnv: () => Env): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(traceContextMiddleware(readEnv), {
        name: "recursionDetectionMiddleware",
        tags: ["RECURSION_DETECTION", "TRACE_CONTEXT_PROPAGATION"],
        step: "build",
        priority: "low",
        override: true,
      }),
  };
}

function traceContextMiddleware(readEnv: () => Env): BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  return (next) => (args) => {
    const { request } = args;
    if (!HttpRequest.isInstance(request)) return next(args);

    addTraceContext(request.headers, readEnv());
    return next(args);
  };
}

/** Adds the headers of the trace, unless a middleware has set them. */
export function addTraceContext(headers: Record<string, string>, env: Env): void {
  const store = (globalThis as { awslambda?: { InvokeStore?: InvokeStore } }).awslambda?.InvokeStore;
  const isTraced = () => Object.keys(headers).some((name) => name.toLowerCase() === "x-amzn-trace-id");
  const traceId = store?.getXRayTraceId?.() ?? env._X_AMZN_TRACE_ID;
  if (traceId && env.AWS_LAMBDA_FUNCTION_NAME && !isTraced()) headers["X-Amzn-Trace-Id"] = traceId;

  lowerCaseTraceHeaders(headers);
  const traceparent = store?.getTraceparent?.();
  if (!headers.traceparent && traceparent) {
    headers.traceparent = traceparent;
    const tracestate = store?.getTracestate?.();
    if (tracestate) headers.tracestate = tracestate;
    const baggage = store?.getBaggage?.();
    if (baggage) headers.baggage = baggage;
  }
}

function lowerCaseTraceHeaders(headers: Record<string, string>): void {
  for (const name of Object.keys(headers)) {
    const lowerCased = name.toLowerCase();
    if (name === lowerCased || !/^(traceparent|tracestate|baggage)$/.test(lowerCased)) continue;
    headers[lowerCased] = headers[name] as string;
    delete headers[name];
  }
}
