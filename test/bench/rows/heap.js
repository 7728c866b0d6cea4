import { stub } from "../answers.js";
import { repeat } from "../cpuTime.js";
import { inProcess } from "../inProcess.js";
import { CASE } from "../inputs.js";

const WARM_UP = 6000;
const CALLS = 400;

export const heap = inProcess({
  name: "heap",
  title: "heap per CreateCase",
  unit: "kB",
  generations: 2,
  rounds: 5,
  // Large enough for the garbage of a round, so that none is collected before it is measured.
  nodeOptions: ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"],
  async prepare(connect, endpoint) {
    const client = connect({ endpoint, requestHandler: stub("CreateCase") });
    const call = () => client.createCase(CASE);
    await repeat(WARM_UP, call);
    return async () => {
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed;
      await repeat(CALLS, call);
      return (process.memoryUsage().heapUsed - before) / CALLS / 1000;
    };
  },
});
