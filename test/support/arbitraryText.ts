import fc, { type Arbitrary } from "fast-check";

/** Characters that break incorrect encoders, including lone surrogates. */
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

/** Long enough to exceed the initial buffer of an encoder. */
const longText = fc
  .tuple(fc.string({ unit: character, minLength: 1, maxLength: 8 }), fc.integer({ min: 100, max: 1_500 }))
  .map(([text, times]) => text.repeat(times));

/** Any string, well-formed or not. */
export const text: Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: character, maxLength: 24 }) },
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: longText },
);

/** Member names with a special meaning in JavaScript, in the JSON protocol or in an exception. */
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
