import { countCases, inLanes, raiseStorm, stormSettings } from "./storm.js";

const CALLERS = 8;

/**
 * @typedef {object} Tools
 * @property {Pick<typeof import("@aws-sdk/client-support"), "SupportClient" | "CreateCaseCommand">} official
 * @property {typeof import("aws-support-client/local").createLocalSupport} createLocalSupport
 */

/**
 * Opens cases by the official client and its retry while faults hit the service, and counts its cases.
 *
 * @param {Tools} tools
 * @param {import("./storm.js").Storm} storm
 */
export async function openPlainlyInStorm({ official, createLocalSupport }, storm) {
  const support = createLocalSupport();
  const server = await support.listen({ console: false });
  const clients = Array.from({ length: CALLERS }, () => new official.SupportClient(stormSettings(server.endpoint)));
  const failed = new Set();
  raiseStorm(support, storm);

  await inLanes({ count: storm.count, callers: CALLERS }, async (number, caller) => {
    const subject = `Case ${number}`;
    const command = new official.CreateCaseCommand({ subject, communicationBody: "Nothing is broken." });
    await clients[caller]?.send(command).catch(() => failed.add(subject));
  });

  const openedAllTheSame = new Set(support.cases.map(({ subject }) => subject).filter((each) => failed.has(each))).size;
  for (const client of clients) client.destroy();
  await support.close();
  return { ...countCases(support, storm.count), failed: failed.size, openedAllTheSame };
}
