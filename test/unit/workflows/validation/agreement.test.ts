import { NormalizedSchema } from "@smithy/core/schema";
import type { StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import { describe, expect, it } from "vitest";
import * as ours from "../../../../src/index.js";
import { validate } from "../../../../src/local/protocol/validate.js";
import { constraints } from "../../../../src/models/constraints.js";
import { resolveSchema } from "../../../../src/models/schema/resolveSchema.js";
import { findViolations } from "../../../../src/workflows/validation/findViolations.js";

const inputs = Object.values(ours)
  .filter((value): value is StaticOperationSchema => Array.isArray(value) && value[0] === 9)
  .map(([, , , , input]) => resolveSchema(input) as StaticStructureSchema);

/** Returns values for a member. Some satisfy its constraint, some violate it. */
function makeValues(name: string): unknown[] {
  const { length, value, element } = constraints.get(name) ?? {};
  const makeOfLength = (count: number) =>
    /List|Ids|Addresses/.test(name) ? Array(count).fill("c") : "c".repeat(count);
  const lengths = length ? [length[0] - 1, ...length, length[1] + 1].filter((count) => count >= 0) : [];
  const numbers = value ? [value[0] - 1, ...value, value[1] + 1].filter(Number.isFinite) : [];
  return [...lengths.map(makeOfLength), ...numbers, ...(element ? [["c", ""], ["C".repeat(3000)]] : [])];
}

/** Returns a complete input, without the tested member. */
function fill(schema: StaticStructureSchema): Record<string, unknown> {
  const required = schema[4].slice(0, schema[6] ?? 0);
  const isList = (name: string) => NormalizedSchema.of(schema).getMemberSchema(name).isListSchema();
  return Object.fromEntries(required.map((name) => [name, isList(name) ? [] : "c"]));
}

const rows = inputs.flatMap((schema) =>
  schema[4].flatMap((name) => makeValues(name).map((value) => ({ schema, name: schema[2], member: name, value }))),
);

describe("findViolations and the local service, which share a table of constraints,", () => {
  it("are compared for every constraint at the top level of some input", () => {
    const met = new Set(rows.map(({ member }) => member));
    expect([...constraints.keys()].filter((name) => !met.has(name))).toEqual(["eTag", "partIndex", "startIndex"]);
  });

  it("agree on the values that violate it", () => {
    const differing = rows.filter(({ schema, member, value }) => {
      const input = { ...fill(schema), [member]: value };
      const found = [...findViolations(schema, input)].some(
        ({ path, rule }) => path.startsWith(member) && ["length", "range", "pattern"].includes(rule),
      );
      const isRefused = () => {
        try {
          validate(schema, input);
          return false;
        } catch {
          return true;
        }
      };
      return found !== isRefused();
    });
    expect(rows.length).toBeGreaterThan(50);
    expect(
      differing.map(({ name, member, value }) => `${name}.${member}: ${JSON.stringify(value).slice(0, 40)}`),
    ).toEqual([]);
  });
});
