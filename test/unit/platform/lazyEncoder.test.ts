import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";

const entry = fileURLToPath(new URL("../../../src/client/SupportClient.ts", import.meta.url));

it.each(["browser", "react-native"])("the %s build loads without TextEncoder and TextDecoder", async (condition) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "cjs",
    platform: "browser",
    conditions: [condition, "module"],
    write: false,
    logLevel: "error",
  });
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const code = outputFiles.map(({ text }) => text).join("");
  // A new context has only the globals of ECMAScript. jest-environment-jsdom has few more.
  runInNewContext(code, { module, exports: module.exports, URL, setTimeout, clearTimeout });
  expect(module.exports.SupportClient).toBeTypeOf("function");
});
