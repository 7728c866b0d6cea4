import { expect, it } from "vitest";
import { isLocalHost } from "../../../../src/local/http/ListenScope.js";

const isOwn = (header: string, host = "127.0.0.1", allowedOrigins: readonly string[] = []) =>
  isLocalHost(header, { host, allowedOrigins });

it("isLocalHost accepts loopback names on any port", () => {
  for (const header of ["localhost", "localhost:8080", "127.0.0.1:4599", "[::1]:4599", "LOCALHOST"]) {
    expect(isOwn(header)).toBe(true);
  }
  expect(isOwn("support.test:4599", "support.test")).toBe(true);
  expect(isOwn("[fd00::1]:4599", "fd00::1")).toBe(true);
});

it("isLocalHost rejects other names and lookalikes", () => {
  const foreign = [
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "192.168.1.5",
    "",
    "a@localhost",
  ];
  for (const header of [...foreign, "localhost/x", "localhost:x", "evil.example#localhost"]) {
    expect(isOwn(header)).toBe(false);
  }
});

it("isLocalHost accepts every IP address when the server listens on all interfaces", () => {
  expect(isOwn("192.168.1.5:4599", "0.0.0.0")).toBe(true);
  expect(isOwn("[fd00::1]:4599", "::")).toBe(true);
  expect(isOwn("evil.example:4599", "0.0.0.0")).toBe(false);
});

it.each([
  ["0", "0.0.0.0:4599"],
  ["0:0:0:0:0:0:0:0", "[::]:4599"],
  ["::ffff:0.0.0.0", "192.168.1.5:4599"],
  ["::ffff:127.0.0.1", "[::ffff:127.0.0.1]:4599"],
  ["[::ffff:10.0.0.7]", "[::ffff:a00:7]:4599"],
  ["Support.Test", "support.test:4599"],
])("isLocalHost with the host %s accepts the notation %s", (host, header) => {
  expect(isOwn(header, host)).toBe(true);
  expect(isOwn("evil.example", host)).toBe(false);
});

it("isLocalHost accepts the host of an allowed origin", () => {
  expect(isOwn("support.test:4599", "0.0.0.0", ["http://support.test:4599"])).toBe(true);
  expect(isOwn("support.test:4600", "0.0.0.0", ["http://support.test:4599"])).toBe(false);
});
