import { MAX_BODY_CHARACTERS, MAX_FILE_BYTES, MAX_PAGE_SIZE, MAX_UPLOAD_IDS, MIN_PAGE_SIZE } from "./limits.js";

/** Constraint on the value of a member. Ranges are inclusive. */
export interface Constraint {
  /** Number of characters of a string, or of elements of a list. */
  readonly length?: readonly [min: number, max: number];
  readonly value?: readonly [min: number, max: number];
  readonly pattern?: string;
  /** Constraint on each element of a list. */
  readonly element?: Constraint;
}

const TIME: Constraint = { length: [8, 30] };
const POSITIVE: Constraint = { value: [1, Infinity] };
const UPLOAD_ID: Constraint = { length: [1, 2048] };
const CODE: Constraint = { length: [0, 100], pattern: "[0-9a-z_-]+" };

/**
 * Constraints by member name. A name has the same constraint in every operation.
 *
 * Source: the AWS Support API reference, "Length Constraints", "Array Members" and "Valid Range" of each operation.
 */
export const constraints: ReadonlyMap<string, Constraint> = new Map<string, Constraint>([
  ["afterTime", TIME],
  ["beforeTime", TIME],
  ["caseIdList", { length: [0, 100] }],
  ["categoryCode", CODE],
  ["ccEmailAddresses", { length: [0, 10] }],
  ["communicationBody", { length: [1, MAX_BODY_CHARACTERS] }],
  ["eTag", { length: [1, 256] }],
  ["fileSizeBytes", { value: [1, MAX_FILE_BYTES] }],
  ["maxResults", { value: [MIN_PAGE_SIZE, MAX_PAGE_SIZE] }],
  ["partIndex", POSITIVE],
  ["serviceCode", CODE],
  ["serviceCodeList", { length: [0, 100], element: CODE }],
  ["startIndex", POSITIVE],
  ["uploadId", UPLOAD_ID],
  ["uploadIds", { length: [0, MAX_UPLOAD_IDS], element: UPLOAD_ID }],
]);
