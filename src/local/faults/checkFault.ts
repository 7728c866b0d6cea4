import { assertObject, assertShape, describeValue, listOf, numberFrom, type Shape } from "../assertShape.js";
import { LocalSupportError } from "../LocalSupportError.js";
import type { TroubleName } from "./FaultOptions.js";
import { FAULTS } from "./faults.js";

const SCHEDULE: Shape = {
  // Which of them the fault can hit is checked below.
  operations: listOf("operations", () => true),
  times: numberFrom(0, Infinity),
  probability: numberFrom(0, 1),
  seed: numberFrom(-Infinity, Infinity),
};

/** Refuses what programs without types can pass. */
export function checkFault(name: string, options: object): void {
  if (!Object.hasOwn(FAULTS, name)) {
    const known = Object.keys(FAULTS).join(", ");
    throw new LocalSupportError(
      "TROUBLE_UNKNOWN",
      `Failed to add the trouble '${String(name)}': there is none. Use ${known}.`,
    );
  }
  const { options: own, targets } = FAULTS[name as TroubleName];
  const failure = `Failed to add the trouble '${name}'`;
  assertObject(failure, { options });
  assertShape(failure, options, { ...SCHEDULE, ...own });
  if (!("operations" in options) || !Array.isArray(options.operations)) return;
  const known: readonly string[] = targets;
  const unknown = options.operations.findIndex((target) => !known.includes(target));
  if (unknown < 0) return;
  throw new LocalSupportError(
    "OPERATION_UNKNOWN",
    `${failure}: it cannot strike ${describeValue(options.operations[unknown])}. It can strike ${known.join(", ")}.`,
  );
}
