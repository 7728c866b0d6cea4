/** The only import of `@smithy/core/transport`: HTTP messages and URLs for middleware. */
export {
  getSmithyContext,
  HttpRequest,
  HttpResponse,
  isValidHostLabel,
  normalizeProvider,
  parseUrl,
  toEndpointV1,
} from "@smithy/core/transport";
