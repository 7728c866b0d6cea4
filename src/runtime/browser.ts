import type { UserAgentPair } from "@smithy/types";
import type { Runtime } from "./Runtime.js";
import { WebSha256 } from "./WebSha256.js";
import { makeWebRuntime } from "./web.js";

/** A browser, and what is compatible with it: workers, edge runtimes. */
export const runtime: Runtime = makeWebRuntime("browser", WebSha256, describeBrowser);

interface Brands {
  readonly userAgentData?: {
    readonly platform?: string;
    readonly brands?: readonly { readonly brand: string; readonly version: string }[];
  };
}

/** Which systems and browsers a user agent tells of, the telling ones first: many name others as well. */
const SYSTEMS = {
  iOS: /iPhone|iPad|iPod/,
  macOS: /Mac OS X/,
  Windows: /Windows NT/,
  Android: /Android/,
  Linux: /Linux/,
};
const BROWSERS = { "Microsoft-Edge": /Edg/, Firefox: /Firefox\//, Chrome: /Chrome\//, Safari: /Safari\// };

function describeBrowser(): UserAgentPair[] {
  const { userAgent = "", userAgentData } = (globalThis.navigator ?? {}) as Partial<Navigator> & Brands;
  const brand = userAgentData?.brands?.at(-1);
  const system = userAgentData?.platform ?? find(SYSTEMS, userAgent) ?? "other";
  const browser = brand?.brand ?? find(BROWSERS, userAgent) ?? "unknown";
  return [[`os/${system}`], ["lang/js"], ["md/browser", `${browser}_${brand?.version ?? "unknown"}`]];
}

function find(patterns: Readonly<Record<string, RegExp>>, text: string): string | undefined {
  return Object.entries(patterns).find(([, pattern]) => pattern.test(text))?.[0];
}
