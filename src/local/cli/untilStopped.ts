import type { EventEmitter } from "node:events";

const SIGNALS = ["SIGINT", "SIGTERM"];

/** Resolves at the first signal to stop; the next one ends the process. */
export function untilStopped(process: EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
