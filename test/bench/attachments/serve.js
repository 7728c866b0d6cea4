// Runs the local service in its own process, controlled by messages.
import { createLocalSupport } from "aws-support-client/local";

const support = createLocalSupport({ attachments: { processingMs: 0 } });
const { endpoint } = await support.listen({ console: false });

process.on("message", (/** @type {"addFaults" | "clearFaults" | "advanceClock" | "reset"} */ control) => {
  if (control === "addFaults") {
    const operations = /** @type {const} */ (["UploadPart", "DownloadAttachment"]);
    support.faults.add("lostRequest", { operations, probability: 0.1, randomSeed: 1 });
    support.faults.add("lostResponse", { operations, probability: 0.1, randomSeed: 2 });
    support.faults.add("badGateway", { operations, probability: 0.1, randomSeed: 3 });
    support.faults.add("expiredLinks", { operations, probability: 0.1, randomSeed: 4 });
    support.faults.add("truncatedResponse", { operations: ["DownloadAttachment"], times: 3 });
  }
  if (control === "clearFaults") support.faults.clear();
  if (control === "advanceClock") support.clock.advance({ hours: 2 });
  if (control === "reset") support.reset();
  process.send?.(control);
});
process.send?.(endpoint);
