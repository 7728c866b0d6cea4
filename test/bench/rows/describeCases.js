import { stub } from "../answers.js";
import { cpuTime, repeat } from "../cpuTime.js";
import { inProcess } from "../inProcess.js";

const WARM_UP = 60;
const CALLS = 15;

export const describeCases = inProcess({
  name: "describeCases",
  title: "CPU per DescribeCases, 1 MB answer",
  unit: "ms",
  generations: 3,
  rounds: 9,
  async prepare(connect, endpoint) {
    const client = connect({ endpoint, requestHandler: stub("DescribeCases") });
    const call = () => client.describeCases();
    await repeat(WARM_UP, call);
    return async () => (await cpuTime(CALLS, () => repeat(CALLS, call))) / 1000;
  },
});
