import type { Runtime } from "../Runtime.js";
import { Sha256 } from "../smithy/sha256.js";
import { makeWebRuntime } from "./makeWebRuntime.js";

/** React Native. */
export const runtime: Runtime = /* @__PURE__ */ makeWebRuntime("react-native", Sha256, () => [
  ["os/other"],
  ["lang/js"],
  ["md/rn"],
]);
