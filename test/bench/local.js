import { runCapacity } from "./local/capacity.js";
import { runFirstRequest } from "./local/firstRequest.js";
import { runThroughput } from "./local/throughput.js";

// Measures the local service as it is built: `npm run build`, then `npm run bench:local`, or with `-- full` for all 100,000 cases.
const [, , size = "short", ...more] = process.argv;
if (more.length > 0 || !["short", "full"].includes(size)) {
  console.error(`"${[size, ...more].join(" ")}" is no size. Give "full", or nothing.`);
  process.exit(2);
}
const isFull = size === "full";

const rows = [
  // First, while the process is small.
  ...(await runCapacity({ caseCount: isFull ? 100_000 : 10_000 })),
  ...(await runThroughput({ durationMs: isFull ? 5000 : 1500 })),
  ...(await runFirstRequest({ runs: isFull ? 15 : 5 })),
];

console.table(Object.fromEntries(rows.map(({ name, goal, figure }) => [name, { goal, figure }])));
