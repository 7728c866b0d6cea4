/** The one door to `@smithy/core/transport`: the HTTP messages and URLs that middleware exchanges. */
export {
  getSmithyContext,
  HttpRequest,
  HttpResponse,
  hasOwn,
  isValidHostLabel,
  normalizeProvider,
  parseUrl,
  toEndpointV1,
} from "@smithy/core/transport";

/**
 * Makes messages be of the classes that programs know. They are, where those are loaded with this package.
 *
 * @param handler - Who alone sees them. Not given, the program does.
 */
export function shareMessages(_handler?: object): void {}
