import { createSettings } from "../state/createSettings.js";
import type { Journal } from "../state/journal.js";
import type { SupportPlan } from "./plans.js";

/** What a service is told while it runs, and goes on with at its next start. */
export interface Settings {
  plan: SupportPlan;
  caseLimit: number;
  /** How far the service's clock is ahead of that of signatures. */
  offsetMs: number;
  /** When the service began, before all restarts. */
  readonly startedMs: number;
}

/** What a program can ask for when it starts. */
export interface AskedSettings {
  readonly plan?: SupportPlan | undefined;
  readonly caseLimit?: number | undefined;
}

export function openSettings({ plan, caseLimit }: AskedSettings, now: () => number, journal?: Journal): Settings {
  const open = createSettings(journal);
  const known = {
    plan: open<SupportPlan>("plan", { asked: plan, fallback: "enterprise" }),
    caseLimit: open<string>("caseLimit", { asked: caseLimit?.toString(), fallback: "Infinity" }),
    offsetMs: open<string>("offsetMs", { fallback: "0" }),
    startedMs: open<string>("startedMs", { fallback: String(now()) }),
  };
  return {
    get plan() {
      return known.plan.value;
    },
    set plan(value) {
      known.plan.value = value;
    },
    get caseLimit() {
      return Number(known.caseLimit.value);
    },
    set caseLimit(value) {
      known.caseLimit.value = String(value);
    },
    get offsetMs() {
      return Number(known.offsetMs.value);
    },
    set offsetMs(value) {
      known.offsetMs.value = String(value);
    },
    startedMs: Number(known.startedMs.value),
  };
}
