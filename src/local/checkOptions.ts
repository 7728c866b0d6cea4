import {
  assertObject,
  assertShape,
  FUNCTION,
  listOf,
  matches,
  NOT_NEGATIVE,
  numberFrom,
  OBJECT,
  required,
  type Shape,
  TEXT,
} from "./assertShape.js";
import { isKeyId } from "./auth/parseAuthorization.js";
import type { LocalCatalogOptions } from "./catalog/defaultCatalog.js";
import { checkPlan } from "./catalog/plans.js";
import type { LocalSupportOptions } from "./createLocalSupport.js";
import { MAX_PART_BYTES } from "./protocol/messages.js";
import { checkCaseLimit } from "./state/openSettings.js";

// Dates have an end, which a link that never expires would be beyond.
const MAX_LIFETIME_MS = 100 * 365 * 86_400_000;

const CREDENTIALS: Shape = {
  accessKeyId: required({ hint: "an id", holds: isKeyId }),
  secretAccessKey: required(TEXT),
  sessionToken: TEXT,
  expiration: { hint: "a Date", holds: (value) => Object.prototype.toString.call(value) === "[object Date]" },
};

const OPTIONS: Shape = {
  credentials: {
    hint: "'any', or an object with an accessKeyId (no spaces, commas or slashes) and a secretAccessKey, both texts",
    holds: (value) => value === "any" || matches(value, CREDENTIALS),
  },
  accountId: {
    hint: "a text of 12 digits",
    holds: (value) => typeof value === "string" && /^\d{12}$/.test(value),
  },
  now: FUNCTION,
  random: FUNCTION,
  files: OBJECT,
  catalog: OBJECT,
  refreshTimes: OBJECT,
};

const FILES: Shape = {
  partSizeBytes: {
    hint: `a whole number from 1 to ${MAX_PART_BYTES}`,
    holds: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PART_BYTES,
  },
  processingMs: numberFrom(0, Infinity),
  linkLifetimeMs: numberFrom(0, MAX_LIFETIME_MS),
  maxSetsPerMinute: numberFrom(0, Infinity),
  maxReadsPerMinute: numberFrom(0, Infinity),
};

const REFRESH_TIMES: Shape = { enqueuedMs: NOT_NEGATIVE, processingMs: NOT_NEGATIVE };

/** What the rows of each table go by. */
const TABLES: Readonly<Record<keyof LocalCatalogOptions, string>> = {
  services: "code",
  severityLevels: "code",
  languages: "code",
  checks: "id",
};

const CATALOG: Shape = Object.fromEntries(
  Object.entries(TABLES).map(([table, key]) => [
    table,
    listOf(`objects, each with a text as its ${key}`, (row) => matches(row, { [key]: required(TEXT) })),
  ]),
);

/** Programs without types can give anything. Nothing has been started or opened yet when it is refused. */
export function checkOptions(options: LocalSupportOptions): void {
  const failure = "Failed to start the local service";
  assertObject(failure, { options });
  assertShape(failure, options, OPTIONS);
  const { plan, caseLimit, files = {}, catalog = {}, refreshTimes = {} } = options;
  if (plan !== undefined) checkPlan(plan);
  if (caseLimit !== undefined) checkCaseLimit(caseLimit);
  assertShape(failure, files, FILES);
  assertShape("Failed to set the refresh times", refreshTimes, REFRESH_TIMES);
  assertShape("Failed to set the catalog", catalog, CATALOG);
}
