import * as officialSdk from "@aws-sdk/client-support";
import * as ourSdk from "../../src/index.js";

// The official client warns of Node 20's end, once in a process.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

/** What both packages export: the tests are written against the official types. */
export type Sdk = typeof officialSdk;

export const official: Sdk = officialSdk;
export const ours = ourSdk as unknown as Sdk;

/** A row per package, for facts that hold in both. */
export const bothSdks: [name: string, sdk: Sdk][] = [
  ["the official client", official],
  ["ours", ours],
];
