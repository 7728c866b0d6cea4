import { parseUrl } from "../platform/smithy/transport.js";
import { ConfigurationError } from "./ConfigurationError.js";
import { redactUrl } from "./redact.js";

/** Returns the URL of a server. Rejects `localhost:4599`, which parses as a URL with the scheme `localhost`. */
export function checkEndpointUrl(url: string, source: string): string {
  if (isServerUrl(url)) return url;
  throw new ConfigurationError(
    "endpoint",
    `${source} must be an http:// or https:// URL, such as http://localhost:4599; got \`${redactUrl(url)}\`.`,
  );
}

/** Returns whether a string is an http:// or https:// URL. */
export function isServerUrl(url: string): boolean {
  try {
    return /^\s*https?:[/\\]*[^/\\?#]/i.test(url) && Boolean(parseUrl(url));
  } catch {
    return false;
  }
}
