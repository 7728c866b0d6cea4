import { formatTable } from "../formatTable.js";
import { findGrowth } from "./findGrowth.js";
import { runHold } from "./runHold.js";

/** @import { Holding } from "../types.js" */

const PARTS = /** @type {const} */ ([
  ["sequential", "requests, one after the other", [1, 10, 100, 1000, 10_000, 100_000]],
  ["concurrent", "requests, up to 1,000 at once", [1, 10, 100, 1000, 10_000, 20_000]],
  ["clients", "clients made, used once and destroyed", [1, 10, 100, 1000, 10_000, 10_000]],
]);
const HEAD = ["what", "count", "CPU us each", "official", "held kB", "official", "sockets", "official"];

/** @param {Holding | undefined} holding */
const show = (holding) => ({
  cpu: String(Math.round(holding?.cpuUs ?? Number.NaN)),
  held: String(Math.round(holding?.heldKb ?? Number.NaN)),
  sockets: `${holding?.sockets.made} made, ${holding?.sockets.open} open`,
});

/** Returns a table of the cost per call and client by count, and a verdict on leaks. */
export async function soak() {
  const lines = [];
  const verdicts = [];
  for (const [part, what, counts] of PARTS) {
    console.error(`soaking ${part} ...`);
    const ours = await runHold(part, "ours", counts);
    const official = await runHold(part, "official", counts);
    for (const [index, holding] of ours.entries()) {
      const [mine, theirs] = [show(holding), show(official[index])];
      const cells = [mine.cpu, theirs.cpu, mine.held, theirs.held, mine.sockets, theirs.sockets];
      lines.push([what, String(holding.count), ...cells]);
    }
    const growth = findGrowth(part, ours);
    verdicts.push(`- ${what}: ${growth.length === 0 ? "nothing grows, everything is released" : growth.join("; ")}`);
  }
  const table = formatTable(HEAD, ["left", "right", "right", "right", "right", "right", "right", "right"], lines);
  return `${table}\n\n${verdicts.join("\n")}`;
}
