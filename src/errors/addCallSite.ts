/** Errors that name their caller already: one error object may end many calls. */
const done = new WeakSet<Error>();

/**
 * Adds to the stack of an error the line that made the call.
 *
 * By the time an answer is there, the engine has lost sight of that line behind ten frames of middleware.
 *
 * @param callSite - An error made when the call began, for its stack.
 */
export function addCallSite<Thrown>(error: Thrown, callSite: Error): Thrown {
  if (!(error instanceof Error) || done.has(error)) return error;
  done.add(error);
  try {
    const [frames] = /\n.*/s.exec(callSite.stack ?? "") ?? [];
    if (frames && typeof error.stack === "string") error.stack += frames;
  } catch {
    // The stack of a frozen error stays, and that of an error whose name cannot be shown as text cannot be read.
  }
  return error;
}
