import { ConfigurationError, describeValue } from "../errors/ConfigurationError.js";
import { nearestName } from "../errors/nearestName.js";

/** The options of Smithy's handlers for Node.js and for `fetch`. */
const OPTIONS = [
  "cache",
  "connectionTimeout",
  "credentials",
  "customFetch",
  "defaultSocketTimeout",
  "httpAgent",
  "httpsAgent",
  "keepAlive",
  "logger",
  "requestInit",
  "requestTimeout",
  "socketAcquisitionWarningTimeout",
  "socketTimeout",
  "throwOnRequestTimeout",
] as const;

type Members = Readonly<Record<string, unknown>>;

/**
 * Throws if the `requestHandler` of a client is neither a handler nor options. Smithy takes any object for options, so
 * that a mistake would send requests to AWS.
 */
export function checkRequestHandler(given: unknown): void {
  if (given == null || typeof given === "function") return;
  if (typeof given !== "object") throw invalid(`got ${describeValue(given)}`);
  const handler = given as Members;
  if (isHandler(handler.requestHandler)) {
    throw invalid("got an object that has a `requestHandler` itself. Pass its `requestHandler`");
  }
  if (isHandler(handler)) return;
  const unknown = Object.keys(handler).find((name) => !isOption(name));
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, [...OPTIONS, "handle"]) ?? OPTIONS.find((name) => unknown.startsWith(name));
    const advice = nearest ? `Did you mean \`${nearest}\`?` : `Options: ${OPTIONS.join(", ")}.`;
    throw invalid(`got an object with the unknown member \`${unknown}\`. ${advice}`);
  }
  if (!isPlain(handler) && !OPTIONS.some((name) => name in handler)) throw invalid("got an object without either");
}

function invalid(fact: string): ConfigurationError {
  const end = /[.?]$/.test(fact) ? "" : ".";
  return new ConfigurationError(
    "requestHandler",
    `\`requestHandler\` must be a handler with a \`handle\` method, or options of the default one; ${fact}${end}`,
  );
}

function isHandler(value: unknown): boolean {
  return typeof (value as Partial<Members> | null | undefined)?.handle === "function";
}

function isOption(name: string): boolean {
  return (OPTIONS as readonly string[]).includes(name);
}

/** Plain objects of every realm. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
