import { IN_MEMORY, orderedKey, type StateStore } from "../state/StateStore.js";
import { checkFault } from "./checkFault.js";
import type { FaultRecord, TroubleName, TroubleOptions, TroubleSchedule, TroubleTarget } from "./FaultOptions.js";
import { FAULTS, type FaultEffect } from "./faults.js";
import { mulberry32 } from "./mulberry32.js";

/**
 * A trouble that a local service has, or had.
 *
 * @public
 */
export interface Trouble {
  readonly name: TroubleName;
  readonly options: TroubleOptions[TroubleName];
  /** How many requests it has struck. */
  readonly hits: number;
  /** Ends it. Its `hits` remain. */
  stop(): void;
}

/**
 * Trouble on demand.
 *
 * @public
 */
export interface LocalTroubles {
  /** Those that have not ended, the oldest first. */
  readonly active: readonly Trouble[];

  /**
   * Makes trouble from the next request on.
   *
   * A request meets one trouble at most, the one that was added first; `slowAnswer` and `clockSkew` come on top of
   * others. By `probability` each trouble throws its own dice for each request of its operations, so that one with
   * the same seed strikes the same requests again, whatever else is the matter.
   *
   * @example
   * const lost = support.troubles.add("dropAfterAccept", { operations: ["CreateCase"], times: 1 });
   * await client.send(new CreateCaseCommand({ subject: "Test", communicationBody: "Nothing is broken." }));
   * console.log(lost.hits, support.cases.length); // 1 2: the client's retry has opened a second case.
   *
   * @param name - Which.
   * @param options - What the trouble takes, and a {@link TroubleSchedule}; all have defaults.
   * @returns The trouble, to count its hits and to stop it.
   * @throws {@link LocalSupportError} when there is no such trouble or operation, or an option is out of range or of the wrong type.
   */
  add<Name extends TroubleName>(name: Name, options?: TroubleOptions[Name]): Trouble;

  /** Ends all. */
  clear(): void;
}

/** The troubles, and what the service asks of them. */
export interface FaultInjector {
  readonly troubles: LocalTroubles;
  /** What strikes a request for an operation, or by a link. */
  meet(target: string): readonly FaultEffect[];
}

interface Active {
  readonly place: number;
  readonly trouble: Trouble;
  readonly combines: boolean;
  readonly effect: FaultEffect;
  readonly targets: readonly string[];
  /** Whether it wants the next request for one of its targets. To be asked once for each. */
  wants(): boolean;
  strike(): void;
  describe(): FaultRecord;
}

export function createFaultInjector(store: StateStore = IN_MEMORY): FaultInjector {
  let active: readonly Active[] = [];
  let lastPlace = 0;

  function begin<Name extends TroubleName>(record: FaultRecord<Name>): Active {
    const added = createActive(record, () => end(record.place));
    lastPlace = record.place;
    active = [...active, added];
    return added;
  }

  function end(place: number): void {
    active = active.filter((each) => each.place !== place);
    store.record("troubles", orderedKey(place), undefined);
  }

  function keep(each: Active): void {
    if (active.includes(each)) store.record("troubles", orderedKey(each.place), each.describe());
  }

  function meet(target: string): readonly FaultEffect[] {
    if (active.length === 0) return [];
    const asked = active.filter((each) => each.targets.includes(target));
    const wanting = asked.filter((each) => each.wants());
    const first = wanting.find((each) => !each.combines);
    const struck = wanting.filter((each) => each.combines || each === first);
    for (const each of struck) each.strike();
    for (const each of asked) keep(each);
    return struck.map((each) => each.effect);
  }

  for (const record of store.take("troubles")) begin(record);

  return {
    meet,
    troubles: {
      get active() {
        return active.map(({ trouble }) => trouble);
      },
      add(name, options = {}) {
        checkFault(name, options);
        const added = begin({ place: lastPlace + 1, name, options, hits: 0, throws: 0 });
        keep(added);
        return added.trouble;
      },
      clear() {
        for (const { place } of active) end(place);
      },
    },
  };
}

function createActive<Name extends TroubleName>(record: FaultRecord<Name>, end: () => void): Active {
  const { place, name, options } = record;
  const kind = FAULTS[name];
  const { operations, times = Infinity, probability = 1, seed = 1 }: TroubleSchedule<TroubleTarget> = options;
  const random = mulberry32(seed, record.throws);
  let { hits, throws } = record;
  const trouble: Trouble = {
    name,
    options,
    get hits() {
      return hits;
    },
    stop: end,
  };
  return {
    place,
    trouble,
    combines: kind.combines === true,
    effect: kind.effect(options),
    targets: operations ?? kind.targets,
    wants() {
      throws += 1;
      return random() < probability && hits < times;
    },
    strike() {
      hits += 1;
      if (hits >= times) end();
    },
    // JSON has no Infinity.
    describe: () => ({
      place,
      name,
      options: times === Infinity ? { ...options, times: undefined } : options,
      hits,
      throws,
    }),
  };
}
