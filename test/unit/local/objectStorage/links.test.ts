import { beforeEach, expect, it } from "vitest";
import { createLinks, type Links } from "../../../../src/local/objectStorage/links.js";

const TARGET = { method: "PUT", path: "/uploads/u/1" };
const START_MS = Date.UTC(2026, 9, 10, 12, 0, 0, 790);

let nowMs = START_MS;
let links: Links;

beforeEach(() => {
  nowMs = START_MS;
  links = createLinks({ random: Math.random, now: () => nowMs, lifetimeMs: 60_000 });
});

const queryOf = () => new URL(links.sign("http://h:1", TARGET).url).search.slice(1);

it("links have the format of presigned URLs", () => {
  const { url, expiryDate } = links.sign("http://h:1", TARGET);
  expect(url).toMatch(
    /^http:\/\/h:1\/uploads\/u\/1\?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261010T120000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=[0-9a-f]{64}$/,
  );
  expect(expiryDate).toBe("2026-10-10T12:01:00.000Z");
});

it("links are valid until they expire", () => {
  const query = queryOf();
  nowMs = Date.UTC(2026, 9, 10, 12, 1, 0) - 1;
  links.check(TARGET, query);
  nowMs++;
  expect(() => links.check(TARGET, query)).toThrow(
    expect.objectContaining({
      code: "AccessDenied",
      message: "Request has expired",
      status: 403,
    }),
  );
});

it.each<[string, (query: string) => string]>([
  ["a later date", (query) => query.replace("20261010", "20261011")],
  ["a longer lifetime", (query) => query.replace("Expires=60", "Expires=600")],
  ["a changed signature", (query) => query.replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
  ["no date", (query) => query.replace(/X-Amz-Date=\w+/, "")],
])("links are rejected with %s", (_, tamper) => {
  const failure = { code: "SignatureDoesNotMatch", status: 403 };
  expect(() => links.check(TARGET, tamper(queryOf()))).toThrow(expect.objectContaining(failure));
});

it.each([
  ["another method", { ...TARGET, method: "GET" }],
  ["another part", { ...TARGET, path: "/uploads/u/2" }],
])("links are rejected for %s", (_, target) => {
  expect(() => links.check(target, queryOf())).toThrow(expect.objectContaining({ code: "SignatureDoesNotMatch" }));
});

it("links are rejected without a signature, and by another service", () => {
  expect(() => links.check(TARGET, "")).toThrow(
    expect.objectContaining({ code: "AccessDenied", message: "Access Denied" }),
  );
  const other = createLinks({ random: Math.random, now: () => nowMs, lifetimeMs: 60_000 });
  expect(() => other.check(TARGET, queryOf())).toThrow(expect.objectContaining({ code: "SignatureDoesNotMatch" }));
});
