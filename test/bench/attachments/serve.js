// Runs the local service in its own process, controlled by messages.
import { createLocalSupport } from "aws-support-client/local";

const support = createLocalSupport({ files: { processingMs: 0 } });
const { endpoint } = await support.listen({ console: false });

process.on("message", (/** @type {"troubles" | "calm" | "expire" | "forget"} */ order) => {
  if (order === "troubles") {
    const operations = /** @type {const} */ (["UploadPart", "DownloadAttachment"]);
    support.troubles.add("dropBeforeAccept", { operations, probability: 0.1, seed: 1 });
    support.troubles.add("dropAfterAccept", { operations, probability: 0.1, seed: 2 });
    support.troubles.add("badGateway", { operations, probability: 0.1, seed: 3 });
    support.troubles.add("expiredLinks", { operations, probability: 0.1, seed: 4 });
    support.troubles.add("cutOffBody", { operations: ["DownloadAttachment"], times: 3 });
  }
  if (order === "calm") support.troubles.clear();
  if (order === "expire") support.clock.advance({ hours: 2 });
  if (order === "forget") support.reset();
  process.send?.(order);
});
process.send?.(endpoint);
