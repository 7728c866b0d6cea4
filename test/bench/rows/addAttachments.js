import { makeBytes, stub } from "../answers.js";
import { cpuTime, repeat } from "../cpuTime.js";
import { inProcess } from "../inProcess.js";
import { ATTACHMENT_BYTES } from "../inputs.js";

const WARM_UP = 20;
const CALLS = 6;

export const addAttachments = inProcess({
  name: "addAttachments",
  title: "CPU per AddAttachmentsToSet, 5 MB",
  unit: "ms",
  generations: 3,
  rounds: 9,
  async prepare(connect, endpoint) {
    const client = connect({ endpoint, requestHandler: stub("AddAttachmentsToSet") });
    const data = makeBytes(ATTACHMENT_BYTES);
    const call = () => client.addAttachment("dump.bin", data);
    await repeat(WARM_UP, call);
    return async () => (await cpuTime(CALLS, () => repeat(CALLS, call))) / 1000;
  },
});
