/** The faults of a storm: lost and late responses, lost requests, failures of the service or of a proxy, and throttling. */
const KINDS = /** @type {const} */ ([
  ["lostResponse", {}],
  ["lostRequest", {}],
  ["slowResponse", { delayMs: 400 }],
  ["internalError", {}],
  ["internalError", { afterExecution: true }],
  ["badGateway", { afterExecution: true }],
  ["truncatedResponse", {}],
  ["throttling", {}],
]);

/** Shorter than the delay of `slowResponse`. */
const CLIENT_TIMEOUT_MS = 200;

/**
 * @typedef {object} Storm
 * @property {number} percent - The share of the requests that a fault hits.
 * @property {number} count - How many cases are to be opened.
 * @property {number} seed
 */

/**
 * Adds the faults, each with the same share of the requests.
 *
 * @param {import("aws-support-client/local").LocalSupport} support
 * @param {Storm} storm
 */
export function raiseStorm(support, { percent, seed }) {
  const probability = 1 - (1 - percent / 100) ** (1 / KINDS.length);
  for (const [index, [name, options]] of KINDS.entries()) {
    support.faults.add(name, { ...options, probability, randomSeed: seed + index });
  }
}

/** @param {string} endpoint */
export function stormSettings(endpoint) {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const requestHandler = { requestTimeout: CLIENT_TIMEOUT_MS, throwOnRequestTimeout: true };
  return { region: "us-east-1", endpoint, credentials, requestHandler };
}

/**
 * Runs a task for each number from 0, one at a time per caller.
 *
 * @param {{ count: number, callers: number }} work
 * @param {(number: number, caller: number) => Promise<void>} run
 */
export async function inLanes({ count, callers }, run) {
  let next = 0;
  const lane = async (/** @type {unknown} */ _, /** @type {number} */ caller) => {
    while (next < count) await run(next++, caller);
  };
  await Promise.all(Array.from({ length: callers }, lane));
}

/**
 * Counts the cases that are missing, and those that were opened more than once.
 *
 * @param {import("aws-support-client/local").LocalSupport} support
 * @param {number} count
 */
export function countCases(support, count) {
  const counts = new Map(Array.from({ length: count }, (_, number) => [`Case ${number}`, 0]));
  for (const { subject } of support.cases) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const values = [...counts.values()];
  return { lost: values.filter((value) => value === 0).length, double: values.filter((value) => value > 1).length };
}
