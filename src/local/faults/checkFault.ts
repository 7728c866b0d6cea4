import { assertOptions, describeValue, listOf, numberFrom, type Shape, unknownName } from "../options.js";
import type { FaultName } from "./FaultOptions.js";
import { FAULTS } from "./faults.js";

const SCHEDULE: Shape = {
  // The operations themselves are checked below.
  operations: listOf("operations", () => true),
  times: numberFrom(0),
  probability: numberFrom(0, 1),
  randomSeed: numberFrom(-Infinity),
};

/** Throws for an unknown fault, operation or option, and for an invalid option. */
export function checkFault(name: string, options: object): void {
  if (!Object.hasOwn(FAULTS, name)) {
    throw unknownName("name", `Unknown fault ${describeValue(name)}`, name, Object.keys(FAULTS));
  }
  const { options: own, targets } = FAULTS[name as FaultName];
  assertOptions(options, { ...SCHEDULE, ...own });
  if (!("operations" in options) || !Array.isArray(options.operations)) return;
  const known: readonly string[] = targets;
  const unknown = options.operations.findIndex((target) => !known.includes(target));
  if (unknown < 0) return;
  const target: unknown = options.operations[unknown];
  const fact = `\`${name}\` cannot hit the operation ${describeValue(target)}`;
  throw unknownName("operations", fact, target, known);
}
