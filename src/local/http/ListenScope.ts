/** Names of this machine that no DNS record can change. */
const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const EVERYWHERE: readonly string[] = ["0.0.0.0", "[::]", "[::ffff:0:0]"];

/** The address that a server listens on, and the origins whose pages may use it. */
export interface ListenScope {
  readonly host: string;
  readonly allowedOrigins: readonly string[];
}

/**
 * Returns whether a `Host` header names this server.
 *
 * Prevents DNS rebinding: a website can point its own domain at this server, but browsers then send that domain. The port
 * is ignored, because it may be forwarded.
 */
export function isLocalHost(header: string, { host, allowedOrigins }: ListenScope): boolean {
  const hostname = /^[\w.:[\]-]+$/.test(header) ? parseUrl(`http://${header}`)?.hostname : undefined;
  if (hostname === undefined) return false;
  const ownName = nameOf(host);
  if (LOOPBACK.includes(hostname) || hostname === ownName) return true;
  if (EVERYWHERE.includes(ownName) && isAddress(hostname)) return true;
  return allowedOrigins.some((origin) => parseUrl(origin)?.host === header);
}

/** Returns the host as URLs write it: IPv6 addresses in brackets. */
export function formatHost(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** Returns the host as browsers write it. IP addresses have several notations. */
function nameOf(host: string): string {
  const name = formatHost(host);
  return parseUrl(`http://${name}`)?.hostname ?? name.toLowerCase();
}

function isAddress(hostname: string): boolean {
  return /^\d+(\.\d+){3}$/.test(hostname) || hostname.startsWith("[");
}

/**
 * Returns the origin of an address as browsers send it, or `undefined` for an address without origin or with a wildcard.
 */
export function originOf(address: string): string | undefined {
  const url = parseUrl(address);
  if (!url || url.host === "" || url.host.includes("*")) return undefined;
  // By the standard only web schemes have an origin. Browsers send the scheme and host for the schemes of apps.
  return url.origin === "null" ? `${url.protocol}//${url.host}` : url.origin;
}

export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
