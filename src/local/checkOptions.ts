import { OptionError } from "../errors/OptionError.js";
import { isKeyId } from "./auth/parseAuthorization.js";
import type { LocalCatalog } from "./catalog/LocalCatalog.js";
import { isPlan, unknownPlan } from "./catalog/plans.js";
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

// A later expiry date would not fit into a Date.
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
const TABLES: Readonly<Record<keyof LocalCatalog, string>> = {
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

/** The settings that can change while the service runs. */
const SETTINGS: Shape = {
  // An unknown plan has its own message.
  plan: ANYTHING,
  maxCasesPerHour: {
    hint: "a number of at least 0, or Infinity",
    holds: (value) => typeof value === "number" && value >= 0,
  },
};

const OPTIONS: Shape = {
  credentials: {
    hint: '"any", or an object with the strings `accessKeyId` (without spaces, commas and slashes) and `secretAccessKey`, and optionally a string `sessionToken` and a Date `expiration`',
    holds: (value) => value === "any" || matches(value, CREDENTIALS),
  },
  accountId: {
    hint: "a string of 12 digits",
    holds: (value) => typeof value === "string" && /^\d{12}$/.test(value),
  },
  ...SETTINGS,
  unknownCodes: { hint: '"accept" or "refuse"', holds: (value) => value === "accept" || value === "refuse" },
  catalog: objectOf(CATALOG),
  attachments: objectOf(ATTACHMENTS),
  refresh: objectOf({ enqueuedMs: NOT_NEGATIVE, processingMs: NOT_NEGATIVE }),
  // A Date or a string would make every request fail with a 500.
  now: {
    hint: "a function that returns epoch milliseconds",
    holds: (value) => typeof value === "function" && Number.isFinite(value()),
  },
  random: FUNCTION,
};

/** Options that belong to another function. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["dataFile", "openLocalSupport"],
  ["port", "listen"],
  ["host", "listen"],
  ["console", "listen"],
  ["allowedOrigins", "listen"],
]);

/** Throws for unknown or invalid options, before the service starts or opens anything. */
export function checkOptions(options: object, own: Readonly<Record<string, Rule>> = {}): void {
  const shape = { ...OPTIONS, ...own };
  const misplaced = Object.keys(options ?? {}).find((name) => ELSEWHERE.has(name) && !Object.hasOwn(shape, name));
  if (misplaced !== undefined) {
    const message = `Unknown option \`${misplaced}\`: it belongs to \`${ELSEWHERE.get(misplaced)}\`.`;
    throw new OptionError("OPTION_UNKNOWN", message, { option: misplaced });
  }
  assertOptions(options, shape);
  checkPlan(options);
}

/** Throws for unknown or invalid settings, before any setting changes. */
export function checkSettings(settings: object): void {
  assertOptions(settings, SETTINGS, "settings.");
  checkPlan(settings);
}

function checkPlan({ plan }: { readonly plan?: unknown }): void {
  if (plan !== undefined && !isPlan(plan)) throw unknownPlan(plan);
}
