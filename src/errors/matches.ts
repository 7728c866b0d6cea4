/** Returns whether a value is a string that matches. Errors of services and middleware can have members of any type. */
export function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === "string" && pattern.test(value);
}
