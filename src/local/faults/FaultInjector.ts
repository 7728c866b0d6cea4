import { IN_MEMORY, orderedKey, type StateStore } from "../state/StateStore.js";
import { checkFault } from "./checkFault.js";
import type { FaultName, FaultOptions, FaultRecord, FaultSchedule, FaultTarget } from "./FaultOptions.js";
import { FAULTS, type FaultEffect } from "./faults.js";
import { mulberry32 } from "./mulberry32.js";

/**
 * A fault of a local service.
 *
 * @public
 */
export interface Fault<Name extends FaultName = FaultName> {
  /** The name of the fault. */
  readonly name: Name;
  /** The options of the fault. */
  readonly options: FaultOptions[Name];
  /** The number of affected requests. */
  readonly hits: number;
  /** Ends the fault. `hits` stays. */
  remove(): void;
}

/**
 * Fault injection.
 *
 * @public
 */
export interface LocalFaults {
  /** The active faults, oldest first. */
  readonly active: readonly Fault[];

  /**
   * Adds a fault, which affects requests from now on.
   *
   * At most one fault affects a request: the oldest. Only `slowResponse` and `clockSkew` combine with others. Each fault has
   * its own random sequence, so the same `randomSeed` affects the same requests, whatever other faults are active.
   *
   * @example
   * const lost = support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
   * await client.send(new CreateCaseCommand({ subject: "Test", communicationBody: "Nothing is broken." }));
   * console.log(lost.hits, support.cases.length); // 1 2: the client's retry has opened a second case.
   *
   * @param name - The name of the fault.
   * @param options - The options of the fault in {@link FaultOptions}, all optional.
   * @returns The fault. It counts affected requests, and can be removed.
   * @throws {@link OptionError} when the fault, an operation or an option is unknown, or an option is invalid.
   */
  add<Name extends FaultName>(name: Name, options?: FaultOptions[Name]): Fault<Name>;

  /** Ends all faults. */
  clear(): void;
}

/** Injects the faults of a service. */
export interface FaultInjector {
  readonly faults: LocalFaults;
  /** Counts a request for an operation or link use. Returns the effects of the faults that affect it. */
  trigger(target: string): readonly FaultEffect[];
}

interface Active<Name extends FaultName = FaultName> {
  readonly order: number;
  readonly fault: Fault<Name>;
  readonly combines: boolean;
  readonly effect: FaultEffect;
  readonly targets: readonly string[];
  /** Draws whether the fault affects the next request. Called once for each request for one of its targets. */
  draw(): boolean;
  hit(): void;
  describe(): FaultRecord;
}

export function createFaultInjector(store: StateStore = IN_MEMORY): FaultInjector {
  let active: readonly Active[] = [];
  let lastOrder = 0;

  function begin<Name extends FaultName>(record: FaultRecord<Name>): Active<Name> {
    const added = createActive(record, () => end(record.order));
    lastOrder = record.order;
    active = [...active, added];
    return added;
  }

  function end(order: number): void {
    active = active.filter((each) => each.order !== order);
    store.record("faults", orderedKey(order), undefined);
  }

  function save(each: Active): void {
    if (active.includes(each)) store.record("faults", orderedKey(each.order), each.describe());
  }

  function trigger(target: string): readonly FaultEffect[] {
    if (active.length === 0) return [];
    const targeted = active.filter((each) => each.targets.includes(target));
    const drawn = targeted.filter((each) => each.draw());
    const first = drawn.find((each) => !each.combines);
    const hit = drawn.filter((each) => each.combines || each === first);
    for (const each of hit) each.hit();
    for (const each of targeted) save(each);
    return hit.map((each) => each.effect);
  }

  for (const record of store.take("faults")) begin(record);

  return {
    trigger,
    faults: {
      get active() {
        return active.map(({ fault }) => fault);
      },
      add(name, options = {}) {
        checkFault(name, options);
        const added = begin({ order: lastOrder + 1, name, options, hits: 0, draws: 0 });
        save(added);
        return added.fault;
      },
      clear() {
        for (const { order } of active) end(order);
      },
    },
  };
}

function createActive<Name extends FaultName>(record: FaultRecord<Name>, end: () => void): Active<Name> {
  const { order, name, options } = record;
  const kind = FAULTS[name];
  const { operations, times = Infinity, probability = 1, randomSeed = 1 }: FaultSchedule<FaultTarget> = options;
  const random = mulberry32(randomSeed, record.draws);
  let { hits, draws } = record;
  const fault: Fault<Name> = {
    name,
    options,
    get hits() {
      return hits;
    },
    remove: end,
  };
  return {
    order,
    fault,
    combines: kind.combines === true,
    effect: kind.effect(options),
    targets: operations ?? kind.targets,
    draw() {
      draws += 1;
      return random() < probability && hits < times;
    },
    hit() {
      hits += 1;
      if (hits >= times) end();
    },
    // JSON cannot represent Infinity.
    describe: () => ({
      order,
      name,
      options: times === Infinity ? { ...options, times: undefined } : options,
      hits,
      draws,
    }),
  };
}
