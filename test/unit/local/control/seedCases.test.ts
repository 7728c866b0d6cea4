import { expect, it } from "vitest";
import { createLocalSupport, type SeedCase } from "../../../../src/local/index.js";

it.each<[unknown, string]>([
  [null, "Failed to seed: cases is null. Give a list of objects."],
  [[{}, 5], "Failed to seed: cases is [an object, 5]. Give a list of objects."],
  [[{}, { subject: 5 }], "Failed to seed a case: subject is 5. Give a text."],
  [[{ status: 5 }], "Failed to seed a case: status is 5. Give a text that is not empty."],
  [[{ status: "" }], "Failed to seed a case: status is ''. Give a text that is not empty."],
  [[{ ccEmailAddresses: [{}] }], "Failed to seed a case: ccEmailAddresses is [an object]. Give a list of texts."],
  [[{ communications: "x" }], "Failed to seed a case: communications is 'x'. Give a list of objects."],
  [
    [{ subject: "s", communications: [{ body: "b" }, { body: { $bytes: "1" } }] }],
    "Failed to seed a message of 's': body is an object. Give a text.",
  ],
  [
    [{ subject: "s", communications: [{ body: "b", timeCreated: null }] }],
    "Failed to set the time of a message of 's': null is no time.",
  ],
  [[{ timeCreated: null }], "Failed to set the time of 'Seeded case': null is no time."],
])("puts in nothing of %j", (seeds, message) => {
  const support = createLocalSupport();
  expect(() => support.seed(seeds as SeedCase[])).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID", message: expect.stringContaining(message) }),
  );
  expect(support.cases).toEqual([]);
});
