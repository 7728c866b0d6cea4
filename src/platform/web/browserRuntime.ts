import type { UserAgentPair } from "@smithy/types";
import type { Runtime } from "../Runtime.js";
import { makeWebRuntime } from "./makeWebRuntime.js";
import { WebSha256 } from "./WebSha256.js";

/** Browsers and compatible runtimes: web workers, edge runtimes. */
export const runtime: Runtime = /* @__PURE__ */ makeWebRuntime("browser", WebSha256, describeBrowser);

interface Brands {
  readonly userAgentData?: {
    readonly platform?: string;
    readonly brands?: readonly { readonly brand: string; readonly version: string }[];
  };
}

function describeBrowser(): UserAgentPair[] {
  const { userAgentData } = (globalThis.navigator ?? {}) as Brands;
  const [{ brand = "unknown", version = "unknown" } = {}] = userAgentData?.brands?.slice(-1) ?? [];
  return [[`os/${userAgentData?.platform ?? "other"}`], ["lang/js"], ["md/browser", `${brand}_${version}`]];
}
