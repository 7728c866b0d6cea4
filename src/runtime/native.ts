import { Sha256 } from "@aws-crypto/sha256-js";
import type { Runtime } from "./Runtime.js";
import { makeWebRuntime } from "./web.js";

/** React Native. */
export const runtime: Runtime = makeWebRuntime("react-native", Sha256, () => [["os/other"], ["lang/js"], ["md/rn"]]);
