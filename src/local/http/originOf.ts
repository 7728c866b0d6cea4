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
