import { isKeyId } from "./auth/parseAuthorization.js";
import type { LocalCatalogOptions } from "./catalog/defaultCatalog.js";
import { checkPlan } from "./catalog/plans.js";
import { LocalSupportError } from "./LocalSupportError.js";
import {
  ANYTHING,
  assertOptions,
  FUNCTION,
  listOf,
  matches,
  NOT_NEGATIVE,
  numberFrom,
  objectOf,
  type Rule,
  required,
  type Shape,
  TEXT,
} from "./options.js";
import { MAX_PART_BYTES } from "./protocol/messages.js";
import { checkCaseLimit } from "./state/openSettings.js";

// An expiry date beyond would not fit into a Date.
const MAX_LIFETIME_MS = 100 * 365 * 86_400_000;

const CREDENTIALS: Shape = {
  accessKeyId: required({ hint: "an id", holds: isKeyId }),
  secretAccessKey: required(TEXT),
  sessionToken: TEXT,
  expiration: { hint: "a Date", holds: (value) => Object.prototype.toString.call(value) === "[object Date]" },
};

const ATTACHMENTS: Shape = {
  partSizeBytes: {
    hint: `an integer from 1 to ${MAX_PART_BYTES}`,
    holds: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PART_BYTES,
  },
  processingMs: numberFrom(0),
  linkLifetimeMs: numberFrom(0, MAX_LIFETIME_MS),
  maxSetsPerMinute: numberFrom(0),
  maxReadsPerMinute: numberFrom(0),
};

/** The member that identifies a row of each table. */
const TABLES: Readonly<Record<keyof LocalCatalogOptions, string>> = {
  services: "code",
  severityLevels: "code",
  languages: "code",
  checks: "id",
};

const CATALOG: Shape = Object.fromEntries(
  Object.entries(TABLES).map(([table, key]) => [
    table,
    listOf(`objects, each with a string as its \`${key}\``, (row) => matches(row, { [key]: required(TEXT) })),
  ]),
);

const OPTIONS: Shape = {
  credentials: {
    hint: '"any", or an object with the strings `accessKeyId` (without spaces, commas and slashes) and `secretAccessKey`, and optionally a string `sessionToken` and a Date `expiration`',
    holds: (value) => value === "any" || matches(value, CREDENTIALS),
  },
  accountId: {
    hint: "a string of 12 digits",
    holds: (value) => typeof value === "string" && /^\d{12}$/.test(value),
  },
  now: FUNCTION,
  random: FUNCTION,
  plan: ANYTHING,
  caseLimit: ANYTHING,
  unknownCodes: { hint: '"accept" or "refuse"', holds: (value) => value === "accept" || value === "refuse" },
  files: objectOf(ATTACHMENTS),
  catalog: objectOf(CATALOG),
  refreshTimes: objectOf({ enqueuedMs: NOT_NEGATIVE, processingMs: NOT_NEGATIVE }),
};

/** Options that belong to another function. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["data", "openLocalSupport"],
  ["port", "listen"],
  ["host", "listen"],
  ["console", "listen"],
  ["allowedOrigins", "listen"],
]);

/** Throws for options that are unknown or invalid, before anything is started or opened. */
export function checkOptions(options: object, own: Readonly<Record<string, Rule>> = {}): void {
  const shape = { ...OPTIONS, ...own };
  const misplaced = Object.keys(options ?? {}).find((name) => ELSEWHERE.has(name) && !Object.hasOwn(shape, name));
  if (misplaced !== undefined) {
    const place = ELSEWHERE.get(misplaced);
    throw new LocalSupportError("OPTION_UNKNOWN", `Unknown option \`${misplaced}\`: it belongs to \`${place}\`.`);
  }
  assertOptions(options, shape);
  const { plan, caseLimit }: { plan?: unknown; caseLimit?: unknown } = options;
  if (plan !== undefined) checkPlan(plan);
  if (caseLimit !== undefined) checkCaseLimit(caseLimit);
}
