interface ErrorAnswer {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Returns the code of an error, from the body or else from the header.
 *
 * @returns The name without namespace (`com.amazonaws.support#`) and URI (`:http://...`), or `undefined`.
 */
export function parseErrorCode({ headers, body }: ErrorAnswer): string | undefined {
  const places = [body.__type, findIgnoringCase(body, "code"), findIgnoringCase(headers, "x-amzn-errortype")];
  const code = places.find((value) => typeof value === "string" || typeof value === "number");
  if (code === undefined) return undefined;
  const [name = ""] = String(code).split(/[,:]/, 1);
  return name.includes("#") ? name.split("#")[1] : name;
}

function findIgnoringCase(members: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = Object.keys(members).find((candidate) => candidate.toLowerCase() === name);
  return key && members[key];
}
