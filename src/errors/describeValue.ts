/** Describes a rejected value for messages: short text and numbers in full, anything else by its type. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `\`${value.length > 100 ? `${value.slice(0, 100)}...` : value}\``;
  if (value === null || typeof value !== "object") return typeof value === "function" ? "a function" : String(value);
  return Array.isArray(value) ? "an array" : "an object";
}
