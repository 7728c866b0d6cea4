import type { ServiceRequest } from "../protocol/messages.js";

/**
 * Returns the canonical request of Signature Version 4.
 *
 * Source: "Create a signed AWS API request" in the IAM user guide. Shares no code with the client, so that the check is
 * independent.
 */
export function canonicalRequest(
  request: Omit<ServiceRequest, "body">,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  return [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${canonicalValue(request.headers, name)}`),
    "",
    signedHeaders.join(";"),
    payloadHash,
  ].join("\n");
}

function canonicalValue(headers: Readonly<Record<string, string>>, name: string): string {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return (value ?? "").trim().replace(/\s+/g, " ");
}

function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(percentEncode(segment));
  }
  const trailing = segments.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${segments.join("/")}${trailing}`;
}

function canonicalQuery(query: string): string {
  if (query === "") return "";
  return query
    .split("&")
    .map((pair) => {
      const equals = pair.includes("=") ? pair.indexOf("=") : pair.length;
      return { name: recode(pair.slice(0, equals)), value: recode(pair.slice(equals + 1)) };
    })
    .sort((one, other) => compare(one.name, other.name) || compare(one.value, other.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join("&");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function recode(text: string): string {
  return percentEncode(percentDecode(text));
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
