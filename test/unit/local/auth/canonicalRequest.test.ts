import { expect, it } from "vitest";
import { canonicalRequest } from "../../../../src/local/auth/canonicalRequest.js";

const PAYLOAD = "e3b0c442";

function lines(request: Partial<Parameters<typeof canonicalRequest>[0]>, signedHeaders = ["host"]): string[] {
  const whole = { method: "GET", path: "/", query: "", headers: { host: "example.com" }, ...request };
  return canonicalRequest(whole, signedHeaders, PAYLOAD).split("\n");
}

it("canonicalRequest joins its six parts in order", () => {
  expect(lines({})).toEqual(["GET", "/", "", "host:example.com", "", "host", PAYLOAD]);
});

it.each([
  ["/a/./b//c/", "/a/b/c/"],
  ["/a/../..", "/"],
  ["/a b", "/a%20b"],
  ["/a%20b", "/a%2520b"],
  ["/\u1234", "/%E1%88%B4"],
  ["/-._~!'()*", "/-._~%21%27%28%29%2A"],
])("canonicalRequest encodes the path %s as %s", (path, expected) => {
  expect(lines({ path })[1]).toBe(expected);
});

it.each([
  ["b=2&a=1", "a=1&b=2"],
  ["a=2&a=1", "a=1&a=2"],
  ["a-b=1&a=2", "a=2&a-b=1"],
  ["a", "a="],
  ["a=b=c", "a=b%3Dc"],
  ["B=1&a=1", "B=1&a=1"],
  ["a=%7e%2f", "a=~%2F"],
  ["a=%zz", "a=%25zz"],
])("canonicalRequest encodes the query %s as %s", (query, expected) => {
  expect(lines({ query })[2]).toBe(expected);
});

it("canonicalRequest trims header values and collapses their whitespace", () => {
  const headers = { host: "h", "my-header": "  a \t b\n  c " };
  expect(lines({ headers }, ["host", "my-header"]).slice(3, 5)).toEqual(["host:h", "my-header:a b c"]);
});

it("canonicalRequest treats a missing header as empty, even if it is named like a member of Object", () => {
  expect(lines({}, ["host", "constructor"])[4]).toBe("constructor:");
});
