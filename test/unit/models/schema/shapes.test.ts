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

describe("the schema builders", () => {
  it("put the required members of a structure first, and count them", () => {
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

  it("leave the count out where nothing is required", () => {
    expect(structure("S", {}, { b: NUMBER })).toStrictEqual([3, NAMESPACE, "S", 0, ["b"], [NUMBER]]);
  });

  it("mark a sparse list, and no other", () => {
    expect(list("L", STRING, { sparse: 1 })).toStrictEqual([1, NAMESPACE, "L", { sparse: 1 }, STRING]);
    expect(list("L", STRING)).toStrictEqual([1, NAMESPACE, "L", 0, STRING]);
  });

  it("give an error a message when nothing else is said", () => {
    expect(error("E", { error: "client" })).toStrictEqual([
      -3,
      NAMESPACE,
      "E",
      { error: "client" },
      ["message"],
      [STRING],
    ]);
  });

  it("keep the input and output of an operation behind functions", () => {
    const input = () => structure("I", {});
    const output = () => structure("O", {});
    expect(operation("Op", input, output)).toStrictEqual([9, NAMESPACE, "Op", 0, input, output]);
  });

  it("pair a list with traits of its member", () => {
    const strings = () => list("L", STRING);
    expect(withTraits(strings)).toStrictEqual([strings, 0]);
  });
});
