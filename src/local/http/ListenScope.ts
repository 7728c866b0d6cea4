/** The names by which a browser on the same machine reaches a service. None of them can be pointed elsewhere. */
const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const EVERYWHERE: readonly string[] = ["0.0.0.0", "[::]", "[::ffff:0:0]"];

/** Where a service listens, and the pages that may use it. */
export interface ListenScope {
  readonly host: string;
  readonly allowedOrigins: readonly string[];
}

/**
 * Whether a `Host` header names this service.
 *
 * A foreign website can make its own name lead here, but it cannot make a browser send another name than its own.
 * The port says nothing: it may be forwarded from another one.
 */
export function isLocalHost(header: string, { host, allowedOrigins }: ListenScope): boolean {
  const hostname = /^[\w.:[\]-]+$/.test(header) ? parseUrl(`http://${header}`)?.hostname : undefined;
  if (hostname === undefined) return false;
  const ownName = nameOf(host);
  if (LOOPBACK.includes(hostname) || hostname === ownName) return true;
  if (EVERYWHERE.includes(ownName) && isAddress(hostname)) return true;
  return allowedOrigins.some((origin) => parseUrl(origin)?.host === header);
}

/** As browsers write it: an address has several notations. */
function nameOf(host: string): string {
  const name = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return parseUrl(`http://${name}`)?.hostname ?? name.toLowerCase();
}

function isAddress(hostname: string): boolean {
  return /^\d+(\.\d+){3}$/.test(hostname) || hostname.startsWith("[");
}

/**
 * The origin of an address, as browsers send it.
 *
 * @returns Nothing where the address has none, or where it stands for many.
 */
export function originOf(address: string): string | undefined {
  const url = parseUrl(address);
  if (!url || url.host === "" || url.host.includes("*")) return undefined;
  // Only the schemes of the web have one by the standard; apps have schemes of their own.
  return url.origin === "null" ? `${url.protocol}//${url.host}` : url.origin;
}

/** `URL.canParse` is not there in all test runners. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
