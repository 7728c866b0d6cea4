// Opens cases under fault injection with createCaseOnce and with CreateCase of the official client, and counts lost and
// duplicate cases: `npm run build`, then `npm run bench:once`. `-- 200` opens 200 cases instead of 10,000.
import * as official from "@aws-sdk/client-support";
import * as sdk from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
import { openInStorm } from "../journeys/stories/openInStorm.js";
import { openPlainlyInStorm } from "../journeys/stories/openPlainlyInStorm.js";
import { readCount } from "./readCount.js";

const count = readCount(10_000);
const PERCENTS = [5, 20, 50];
const SEED = 1;

/** @type {new (settings: object) => import("../journeys/stories/openInStorm.js").Client} */
const SupportClient = sdk.SupportClient;

let isSafe = true;
for (const percent of PERCENTS) {
  const storm = { percent, count, seed: SEED };
  const startedMs = performance.now();
  const once = await openInStorm({ sdk, SupportClient, createLocalSupport }, storm);
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const plain = await openPlainlyInStorm({ official, createLocalSupport }, storm);
  isSafe &&= once.lost === 0 && once.double === 0 && once.wrong === 0;
  console.log(`${count} cases, 8 callers at a time, ${percent} of 100 requests fail by fault injection, seed ${SEED}:`);
  console.log(`  createCaseOnce, our client          ${JSON.stringify({ ...once, seconds })}`);
  console.log(`  CreateCase, the official client     ${JSON.stringify(plain)}`);
}
if (!isSafe) process.exitCode = 1;
