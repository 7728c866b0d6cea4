import type { InputRule, InputViolation } from "../../errors/InputValidationError.js";
import type { Constraint } from "../../models/constraints.js";

/** Yields the violations of a value's own constraint. The caller checks the elements of a list. */
export function* findBrokenRules(
  { length, value: range, pattern }: Constraint,
  value: unknown,
  path: string,
): Iterable<InputViolation> {
  if (length) {
    const [count, unit] = measure(value);
    const excess = findExcess(length, count);
    if (excess) yield found(path, "length", `has ${format(count)} ${unit}. Use ${excess}.`);
  }
  if (range) {
    const excess = findExcess(range, Number(value));
    if (excess) yield found(path, "range", `is ${format(Number(value))}. Use ${excess}.`);
  }
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(String(value))) {
    yield found(path, "pattern", `must match ${pattern}. DescribeServices lists the codes, and findService finds one.`);
  }
}

export function found(path: string, rule: InputRule, message: string): InputViolation {
  return { path, rule, message };
}

function findExcess([min, max]: readonly [number, number], measured: number): string | undefined {
  if (measured > max) return `at most ${format(max)}`;
  return measured < min ? `at least ${format(min)}` : undefined;
}

/** Counts characters like the service: code points, not UTF-16 code units. */
function measure(value: unknown): [count: number, unit: string] {
  if (Array.isArray(value)) return [value.length, "elements"];
  let characters = 0;
  for (const _ of String(value)) characters++;
  return [characters, "characters"];
}

const format = (number: number) => number.toLocaleString("en");
