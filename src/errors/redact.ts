const PRESIGNED = /\?[^\s"'<>?]*X-Amz-(?:Signature|Credential|Security-Token)=[^\s"'<>]*/gi;

/** Removes the queries of presigned links from a text. */
export function redactLinks(text: string): string {
  return text.replace(PRESIGNED, "?[redacted]");
}

/** Removes the user, password and query from a URL, and truncates it. The URL may be malformed. */
export function redactUrl(url: string): string {
  const safe = url
    .replace(/^(\s*[a-z][a-z\d+.-]*:[/\\]*)?[\s\S]*@/i, "$1[redacted]@")
    .replace(/\?[\s\S]*$/, "?[redacted]");
  return safe.length > 200 ? `${safe.slice(0, 200)}...` : safe;
}
