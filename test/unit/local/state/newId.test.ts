import { expect, it } from "vitest";
import { newId } from "../../../../src/local/state/identifiers.js";

it("newId returns an unused id after many collisions", () => {
  const known = new Map(Array.from({ length: 100_000 }, (_, index) => [`id-${index}`, index]));
  let count = 0;
  expect(newId(() => `id-${count++}`, new Map(), known)).toBe("id-100000");
});
