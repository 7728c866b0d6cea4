import type { EventEmitter } from "node:events";

const SIGNALS = ["SIGINT", "SIGTERM"];

/** Resolves at the first SIGINT or SIGTERM. A second signal ends the process. */
export function untilStopped(process: EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
