import {
  assertShape,
  describeValue,
  listOf,
  matches,
  numberFrom,
  OBJECT,
  required,
  TEXT,
  TRUTH,
} from "../assertShape.js";
import { LocalSupportError } from "../LocalSupportError.js";
import type { TroubleName } from "./FaultOptions.js";
import { FAULTS } from "./faults.js";

// Timers take no longer wait.
const MAX_DELAY_MS = 2 ** 31 - 1;

const REASON = { reason: TEXT, resource: TEXT };

/** What an option has to be, whichever trouble takes it. */
const OPTIONS = {
  // Which of them are known is looked at below.
  operations: listOf("operations", () => true),
  times: numberFrom(0, Infinity),
  probability: numberFrom(0, 1),
  seed: numberFrom(-Infinity, Infinity),
  delayMs: numberFrom(0, MAX_DELAY_MS),
  minutes: numberFrom(-1_000_000, 1_000_000),
  afterAccept: TRUTH,
  throttlingReasons: listOf("objects with a reason and a resource, both texts", (each) => matches(each, REASON)),
};

/** Programs without types can ask for anything. */
export function checkFault(name: string, options: object): void {
  if (!Object.hasOwn(FAULTS, name)) {
    const known = Object.keys(FAULTS).join(", ");
    throw new LocalSupportError(
      "TROUBLE_UNKNOWN",
      `Failed to add the trouble '${String(name)}': there is none. Use ${known}.`,
    );
  }
  const failure = `Failed to add the trouble '${name}'`;
  assertShape(failure, { options }, { options: required(OBJECT) });
  assertShape(failure, options, OPTIONS);
  if (!("operations" in options) || !Array.isArray(options.operations)) return;
  const targets: readonly string[] = FAULTS[name as TroubleName].targets;
  const unknown = options.operations.findIndex((target) => !targets.includes(target));
  if (unknown < 0) return;
  throw new LocalSupportError(
    "OPERATION_UNKNOWN",
    `${failure}: it cannot strike ${describeValue(options.operations[unknown])}. It can strike ${targets.join(", ")}.`,
  );
}
