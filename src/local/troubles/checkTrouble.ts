import { LocalSupportError } from "../LocalSupportError.js";
import { TROUBLE_KINDS } from "./troubleKinds.js";
import type { TroubleName } from "./troubleOptions.js";

// Timers take no longer wait.
const MAX_DELAY_MS = 2 ** 31 - 1;

/** What a number may be, by the option's name. */
const RANGES: ReadonlyMap<string, readonly [min: number, max: number]> = new Map([
  ["times", [0, Infinity]],
  ["probability", [0, 1]],
  ["seed", [-Infinity, Infinity]],
  ["delayMs", [0, MAX_DELAY_MS]],
  ["minutes", [-1_000_000, 1_000_000]],
]);

/** Programs without types can ask for anything. */
export function checkTrouble(name: string, options: object): void {
  if (!Object.hasOwn(TROUBLE_KINDS, name)) {
    const known = Object.keys(TROUBLE_KINDS).join(", ");
    throw new LocalSupportError("TROUBLE_UNKNOWN", `Failed to add the trouble '${name}': there is none. Use ${known}.`);
  }
  for (const [option, value] of Object.entries(options)) {
    const range = RANGES.get(option);
    if (!range || value === undefined || (value >= range[0] && value <= range[1])) continue;
    throw new LocalSupportError(
      "OPTION_INVALID",
      `Failed to add the trouble '${name}': ${option} is ${String(value)}. Give a number from ${range[0]} to ${range[1]}.`,
    );
  }
  if (!("operations" in options) || !Array.isArray(options.operations)) return;
  const targets: readonly string[] = TROUBLE_KINDS[name as TroubleName].targets;
  const unknown = options.operations.find((target) => !targets.includes(target));
  if (unknown === undefined) return;
  throw new LocalSupportError(
    "OPERATION_UNKNOWN",
    `Failed to add the trouble '${name}': it cannot strike '${String(unknown)}'. It can strike ${targets.join(", ")}.`,
  );
}
