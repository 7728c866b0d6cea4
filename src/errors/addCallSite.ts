/** Errors that have their call site already: one error object can end many calls. */
const done = new WeakSet<Error>();

/** A line of a stack: V8 writes `at async name (file:line:column)`, other engines `name@file:line:column`. */
const FRAME = /^\s*(?:at )?(?:async )?(?:(.*?) ?[(@])?(.+):(\d+):\d+\)?$/;

/**
 * Adds the caller of `send` to the stack of an error. The engine adds only callers that already await the promise when the
 * error is thrown.
 *
 * @param callSite - An error made in `send`.
 */
export function addCallSite<Thrown>(error: Thrown, callSite: Error): Thrown {
  if (!(error instanceof Error) || done.has(error)) return error;
  done.add(error);
  try {
    if (typeof error.stack !== "string") return error;
    const present = new Set(error.stack.split("\n").flatMap(listKeys));
    const [, ...callers] = (callSite.stack ?? "").split("\n").filter((line) => FRAME.test(line));
    for (const caller of callers) {
      if (!listKeys(caller).some((key) => present.has(key))) error.stack += `\n${caller}`;
    }
  } catch {
    // A frozen error keeps its stack, and the stack of an error with an unusual name cannot be read.
  }
  return error;
}

/** A frame is identified by its line and by its function, as an awaiting caller stops at another line. */
function listKeys(line: string): string[] {
  const [, name, file, lineNumber] = FRAME.exec(line) ?? [];
  if (!file) return [];
  return name ? [`${file}:${lineNumber}`, `${name} ${file}`] : [`${file}:${lineNumber}`];
}
