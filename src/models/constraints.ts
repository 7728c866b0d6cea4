/** What a member must satisfy; both ends of a range are inside. */
export interface Constraint {
  /** Characters of a string, elements of a list. */
  readonly length?: readonly [min: number, max: number];
  readonly value?: readonly [min: number, max: number];
  readonly pattern?: string;
  /** For every element of a list. */
  readonly element?: Constraint;
}

const TIME: Constraint = { length: [8, 30] };
const POSITIVE: Constraint = { value: [1, Infinity] };
const UPLOAD_ID: Constraint = { length: [1, 2048] };
const CODE: Constraint = { length: [0, 100], pattern: "[0-9a-z_-]+" };

/**
 * By the member's name, which means the same in every operation.
 *
 * Source: the AWS Support API reference, "Length Constraints", "Array Members" and "Valid Range" of each operation.
 */
export const constraints: ReadonlyMap<string, Constraint> = new Map<string, Constraint>([
  ["afterTime", TIME],
  ["beforeTime", TIME],
  ["caseIdList", { length: [0, 100] }],
  ["categoryCode", CODE],
  ["ccEmailAddresses", { length: [0, 10] }],
  ["communicationBody", { length: [1, 8000] }],
  ["eTag", { length: [1, 256] }],
  ["fileSizeBytes", { value: [1, 157_286_400] }],
  ["maxResults", { value: [10, 100] }],
  ["partIndex", POSITIVE],
  ["serviceCode", CODE],
  ["serviceCodeList", { length: [0, 100], element: CODE }],
  ["startIndex", POSITIVE],
  ["uploadId", UPLOAD_ID],
  ["uploadIds", { length: [0, 10], element: UPLOAD_ID }],
]);
