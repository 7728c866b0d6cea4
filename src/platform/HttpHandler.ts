import type { HttpHandlerOptions, HttpRequest, HttpResponse, QueryParameterBag, RequestHandler } from "@smithy/types";

/** A request as the library's own handlers are given it. */
interface HandledRequest extends HttpRequest {
  query: QueryParameterBag;
  /** @deprecated Take a copy with `HttpRequest.clone` instead. */
  clone(): HandledRequest;
}

/**
 * What sends requests, and can be told of its settings later.
 *
 * @public
 */
export interface HttpHandler extends RequestHandler<HandledRequest, HttpResponse, HttpHandlerOptions> {
  /** @internal */
  updateHttpClientConfig(key: never, value: never): void;
  /** @internal */
  httpHandlerConfigs(): object;
}
