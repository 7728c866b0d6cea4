import { stub } from "../answers.js";
import { cpuTime, repeat } from "../cpuTime.js";
import { inProcess } from "../inProcess.js";
import { CASE } from "../inputs.js";

const WARM_UP = 4000;
const CALLS = 500;

export const createCase = inProcess({
  name: "createCase",
  title: "CPU per CreateCase, transport stubbed",
  unit: "us",
  generations: 3,
  rounds: 11,
  async prepare(connect, endpoint) {
    const client = connect({ endpoint, requestHandler: stub("CreateCase") });
    const call = () => client.createCase(CASE);
    await repeat(WARM_UP, call);
    return () => cpuTime(CALLS, () => repeat(CALLS, call));
  },
});
