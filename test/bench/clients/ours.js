import * as sdk from "aws-support-client";
import { connectSdk } from "./connectSdk.js";

/** @type {import("../types.js").Connect} */
export const connect = (place) => connectSdk(sdk, place);
