import { cpuTime, repeat } from "../cpuTime.js";
import { inProcess } from "../inProcess.js";
import { CASE } from "../inputs.js";

const LANES = 16;
const WARM_UP = 12_800;
const CALLS = 1600;

/** @param {number} count @param {() => Promise<unknown>} call */
const inLanes = (count, call) => Promise.all(Array.from({ length: LANES }, () => repeat(count / LANES, call)));

export const loopback = inProcess({
  name: "loopback",
  title: `CPU per CreateCase over loopback keep-alive, ${LANES} at a time`,
  unit: "us",
  generations: 3,
  rounds: 9,
  async prepare(connect, endpoint) {
    const client = connect({ endpoint });
    const call = () => client.createCase(CASE);
    await inLanes(WARM_UP, call);
    return () => cpuTime(CALLS, () => inLanes(CALLS, call));
  },
});
