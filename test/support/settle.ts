import { undeclaredExceptions } from "./supportSdk.js";

/** Outcome of a call as plain data, for comparisons. */
export type Outcome = Readonly<Record<string, unknown>>;

interface ErrorFields {
  readonly name?: string;
  readonly message?: string;
  readonly $fault?: unknown;
  readonly $retryable?: unknown;
  readonly $metadata?: unknown;
  readonly code?: unknown;
  readonly errno?: unknown;
}

/** Waits for a call, and returns its outcome. */
export async function settle(call: Promise<unknown> | (() => unknown)): Promise<Outcome> {
  try {
    return { output: await (typeof call === "function" ? call() : call) };
  } catch (error) {
    return describeError(error);
  }
}

/** Returns an error as plain data, without its stack. */
export function describeError(error: unknown): Outcome {
  if (!(error instanceof Error)) return { thrown: error };
  const { name, message, $fault, $retryable, $metadata, code, errno } = error as ErrorFields;
  return { class: describeClass(error), name, message, $fault, $retryable, $metadata, code, errno };
}

/** Maps our class of an undeclared error to the base class that the official client throws. */
function describeClass({ constructor: { name } }: Error): string {
  return undeclaredExceptions.includes(name) ? "SupportServiceException" : name;
}
