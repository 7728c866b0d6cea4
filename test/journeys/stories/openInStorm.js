import { countCases, inLanes, raiseStorm, stormSettings } from "./storm.js";

const CALLERS = 8;
/** Every tenth caller is killed, and another process replaces it. */
const DEATHS = 10;
const MAX_LIFE_MS = 60;

/**
 * @typedef {object} Tools
 * @property {Pick<typeof import("aws-support-client"), "createCaseOnce">} sdk
 * @property {new (settings: object) => Client} SupportClient - Ours, or the official one.
 * @property {typeof import("aws-support-client/local").createLocalSupport} createLocalSupport
 * @typedef {import("aws-support-client").SupportClientLike & { destroy(): void }} Client
 */

/**
 * Opens cases once while faults hit the service, and counts its cases.
 *
 * Every tenth caller is killed. Its replacement has the token, and the time since when it is in use.
 *
 * @param {Tools} tools
 * @param {import("./storm.js").Storm} storm
 */
export async function openInStorm({ sdk, SupportClient, createLocalSupport }, storm) {
  const support = createLocalSupport();
  const server = await support.listen({ console: false });
  const clients = Array.from({ length: CALLERS }, () => new SupportClient(stormSettings(server.endpoint)));
  const results = new Map();
  // There is one clock, and the service shows a case at once. Only its queue of requests takes time.
  const options = { searchDelaysMs: [50, 200], clockToleranceMs: 0, timeoutMs: 600_000 };
  let deaths = 0;
  raiseStorm(support, storm);

  await inLanes({ count: storm.count, callers: CALLERS }, async (number, caller) => {
    const client = /** @type {Client} */ (clients[caller]);
    const input = { token: `token-${number}`, subject: `Case ${number}`, communicationBody: "Nothing is broken." };
    if (number % DEATHS === 0) {
      const begunMs = Date.now();
      const signal = AbortSignal.timeout(1 + ((number / DEATHS) % MAX_LIFE_MS));
      const doomed = sdk.createCaseOnce(client, input, { ...options, previousAttempt: "none", signal });
      const isDead = await doomed.then(
        () => false,
        () => true,
      );
      if (isDead) deaths += 1;
      const heir = new SupportClient(stormSettings(server.endpoint));
      const searchWindowMs = Date.now() - begunMs + 1000;
      const interrupted = /** @type {const} */ ({ ...options, previousAttempt: "interrupted", searchWindowMs });
      results.set(input.subject, await sdk.createCaseOnce(heir, input, interrupted));
      heir.destroy();
      return;
    }
    results.set(input.subject, await sdk.createCaseOnce(client, input, { ...options, previousAttempt: "none" }));
  });

  const wrong = support.cases.filter(({ subject, caseId }) => results.get(subject)?.caseId !== caseId).length;
  for (const client of clients) client.destroy();
  await support.close();
  return { ...countCases(support, storm.count), wrong, deaths };
}
