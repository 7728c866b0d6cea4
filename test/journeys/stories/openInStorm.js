import { countCases, inLanes, raiseStorm, stormSettings } from "./storm.js";

const CALLERS = 8;
/** A caller of so many dies in the middle, and another process takes its place. */
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
 * Opens cases once while a storm goes over the service, and counts what it has in the end.
 *
 * Of ten callers one dies and is replaced by a process that knows the token, and since when it is in use.
 *
 * @param {Tools} tools
 * @param {import("./storm.js").Storm} storm
 */
export async function openInStorm({ sdk, SupportClient, createLocalSupport }, storm) {
  const support = createLocalSupport();
  const server = await support.listen({ console: false });
  const clients = Array.from({ length: CALLERS }, () => new SupportClient(stormSettings(server.endpoint)));
  const results = new Map();
  // The clocks are one, and the service shows a case as soon as it is there; only its line of requests takes a while.
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
      const cutOff = /** @type {const} */ ({ ...options, previousAttempt: "interrupted", searchWindowMs });
      results.set(input.subject, await sdk.createCaseOnce(heir, input, cutOff));
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
