import { HttpRequest as OwnRequest, HttpResponse as OwnResponse } from "../platform/smithy/smithyTransport.js";
import { isBuiltIn } from "./NodeHttpHandler.js";

export {
  getSmithyContext,
  hasOwn,
  isValidHostLabel,
  normalizeProvider,
  parseUrl,
  toEndpointV1,
} from "../platform/smithy/smithyTransport.js";

declare const require: NodeJS.Require;

/*
 * Stands for the door to the package in the CommonJS files for Node.
 *
 * Programs ask for `request instanceof HttpRequest`, by the class of the library. To load it would take a start 2 ms, so
 * messages are of the classes that are built in as long as only the handler that is built in sees them.
 */
export let HttpRequest = OwnRequest;
export let HttpResponse = OwnResponse;
let isShared = false;

export function shareMessages(handler?: object): void {
  if (isShared || (handler && isBuiltIn(handler))) return;
  isShared = true;
  try {
    ({ HttpRequest, HttpResponse } = require("@smithy/core/transport"));
  } catch {
    // A bundle may leave the package to a place that has another version of it, or none.
    return;
  }
  Object.setPrototypeOf(OwnRequest.prototype, HttpRequest.prototype);
  Object.setPrototypeOf(OwnResponse.prototype, HttpResponse.prototype);
}
