/** Where a JSON RPC service may name its error, in the order in which the places are asked. */
const PLACES: readonly ((answer: ErrorAnswer) => unknown)[] = [
  ({ body }) => body.__type,
  ({ body }) => findIgnoringCase(body, "code"),
  ({ headers }) => findIgnoringCase(headers, "x-amzn-errortype"),
];

interface ErrorAnswer {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Finds the code of an error.
 *
 * @returns The name alone, without namespace (`com.amazonaws.support#`) and URI (`:http://...`), or `undefined`.
 */
export function parseErrorCode(answer: ErrorAnswer): string | undefined {
  for (const find of PLACES) {
    const code = find(answer);
    if (typeof code === "string" || typeof code === "number") return stripCode(String(code));
  }
  return undefined;
}

function stripCode(code: string): string {
  const name = code.split(",", 1)[0]?.split(":", 1)[0] ?? "";
  return name.includes("#") ? (name.split("#")[1] ?? "") : name;
}

function findIgnoringCase(members: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = Object.keys(members).find((candidate) => candidate.toLowerCase() === name);
  return key && members[key];
}
