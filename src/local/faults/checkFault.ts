import { LocalSupportError } from "../LocalSupportError.js";
import { assertOptions, describeValue, listOf, numberFrom, type Shape, suggest } from "../options.js";
import type { TroubleName } from "./FaultOptions.js";
import { FAULTS } from "./faults.js";

const SCHEDULE: Shape = {
  // Which of them the fault can hit is checked below.
  operations: listOf("operations", () => true),
  times: numberFrom(0),
  probability: numberFrom(0, 1),
  seed: numberFrom(-Infinity),
};

/** Throws for a fault, an operation or an option that is unknown or invalid. */
export function checkFault(name: string, options: object): void {
  if (!Object.hasOwn(FAULTS, name)) {
    const hint = suggest(String(name), Object.keys(FAULTS));
    throw new LocalSupportError("TROUBLE_UNKNOWN", `Unknown trouble ${describeValue(name)}. ${hint}`);
  }
  const { options: own, targets } = FAULTS[name as TroubleName];
  assertOptions(options, { ...SCHEDULE, ...own });
  if (!("operations" in options) || !Array.isArray(options.operations)) return;
  const known: readonly string[] = targets;
  const unknown = options.operations.findIndex((target) => !known.includes(target));
  if (unknown < 0) return;
  const target: unknown = options.operations[unknown];
  const fact = `\`${name}\` cannot hit the operation ${describeValue(target)}`;
  throw new LocalSupportError("OPERATION_UNKNOWN", `${fact}. ${suggest(String(target), known)}`);
}
