import { expect, it } from "vitest";
import { createLocalSupport, type SeedCase } from "../../../../src/local/index.js";

it.each<[unknown, string]>([
  [null, "`cases` must be an array of objects; got null."],
  [[{}, 5], "`cases` must be an array of objects; got [an object, 5]."],
  [[{}, { subject: 5 }], "`cases[1].subject` must be a string; got 5."],
  [[{ status: 5 }], "`cases[0].status` must be a non-empty string; got 5."],
  [[{ status: "" }], "`cases[0].status` must be a non-empty string; got an empty string."],
  [
    [{ status: "reslved" }],
    "Unknown status `reslved`. Did you mean `resolved`? Use unassigned, opened, work-in-progress, pending-customer-action, ",
  ],
  [[{ ccEmailAddresses: [{}] }], "`cases[0].ccEmailAddresses` must be an array of strings; got [an object]."],
  [[{ communications: "x" }], "`cases[0].communications` must be an array of objects; got `x`."],
  [
    [{ subject: "s", communications: [{ body: "b" }, { body: { $bytes: "1" } }] }],
    "`cases[0].communications[1].body` must be a string; got an object.",
  ],
  [
    [{ subject: "s", communications: [{ body: "b", timeCreated: null }] }],
    "`cases[0].communications[0].timeCreated` must be a Date, epoch milliseconds or an ISO 8601 string",
  ],
  [[{ timeCreated: null }], "`cases[0].timeCreated` must be a Date, epoch milliseconds or an ISO 8601 string"],
  [[{ timeCreated: "yesterday" }], "got `yesterday`."],
  [[{ subjct: "s" }], "Unknown member `cases[0].subjct`. Did you mean `subject`?"],
  [[{ communications: [{ text: "b" }] }], "Unknown member `cases[0].communications[0].text`. Use body, "],
])("seed throws for %j, and adds no case", (seeds, message) => {
  const support = createLocalSupport();
  expect(() => support.seed(seeds as SeedCase[])).toThrow(
    expect.objectContaining({
      code: expect.stringMatching(/^OPTION_(INVALID|UNKNOWN)$/),
      message: expect.stringContaining(message),
    }),
  );
  expect(support.cases).toEqual([]);
});

it("seed accepts the cases that another local service returns", () => {
  const [source, target] = [createLocalSupport(), createLocalSupport()];
  source.seed([{ subject: "s", communications: [{ body: "b" }], timeCreated: "2026-08-01T09:00:00Z" }]);
  expect(target.seed(source.cases)).toMatchObject([{ subject: "s", timeCreated: "2026-08-01T09:00:00.000Z" }]);
});
