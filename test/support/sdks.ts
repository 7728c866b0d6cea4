import * as officialSdk from "@aws-sdk/client-support";
import * as ourSdk from "../../src/index.js";

// The official client logs a deprecation warning on Node.js 20, once per process.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

/** Exports of both packages, with the official types. */
export type Sdk = typeof officialSdk;

export const official: Sdk = officialSdk;
export const ours = ourSdk as unknown as Sdk;

/** Table rows for tests that must pass with both packages. */
export const bothSdks: [name: string, sdk: Sdk][] = [
  ["the official client", official],
  ["ours", ours],
];
