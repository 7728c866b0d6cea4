import { FORGETFUL, type Journal } from "./journal.js";

/** A setting as it is remembered, in text. */
export interface SettingRecord {
  readonly name: string;
  readonly value: string;
  /** What the program asked for when it started, if it did. */
  readonly asked?: string | undefined;
}

/** Something that the program can ask for at the start, and that goes on changing. */
export interface Setting<Value extends string> {
  value: Value;
}

/**
 * The settings of a service, by name.
 *
 * What was set last lasts, also over a restart, until a program asks at its start for something else than the one before.
 */
export function createSettings(journal: Journal = FORGETFUL) {
  const known = new Map(journal.take("settings").map((record) => [record.name, record]));

  return function open<Value extends string>(
    name: string,
    { asked, fallback }: { asked?: Value | undefined; fallback: Value },
  ): Setting<Value> {
    const kept = known.get(name);
    const keptValue = (kept?.value as Value | undefined) ?? fallback;
    let value = asked === undefined || asked === kept?.asked ? keptValue : asked;
    const keep = () => journal.record("settings", name, { name, value, asked });
    if (!kept || asked !== kept.asked) keep();
    return {
      get value() {
        return value;
      },
      set value(next) {
        value = next;
        keep();
      },
    };
  };
}
