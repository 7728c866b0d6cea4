import type {
  $ClientProtocol,
  $OperationSchema,
  DeserializeMiddleware,
  EndpointV2,
  HandlerExecutionContext,
  MetadataBearer,
  SerializeMiddleware,
  StaticOperationSchema,
} from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { getSmithyContext, HttpResponse, toEndpointV1 } from "../../platform/smithy/transport.js";
import { memoizeLast } from "../memoizeLast.js";

/** Serializes inputs and deserializes responses with the client's protocol. */
export function getSerdePlugin(config: SupportClientResolvedConfig): Plugin {
  return {
    applyToStack: (stack) => {
      stack.add(serializerMiddleware(config), {
        name: "serializerMiddleware",
        tags: ["SERIALIZER"],
        step: "serialize",
        override: true,
      });
      stack.add(deserializerMiddleware(config), {
        name: "deserializerMiddleware",
        tags: ["DESERIALIZER"],
        step: "deserialize",
        override: true,
      });
    },
  };
}

function serializerMiddleware(
  config: SupportClientResolvedConfig,
): SerializeMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  const parse = memoizeLast((endpoint: EndpointV2, _href: string) => toEndpointV1(endpoint));
  return (next, context) => async (args) => {
    const { endpointV2 } = context;
    const endpoint = endpointV2 ? async () => parse(endpointV2, endpointV2.url.href) : config.endpoint;
    const serdeContext = Object.assign(deriveContext(config, context), { endpoint }) as SerializerContext;
    const request = await getProtocol(config).serializeRequest(readOperation(context), args.input, serdeContext);
    // Not a spread: V8 would create a hidden class for each property added to it.
    return next(Object.assign({}, args, { request }));
  };
}

function deserializerMiddleware(
  config: SupportClientResolvedConfig,
): DeserializeMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  return (next, context) => async (args) => {
    const { response } = await next(args);
    try {
      const serdeContext = deriveContext(config, context);
      const output = await getProtocol(config).deserializeResponse<ServiceOutputTypes>(
        readOperation(context),
        serdeContext,
        response,
      );
      return { response, output };
    } catch (error) {
      throw describeResponse(error as FailedAnswer, response, context);
    }
  };
}

/** Returns the client's settings extended by the context of a call, without copying them. */
function deriveContext<Context extends object>(config: SupportClientResolvedConfig, context: Context) {
  return Object.assign(Object.create(config) as SupportClientResolvedConfig, context);
}

type Protocol = $ClientProtocol<unknown, unknown>;
type SerializerContext = Parameters<Protocol["serializeRequest"]>[2];

function getProtocol({ protocol }: SupportClientResolvedConfig): Protocol {
  return protocol as Protocol;
}

function readOperation(context: HandlerExecutionContext): $OperationSchema {
  return describeOperation(getSmithyContext(context).operationSchema as StaticOperationSchema);
}

export function describeOperation([, namespace, name, traits, input, output]: StaticOperationSchema): $OperationSchema {
  return { namespace, name, traits, input, output };
}

interface FailedAnswer extends Error, Partial<MetadataBearer> {
  $response?: { body?: unknown };
  $responseBodyText?: string;
}

const UNREADABLE =
  "\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.";

/** Attaches the response to an error. Adds metadata if the protocol did not create the error. */
export function describeResponse(
  error: FailedAnswer,
  response: unknown,
  context: HandlerExecutionContext,
): FailedAnswer {
  // The call ended before the response arrived.
  if (error instanceof SupportClientError || error.name === "AbortError") return error;
  Object.defineProperty(error, "$response", {
    value: hideRequest(response),
    enumerable: false,
    writable: false,
    configurable: false,
  });
  if (error.$responseBodyText !== undefined && error.$response) error.$response.body = error.$responseBodyText;
  if ("$metadata" in error) return error;

  try {
    error.message += UNREADABLE;
  } catch {
    context.logger?.warn?.(UNREADABLE.trim());
  }
  if (HttpResponse.isInstance(response)) {
    const find = (pattern: RegExp): string | undefined =>
      Object.entries(response.headers).find(([name]) => pattern.test(name))?.[1];
    error.$metadata = {
      httpStatusCode: response.statusCode,
      requestId: find(/^x-[\w-]+-request-?id$/),
      extendedRequestId: find(/^x-[\w-]+-id-2$/),
      cfId: find(/^x-[\w-]+-cf-id$/),
    } as MetadataBearer["$metadata"];
  }
  return error;
}

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/**
 * Makes the response's reference to its request non-enumerable, because the request's headers contain the session
 * token.
 */
function hideRequest(response: unknown): unknown {
  if (typeof response !== "object" || response === null) return response;
  const { body } = response as { body?: unknown };
  for (const [target, show] of [
    [response, showResponse],
    [body, showBody],
  ] as const) {
    const isObject = typeof target === "object" && target !== null && !ArrayBuffer.isView(target);
    if (isObject) Reflect.defineProperty(target, INSPECT, { value: show, configurable: true });
  }
  return response;
}

function showResponse(this: { statusCode?: unknown; reason?: unknown; headers?: unknown; body?: unknown }): object {
  const { statusCode, reason, headers, body } = this;
  return { statusCode, reason, headers, body: typeof body === "string" ? body : showBody() };
}

function showBody(): string {
  return "[body]";
}
