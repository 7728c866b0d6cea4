import { expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";

it("`setStatus` throws for a typo of a known status, and suggests it", () => {
  const support = createLocalSupport();
  const [{ caseId = "" } = {}] = support.seed([{}]);
  expect(() => support.setStatus(caseId, "resolve")).toThrow(
    expect.objectContaining({
      code: "OPTION_INVALID",
      option: "status",
      suggestion: "resolved",
      message: expect.stringContaining("Unknown status `resolve`. Did you mean `resolved`? Use unassigned, opened, "),
    }),
  );
  expect(support.findCase(caseId)?.status).toBe("opened");
});

it.each(["escalated", "resolved"])(
  "`setStatus`, `reply` and `seed` accept the status `%s`, as AWS may add some",
  (status) => {
    const support = createLocalSupport();
    const [{ caseId = "" } = {}, seeded] = support.seed([{}, { status }]);
    expect(seeded?.status).toBe(status);
    support.setStatus(caseId, status);
    expect(support.findCase(caseId)?.status).toBe(status);
    support.setStatus(caseId, "opened");
    support.reply(caseId, { body: "b", status });
    expect(support.findCase(caseId)?.status).toBe(status);
  },
);
