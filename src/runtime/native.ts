import type { Runtime } from "./Runtime.js";
import { ScriptSha256 } from "./ScriptSha256.js";
import { makeWebRuntime } from "./web.js";

/** React Native. */
export const runtime: Runtime = makeWebRuntime("react-native", ScriptSha256, () => [
  ["os/other"],
  ["lang/js"],
  ["md/rn"],
]);
