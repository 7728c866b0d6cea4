/** The one import of `@smithy/core/transport`: the HTTP messages and URLs that middleware exchanges. */
export {
  getSmithyContext,
  HttpRequest,
  HttpResponse,
  isValidHostLabel,
  normalizeProvider,
  parseUrl,
  toEndpointV1,
} from "@smithy/core/transport";
