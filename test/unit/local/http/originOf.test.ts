import { expect, it } from "vitest";
import { originOf } from "../../../../src/local/http/ListenScope.js";

it.each([
  ["http://localhost:5173", "http://localhost:5173"],
  ["http://localhost:5173/", "http://localhost:5173"],
  ["https://App.example.com/path?a=1#b", "https://app.example.com"],
  ["http://localhost:80", "http://localhost"],
  ["http://[::1]:5173/", "http://[::1]:5173"],
  ["chrome-extension://abcdef/page.html", "chrome-extension://abcdef"],
  ["capacitor://localhost", "capacitor://localhost"],
])("originOf returns for %s: %s", (address, origin) => {
  expect(originOf(address)).toBe(origin);
});

it.each([
  "",
  "*",
  "null",
  "nonsense",
  "localhost:5173",
  "http://",
  "https://*",
  "http://*.example.com",
  "data:,x",
  "/a",
])("originOf returns undefined for %j", (address) => {
  expect(originOf(address)).toBeUndefined();
});
