/** Whether a member of an error is a text of this form. What a service or a middleware puts there may be anything. */
export function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === "string" && pattern.test(value);
}
