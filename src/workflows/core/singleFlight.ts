import { raceAbort, throwIfAborted } from "../../errors/abort.js";
import { assertSender, type SupportClientLike } from "./sender.js";

interface InFlightCall {
  readonly content: string;
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  waiters: number;
}

const callsByClient = new WeakMap<object, Map<string, InFlightCall>>();

/** A call that concurrent callers share. */
export interface SharedCall<Result> {
  readonly client: SupportClientLike;
  /** At most one call per key runs at a time. */
  readonly key: string;
  /** Callers with the same content join the running call. Others wait for it, and then start their own. */
  readonly content: string;
  readonly signal: AbortSignal | undefined;
  /** Runs the call. The signal is aborted when the last caller has left. */
  run(signal: AbortSignal, hasWaited: boolean): Promise<Result>;
}

/** Runs a call once for all concurrent callers. Each caller can abort separately; the last one aborts the call. */
export async function singleFlight<Result>(call: SharedCall<Result>): Promise<Result> {
  const { client, key, content, signal } = call;
  assertSender(client);
  throwIfAborted(signal);
  let hasWaited = false;
  let running = callsByClient.get(client)?.get(key);
  while (running && (running.content !== content || running.controller.signal.aborted)) {
    hasWaited = true;
    await raceAbort(
      running.result.catch(() => {}),
      signal,
    );
    running = callsByClient.get(client)?.get(key);
  }
  const inFlight = running ?? start(call, hasWaited);
  inFlight.waiters += 1;
  try {
    return (await raceAbort(inFlight.result, signal)) as Result;
  } finally {
    inFlight.waiters -= 1;
    const isRunning = callsByClient.get(client)?.get(key) === inFlight;
    if (inFlight.waiters === 0 && isRunning) inFlight.controller.abort(signal?.reason);
  }
}

function start<Result>({ client, key, content, run }: SharedCall<Result>, hasWaited: boolean): InFlightCall {
  const calls = callsByClient.get(client) ?? new Map<string, InFlightCall>();
  const controller = new AbortController();
  const result = run(controller.signal, hasWaited).finally(() => calls.delete(key));
  const inFlight = { content, result, controller, waiters: 0 };
  callsByClient.set(client, calls.set(key, inFlight));
  return inFlight;
}
