import { parseUrl } from "../platform/smithy/transport.js";
import { ConfigurationError } from "./ConfigurationError.js";
import { redactUrl } from "./redact.js";

/** Returns the URL of a server. `localhost:4599` is refused: it parses as a URL of the scheme `localhost`. */
export function checkEndpointUrl(url: string, source: string): string {
  if (isServerUrl(url)) return url;
  throw new ConfigurationError(
    "endpoint",
    `${source} must be an http:// or https:// URL, such as http://localhost:4599; got \`${redactUrl(url)}\`.`,
  );
}

/** Returns whether a text is the http:// or https:// URL of a server. */
export function isServerUrl(url: string): boolean {
  try {
    return /^\s*https?:[/\\]*[^/\\?#]/i.test(url) && Boolean(parseUrl(url));
  } catch {
    return false;
  }
}
