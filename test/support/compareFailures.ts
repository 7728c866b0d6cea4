import { describeDifference } from "./describeDifference.js";
import {
  describeClass,
  exportedClass,
  officialExceptions,
  type SupportSdk,
  undeclaredExceptions,
} from "./supportSdk.js";

/** The rejection of a client, and its package. */
export interface Failure {
  readonly sdk: SupportSdk;
  readonly error: unknown;
}

/** Reading `stack` can throw. `$response` is compared separately, because its body can be a consumed stream. */
const COMPARED_APART: ReadonlySet<string> = new Set(["stack", "$response"]);

function isUndeclared({ sdk, error }: Failure): boolean {
  const name: unknown = Object(error).name;
  return typeof name === "string" && undeclaredExceptions.includes(name) && describeClass(sdk, error) === name;
}

function describeMembers({ error }: Failure, skipped: readonly string[]): object {
  const members = Reflect.ownKeys(Object(error))
    .map(String)
    .filter((key) => !COMPARED_APART.has(key) && !skipped.includes(key))
    .map((key) => [key, { ...Object.getOwnPropertyDescriptor(error, key) }] as const);
  const hidden = members.filter(([, { enumerable }]) => !enumerable).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    visible: Object.fromEntries(members.filter(([, { enumerable }]) => enumerable)),
    order: members.filter(([, { enumerable }]) => enumerable).map(([key]) => key),
    hidden: Object.fromEntries(hidden),
  };
}

function describeResponse({ error }: Failure): object {
  const descriptor = Object.getOwnPropertyDescriptor(Object(error), "$response");
  const { enumerable, writable, configurable, value } = descriptor ?? {};
  const { statusCode, reason, headers } = Object(value);
  const kind: unknown = Object(value).constructor?.name;
  return { present: descriptor !== undefined, enumerable, writable, configurable, kind, statusCode, reason, headers };
}

/** Returns the result of `instanceof` for each exception class of the package. */
function describeInstances(sdk: SupportSdk, error: unknown): object {
  const base: [string, boolean] = ["Error", error instanceof Error];
  return Object.fromEntries([
    base,
    ...officialExceptions.map((name) => [name, error instanceof exportedClass(sdk, name)] as const),
  ]);
}

function compareClasses(left: Failure, right: Failure): string | undefined {
  const own = describeInstances(left.sdk, left.error);
  return (
    describeDifference(own, describeInstances(right.sdk, right.error), "instanceof") ??
    describeDifference(own, describeInstances(right.sdk, left.error), "instanceof of the left error across") ??
    describeDifference(own, describeInstances(left.sdk, right.error), "instanceof of the right error across")
  );
}

function compareUndeclared(left: Failure, right: Failure): string | undefined {
  const hint: unknown = Object(right.error).hint;
  if (typeof hint !== "string" || hint === "") return "hint: the exception of an undeclared error has none";
  return describeDifference(describeClass(left.sdk, left.error), "SupportServiceException", "class of the left error");
}

function isTextOrEmpty(value: unknown): boolean {
  return typeof value === "string" || !value;
}

/** Compares a name or message. Ours is always a string, because an exception with any other one cannot be printed. */
function compareTexts(left: unknown, right: unknown, path: string): string | undefined {
  if (isTextOrEmpty(left)) return describeDifference(left, right, path);
  return describeDifference("string", typeof right, `type of ${path}`);
}

/**
 * Returns the first difference of two rejections: class, name, message, members in order, `$response`, `instanceof`.
 *
 * On the right, an undeclared error may have its own class and a `hint`.
 */
export function compareFailures(left: Failure, right: Failure): string | undefined {
  const undeclared = isUndeclared(right) && !isUndeclared(left);
  const { name, message }: { name?: unknown; message?: unknown } = Object(left.error);
  const skipped = [
    ...(undeclared ? ["hint"] : []),
    ...(isTextOrEmpty(name) ? [] : ["name"]),
    ...(isTextOrEmpty(message) ? [] : ["message", "Message"]),
  ];
  const classes = undeclared
    ? compareUndeclared(left, right)
    : describeDifference(describeClass(left.sdk, left.error), describeClass(right.sdk, right.error), "class");
  return (
    classes ??
    compareTexts(name, Object(right.error).name, "name") ??
    compareTexts(message, Object(right.error).message, "message") ??
    describeDifference(describeMembers(left, skipped), describeMembers(right, skipped), "error") ??
    describeDifference(describeResponse(left), describeResponse(right), "$response") ??
    compareClasses(left, right)
  );
}
