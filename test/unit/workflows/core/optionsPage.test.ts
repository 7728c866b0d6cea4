import { describe, expect, it } from "vitest";
import { OPTIONS } from "../../../../src/workflows/core/options.js";
import { listOptionsOfFunctions } from "../../../support/optionsOfFunctions.js";
import { makeOptionsPage } from "../../../support/optionsPage.js";

const functions = listOptionsOfFunctions();
const documented = [...functions].flatMap(([functionName, options]) =>
  options.map((option) => ({ ...option, functionName, rule: OPTIONS[option.name as keyof typeof OPTIONS] })),
);

describe("OPTIONS", () => {
  it("lists the options of all workflow functions, and no others", () => {
    expect(functions.size).toBeGreaterThan(10);
    expect(new Set(documented.map(({ name }) => name))).toEqual(new Set(Object.keys(OPTIONS)));
  });

  it("has the defaults that the docstrings state", () => {
    const withDefault = documented.filter(({ rule }) => "default" in rule);
    expect(withDefault.length).toBeGreaterThan(40);
    // watchCase has no default time limit.
    const wrong = withDefault
      .filter(({ functionName, name }) => !(functionName === "watchCase" && name === "timeoutMs"))
      .filter(({ rule, default: value = "" }) => !listDefaults(rule).some((each) => value.includes(each)));
    expect(wrong).toEqual([]);
  });

  it("has only defaults that a docstring states", () => {
    for (const [name, rule] of Object.entries(OPTIONS)) {
      const stated = documented.filter((option) => option.name === name).map((option) => option.default ?? "");
      for (const value of listDefaults(rule)) expect(stated.join()).toContain(value);
    }
  });
});

function listDefaults(rule: (typeof OPTIONS)[keyof typeof OPTIONS]): string[] {
  if (!("default" in rule)) return [];
  const { default: value } = rule;
  if (typeof value === "string") return [value];
  if (typeof value !== "object") return [value.toLocaleString("en")];
  const values = Object.values(value).map((each: number) => each.toLocaleString("en"));
  return "unit" in rule && rule.type === "numbers" ? [values.join(", ").replace(/, (?=[^ ]*$)/, " and ")] : values;
}

it("docs/options.md is up to date. Regenerate it with `npx vitest run optionsPage -u`", async () => {
  await expect(makeOptionsPage(functions)).toMatchFileSnapshot("../../../../docs/options.md");
});
