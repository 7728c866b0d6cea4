/** Errors that have their call site already: one error can reject many calls. */
const done = new WeakSet<Error>();

/** A stack frame. V8 formats it as `at async name (file:line:column)`, other engines as `name@file:line:column`. */
const FRAME = /^\s*(?:at )?(?:async )?(?:(.*?) ?[(@])?(.+):(\d+):\d+\)?$/;

/**
 * Adds the caller of `send` to the stack of an error. Engines only include callers that were awaiting the promise when the
 * error was thrown.
 *
 * @param callSite - An error created in `send`.
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
    // The stack of a frozen error cannot change, and that of an error with an unusual name cannot be read.
  }
  return error;
}

/** Returns the keys of a frame: its line, and its function, because an awaiting caller stops at another line. */
function listKeys(line: string): string[] {
  const [, name, file, lineNumber] = FRAME.exec(line) ?? [];
  if (!file) return [];
  return name ? [`${file}:${lineNumber}`, `${name} ${file}`] : [`${file}:${lineNumber}`];
}
