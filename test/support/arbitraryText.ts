import fc, { type Arbitrary } from "fast-check";

/** Characters at which an encoder can go wrong, lone halves of surrogate pairs among them. */
const TRICKY_CHARACTERS = [
  '"',
  "\\",
  "/",
  "\0",
  "\b",
  "\t",
  "\n",
  "\f",
  "\r",
  "\x1f",
  "\x7f",
  "\x80",
  "\xe9",
  "\u07ff",
  "\u0800",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\uffff",
  "\ud800",
  "\udbff",
  "\udc00",
  "\udfff",
  "\u{1f600}",
  "\u{10ffff}",
];

const character: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) },
  { weight: 2, arbitrary: fc.constantFrom(...TRICKY_CHARACTERS) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);

/** Long enough to outgrow any first buffer of an encoder. */
const longText = fc
  .tuple(fc.string({ unit: character, minLength: 1, maxLength: 8 }), fc.integer({ min: 100, max: 1_500 }))
  .map(([text, times]) => text.repeat(times));

/** Any string, well-formed or not. */
export const text: Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: character, maxLength: 24 }) },
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: longText },
);

/** Names of members that are special somewhere: to JavaScript, to JSON over HTTP, or to an exception. */
export const trickyNames = [
  "__type",
  "__proto__",
  "constructor",
  "toString",
  "toJSON",
  "hasOwnProperty",
  "valueOf",
  "then",
  "length",
  "",
  "0",
  "$metadata",
  "$unknown",
  "CaseId",
  "caseid",
  "m\xe9mb\u00eb\u0433",
] as const;

export const memberName: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...trickyNames) },
  { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 6 }) },
);
