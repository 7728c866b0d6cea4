import { undeclaredExceptions } from "./supportSdk.js";

/** How a call ended, as plain data that two clients can be compared by. */
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

/** Waits for a call, and describes how it ended. */
export async function settle(call: Promise<unknown> | (() => unknown)): Promise<Outcome> {
  try {
    return { output: await (typeof call === "function" ? call() : call) };
  } catch (error) {
    return describeError(error);
  }
}

/** An error as plain data: everything about it but its stack. */
export function describeError(error: unknown): Outcome {
  if (!(error instanceof Error)) return { thrown: error };
  const { name, message, $fault, $retryable, $metadata, code, errno } = error as ErrorFields;
  return { class: describeClass(error), name, message, $fault, $retryable, $metadata, code, errno };
}

/** Our own classes for what the service sends without declaring it stand for the official client's base. */
function describeClass({ constructor: { name } }: Error): string {
  return undeclaredExceptions.includes(name) ? "SupportServiceException" : name;
}
