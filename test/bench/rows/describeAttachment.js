import { stub } from "../answers.js";
import { cpuTime, repeat } from "../cpuTime.js";
import { inProcess } from "../inProcess.js";

const WARM_UP = 15;
const CALLS = 5;

export const describeAttachment = inProcess({
  name: "describeAttachment",
  title: "CPU per DescribeAttachment, 5 MB",
  unit: "ms",
  generations: 3,
  rounds: 9,
  async prepare(connect, endpoint) {
    const client = connect({ endpoint, requestHandler: stub("DescribeAttachment") });
    const call = () => client.describeAttachment("attachment-1");
    await repeat(WARM_UP, call);
    return async () => (await cpuTime(CALLS, () => repeat(CALLS, call))) / 1000;
  },
});
