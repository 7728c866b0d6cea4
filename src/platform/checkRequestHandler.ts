import { ConfigurationError } from "../errors/ConfigurationError.js";
import { describeValue } from "../errors/describeValue.js";

type Members = Readonly<Record<string, unknown>>;

/**
 * Throws if a client's `requestHandler` is neither a handler nor options. Smithy accepts any object as options, and would
 * send requests to AWS.
 */
export function checkRequestHandler(value: unknown): void {
  if (value == null || typeof value === "function") return;
  if (typeof value !== "object") throw invalid(`got ${describeValue(value)}`);
  const { listen, requestHandler } = value as Members;
  // A local service also has a `handle`, which throws. A wrapper around another handler is valid.
  if (isHandler(requestHandler) && (listen || !isHandler(value))) {
    throw invalid("got an object with its own `requestHandler`. Pass its `requestHandler`");
  }
  if (!isHandler(value) && !isPlain(value)) throw invalid("got an object without either");
}

function invalid(fact: string): ConfigurationError {
  return new ConfigurationError(
    "requestHandler",
    `\`requestHandler\` must be a handler with a \`handle\` method, or options of the default one; ${fact}.`,
  );
}

function isHandler(value: unknown): boolean {
  return typeof (value as Partial<Members> | null | undefined)?.handle === "function";
}

/** Returns whether an object is a plain object of any realm. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
