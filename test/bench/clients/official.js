import * as sdk from "@aws-sdk/client-support";
import { connectSdk } from "./connectSdk.js";

/** @type {import("../types.js").Connect} */
export const connect = (place) =>
  connectSdk(/** @type {Parameters<typeof connectSdk>[0]} */ (/** @type {unknown} */ (sdk)), place);
