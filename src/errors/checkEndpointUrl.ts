import { ConfigurationError } from "./ConfigurationError.js";

/**
 * Passes on the URL of a server.
 *
 * `localhost:4599` parses as a URL of the scheme `localhost`, which only fails much later and in other words. Blanks
 * around a URL, as files of an environment have them, count for nothing.
 *
 * @param source - Where the URL was given.
 */
export function checkEndpointUrl(url: string, source: string): string {
  if (/^\s*https?:[/\\]*[^/\\?#]/i.test(url)) return url;
  throw new ConfigurationError(
    "endpoint",
    `${source} "${url}" is no URL of a server. Give it with its scheme, such as http://localhost:4599.`,
  );
}
