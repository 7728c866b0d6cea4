import type { SupportPlan } from "../../models/SupportPlan.js";
import { IN_MEMORY, type StateStore } from "./StateStore.js";

export interface SettingRecord {
  readonly name: string;
  readonly value: string;
  /** The option that the service was started with, if any. */
  readonly asked?: string | undefined;
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

  function open<Value extends string>(name: string, fallback: Value, asked?: Value): { value: Value } {
    const saved = known.get(name);
    const savedValue = (saved?.value as Value | undefined) ?? fallback;
    let value = asked === undefined || asked === saved?.asked ? savedValue : asked;
    const save = () => store.record("settings", name, { name, value, asked });
    if (!saved || asked !== saved.asked) save();
    return {
      get value() {
        return value;
      },
      set value(next) {
        value = next;
        save();
      },
    };
  }

  function openNumber(name: string, fallback: number, asked?: number) {
    const text = open<string>(name, String(fallback), asked?.toString());
    return {
      get: () => Number(text.value),
      set(value: number) {
        text.value = String(value);
      },
    };
  }

  const currentPlan = open<SupportPlan | "none">("plan", "enterprise", plan);
  const limit = openNumber("maxCasesPerHour", Infinity, maxCasesPerHour);
  const offset = openNumber("offsetMs", 0);
  const started = openNumber("startedMs", now());
  return {
    get plan() {
      return currentPlan.value;
    },
    set plan(value) {
      currentPlan.value = value;
    },
    get maxCasesPerHour() {
      return limit.get();
    },
    set maxCasesPerHour(value) {
      limit.set(value);
    },
    get offsetMs() {
      return offset.get();
    },
    set offsetMs(value) {
      offset.set(value);
    },
    startedMs: started.get(),
  };
}
