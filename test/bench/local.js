import { runCapacity } from "./local/capacity.js";
import { runFirstRequest } from "./local/firstRequest.js";
import { runThroughput } from "./local/throughput.js";

// Measures the built local service: `npm run build`, then `npm run bench:local`. `-- full` uses 100,000 cases.
const [, , size = "short", ...more] = process.argv;
if (more.length > 0 || !["short", "full"].includes(size)) {
  console.error(`"${[size, ...more].join(" ")}" is not a size. Pass "full" or nothing.`);
  process.exit(2);
}
const isFull = size === "full";

const rows = [
  // Runs first, because it needs a small heap.
  ...(await runCapacity({ caseCount: isFull ? 100_000 : 10_000 })),
  ...(await runThroughput({ durationMs: isFull ? 5000 : 1500 })),
  ...(await runFirstRequest({ runs: isFull ? 15 : 5 })),
];

console.table(Object.fromEntries(rows.map(({ name, goal, figure }) => [name, { goal, figure }])));
