import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Regions that no partition lists: the rules have to place them by their pattern. */
const UNLISTED = [
  "us-moon-1",
  "cn-east-5",
  "us-gov-south-3",
  "us-iso-north-2",
  "us-isob-south-2",
  "eu-isoe-east-8",
  "mars-1",
];

/**
 * Returns every region in the rules of the installed official client, and some others.
 *
 * @param {string} folder - The folder that has `node_modules`.
 * @returns {Promise<string[]>}
 */
export async function listRegions(folder) {
  const require = createRequire(join(folder, "package.json"));
  const client = createRequire(require.resolve("@aws-sdk/client-support"));
  const core = join(client.resolve("@aws-sdk/core/client"), "../../../../dist-es");
  const file = readdirSync(core, { recursive: true, encoding: "utf8" }).find((name) => name.endsWith("/partitions.js"));
  if (!file) throw new Error(`Cannot find the partitions in ${core}.`);
  const { partitionsInfo } = await import(pathToFileURL(join(core, file)).href);
  const { partitions } = /** @type {{ partitions: { regions: object }[] }} */ (partitionsInfo);
  return [...partitions.flatMap(({ regions }) => Object.keys(regions)), ...UNLISTED];
}
