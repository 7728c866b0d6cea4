import type { HttpHandlerOptions, HttpRequest, HttpResponse, QueryParameterBag, RequestHandler } from "@smithy/types";

/** A request as Smithy's handlers receive it. */
interface HandledRequest extends HttpRequest {
  query: QueryParameterBag;
  /** @deprecated Take a copy with `HttpRequest.clone` instead. */
  clone(): HandledRequest;
}

/**
 * Sends requests. Its settings can change later.
 *
 * @public
 */
export interface HttpHandler extends RequestHandler<HandledRequest, HttpResponse, HttpHandlerOptions> {
  /** @internal */
  updateHttpClientConfig(key: never, value: never): void;
  /** @internal */
  httpHandlerConfigs(): object;
}
