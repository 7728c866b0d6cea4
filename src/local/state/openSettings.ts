import type { SupportPlan } from "../../models/SupportPlan.js";
import { IN_MEMORY, type StateStore } from "./StateStore.js";

export interface SettingRecord {
  readonly name: string;
  readonly value: string;
  /** The option that the service was started with, if any. */
  readonly option?: string | undefined;
}

/** Settings that can change while the service runs. They persist across restarts. */
export interface Settings {
  plan: SupportPlan | "none";
  maxCasesPerHour: number;
  /** How far the service's clock is ahead of the clock for signatures, in milliseconds. */
  offsetMs: number;
  /** When the service first started, in epoch milliseconds. */
  readonly startedMs: number;
}

/** The settings that are also options of a start. */
export interface StartOptions {
  readonly plan?: SupportPlan | "none" | undefined;
  readonly maxCasesPerHour?: number | undefined;
}

/** Restores the last settings. An option of this start applies if it differs from that of the previous start. */
export function openSettings(
  { plan, maxCasesPerHour }: StartOptions,
  now: () => number,
  store: StateStore = IN_MEMORY,
): Settings {
  const known = new Map(store.take("settings").map((record) => [record.name, record]));

  function open<Value extends string | number>(name: string, fallback: Value, startValue?: Value): { value: Value } {
    const saved = known.get(name);
    const option = startValue?.toString();
    const isChanged = option !== undefined && option !== saved?.option;
    let text = isChanged ? option : (saved?.value ?? String(fallback));
    const save = () => store.record("settings", name, { name, value: text, option });
    if (!saved || option !== saved.option) save();
    return {
      get value() {
        return (typeof fallback === "number" ? Number(text) : text) as Value;
      },
      set value(next) {
        text = String(next);
        save();
      },
    };
  }

  const currentPlan = open<SupportPlan | "none">("plan", "enterprise", plan);
  const limit = open<number>("maxCasesPerHour", Infinity, maxCasesPerHour);
  const offset = open<number>("offsetMs", 0);
  const started = open<number>("startedMs", now());
  return {
    get plan() {
      return currentPlan.value;
    },
    set plan(value) {
      currentPlan.value = value;
    },
    get maxCasesPerHour() {
      return limit.value;
    },
    set maxCasesPerHour(value) {
      limit.value = value;
    },
    get offsetMs() {
      return offset.value;
    },
    set offsetMs(value) {
      offset.value = value;
    },
    startedMs: started.value,
  };
}
