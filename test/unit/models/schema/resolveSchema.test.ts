import { describe, expect, it } from "vitest";
import { resolveSchema } from "../../../../src/models/schema/resolveSchema.js";
import { list, NUMBER, STRING, STRING_LIST, structure } from "../../../../src/models/schema/shapes.js";

const strings = list("Strings", STRING, { sparse: 1 });
const shape = structure("Shape", { n: NUMBER });

describe("resolveSchema", () => {
  it("returns the number of a simple shape", () => {
    expect(resolveSchema(STRING)).toBe(STRING);
    expect(resolveSchema(STRING_LIST)).toBe(STRING_LIST);
  });

  it("returns a static schema unchanged", () => {
    expect(resolveSchema(strings)).toBe(strings);
    expect(resolveSchema(shape)).toBe(shape);
  });

  it("unwraps thunks, traits, and any nesting of them", () => {
    expect(resolveSchema(() => shape)).toBe(shape);
    expect(resolveSchema([() => strings, 0])).toBe(strings);
    expect(resolveSchema(() => [[() => strings, 0], 0])).toBe(strings);
    expect(resolveSchema([STRING, { jsonName: "s" }])).toBe(STRING);
  });
});
