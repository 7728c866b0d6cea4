import { orAborted } from "../core/orAborted.js";
import { requireSender } from "../core/requireSender.js";
import type { SupportSender } from "../core/SupportSender.js";
import { throwIfAborted } from "../core/throwIfAborted.js";

interface Flight {
  readonly content: string;
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  passengers: number;
}

/** By client: the calls that are under way. */
const flights = new WeakMap<object, Map<string, Flight>>();

/** A call that others can join. */
export interface SharedCall<Result> {
  readonly client: SupportSender;
  /** Of calls with the same key one is under way at a time. */
  readonly key: string;
  /** Of those, the ones with the same content are one call. */
  readonly content: string;
  readonly signal: AbortSignal | undefined;
  /** Does it. The signal is aborted when nobody waits any more. */
  run(signal: AbortSignal, hasWaited: boolean): Promise<Result>;
}

/** What came out, and whether it was under way already. */
export interface SharedResult<Result> {
  readonly result: Result;
  readonly isJoined: boolean;
}

/** Lets the callers of the same call wait for one. Each leaves by its own signal; the last one ends the call. */
export async function shareCall<Result>(call: SharedCall<Result>): Promise<SharedResult<Result>> {
  const { client, key, content, signal } = call;
  requireSender(client);
  throwIfAborted(signal);
  let hasWaited = false;
  let running = flights.get(client)?.get(key);
  while (running && (running.content !== content || running.controller.signal.aborted)) {
    hasWaited = true;
    await orAborted(
      running.result.catch(() => {}),
      signal,
    );
    running = flights.get(client)?.get(key);
  }
  const flight = running ?? start(call, hasWaited);
  flight.passengers += 1;
  try {
    return { result: (await orAborted(flight.result, signal)) as Result, isJoined: running !== undefined };
  } finally {
    flight.passengers -= 1;
    const isUnderWay = flights.get(client)?.get(key) === flight;
    if (flight.passengers === 0 && isUnderWay) flight.controller.abort(signal?.reason);
  }
}

function start<Result>({ client, key, content, run }: SharedCall<Result>, hasWaited: boolean): Flight {
  const known = flights.get(client) ?? new Map<string, Flight>();
  const controller = new AbortController();
  const result = run(controller.signal, hasWaited).finally(() => known.delete(key));
  const flight = { content, result, controller, passengers: 0 };
  flights.set(client, known.set(key, flight));
  return flight;
}
