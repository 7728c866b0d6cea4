import { ConfigurationError, describeValue } from "../errors/ConfigurationError.js";

type Members = Readonly<Record<string, unknown>>;

/**
 * Throws if a client's `requestHandler` is neither a handler nor options. Smithy accepts any object as options, and would
 * send requests to AWS.
 */
export function checkRequestHandler(given: unknown): void {
  if (given == null || typeof given === "function") return;
  if (typeof given !== "object") throw invalid(`got ${describeValue(given)}`);
  const { listen, requestHandler } = given as Members;
  // A local service also has a `handle`, which throws. A wrapper around another handler is valid.
  if (isHandler(requestHandler) && (listen || !isHandler(given))) {
    throw invalid("got an object with its own `requestHandler`. Pass its `requestHandler`");
  }
  if (!isHandler(given) && !isPlain(given)) throw invalid("got an object without either");
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
