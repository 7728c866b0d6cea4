import { describe, expect, it } from "vitest";
import {
  error,
  list,
  NAMESPACE,
  NUMBER,
  operation,
  STRING,
  structure,
  withTraits,
} from "../../../../src/models/schema/shapes.js";

describe("Schema builders", () => {
  it("list the required members of a structure first, with their count", () => {
    expect(structure("S", { a: STRING }, { b: NUMBER })).toStrictEqual([
      3,
      NAMESPACE,
      "S",
      0,
      ["a", "b"],
      [STRING, NUMBER],
      1,
    ]);
  });

  it("omit the count when no member is required", () => {
    expect(structure("S", {}, { b: NUMBER })).toStrictEqual([3, NAMESPACE, "S", 0, ["b"], [NUMBER]]);
  });

  it("mark a list as sparse only on request", () => {
    expect(list("L", STRING, { sparse: 1 })).toStrictEqual([1, NAMESPACE, "L", { sparse: 1 }, STRING]);
    expect(list("L", STRING)).toStrictEqual([1, NAMESPACE, "L", 0, STRING]);
  });

  it("declare a message member for an error by default", () => {
    expect(error("E", { error: "client" })).toStrictEqual([
      -3,
      NAMESPACE,
      "E",
      { error: "client" },
      ["message"],
      [STRING],
    ]);
  });

  it("wrap the input and output of an operation in thunks", () => {
    const input = () => structure("I", {});
    const output = () => structure("O", {});
    expect(operation("Op", input, output)).toStrictEqual([9, NAMESPACE, "Op", 0, input, output]);
  });

  it("pair a list with the traits of a member", () => {
    const strings = () => list("L", STRING);
    expect(withTraits(strings)).toStrictEqual([strings, 0]);
  });
});
