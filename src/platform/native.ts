import type { Runtime } from "./Runtime.js";
import { makeWebRuntime } from "./web/makeWebRuntime.js";
import { ScriptSha256 } from "./web/ScriptSha256.js";

/** React Native. */
export const runtime: Runtime = makeWebRuntime("react-native", ScriptSha256, () => [
  ["os/other"],
  ["lang/js"],
  ["md/rn"],
]);
