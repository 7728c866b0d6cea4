/** Returns whether a member of an error is text that matches. Services and middleware may put anything there. */
export function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === "string" && pattern.test(value);
}
