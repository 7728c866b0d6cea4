import { CreateCaseCommand, DescribeCasesCommand, SupportClient } from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
import { CREDENTIALS, INPUT } from "./signOnce.js";

const PAGE = 100;
const ROUNDS = 20;

function heldMegabytes() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 ** 2;
}

/**
 * Returns the page tokens of the first, the middle and the last page.
 *
 * @param {SupportClient} client
 * @param {number} caseCount
 */
async function findPages(client, caseCount) {
  /** @type {(string | undefined)[]} */
  const pages = [];
  /** @type {string | undefined} */
  let nextToken;
  for (let page = 0; page < caseCount / PAGE; page++) {
    pages.push(nextToken);
    ({ nextToken } = await client.send(new DescribeCasesCommand({ maxResults: PAGE, nextToken })));
  }
  return { first: pages[0], middle: pages[Math.floor(pages.length / 2)], last: pages.at(-1) };
}

/** @param {() => Promise<unknown>} call */
async function medianMs(call) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const startedMs = performance.now();
    await call();
    times.push(performance.now() - startedMs);
  }
  return times.sort((one, other) => one - other)[ROUNDS / 2] ?? 0;
}

/**
 * Measures the memory of many cases, and the time for a page of them.
 *
 * @param {{ caseCount: number }} options
 */
export async function runCapacity({ caseCount }) {
  const support = createLocalSupport({ credentials: CREDENTIALS });
  const { requestHandler } = support;
  const client = new SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  const before = heldMegabytes();
  for (let count = 0; count < caseCount; count++) {
    const communicationBody = `${INPUT.communicationBody} ${count}`;
    await client.send(new CreateCaseCommand({ subject: `${INPUT.subject} ${count}`, communicationBody }));
  }
  const held = heldMegabytes() - before;
  const rss = process.memoryUsage().rss / 1024 ** 2;

  const rows = [
    { name: `MB held by ${caseCount} cases`, goal: "< 500 for 100,000", figure: Math.round(held) },
    { name: `MB of the process with ${caseCount} cases`, goal: "< 500 for 100,000", figure: Math.round(rss) },
  ];
  for (const [name, nextToken] of Object.entries(await findPages(client, caseCount))) {
    const figure = await medianMs(() => client.send(new DescribeCasesCommand({ maxResults: PAGE, nextToken })));
    rows.push({ name: `ms for the ${name} page of ${PAGE}`, goal: "< 10", figure: Number(figure.toFixed(2)) });
  }
  return rows;
}
