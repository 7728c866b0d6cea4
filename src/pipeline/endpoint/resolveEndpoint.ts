import type { AuthScheme, EndpointV2 } from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { memoizeLast } from "../memoizeLast.js";
import type { EndpointParameters } from "./endpointParameters.js";
import { findPartition } from "./partitions.js";

/**
 * Returns the endpoint of a request and its signing region. As in the service's rules, only the boolean `true` enables FIPS
 * or dual-stack.
 *
 * @throws {@link ConfigurationError} with the code `ENDPOINT_UNRESOLVED` when the parameters conflict.
 */
export function resolveEndpoint({ Endpoint, Region, UseFIPS, UseDualStack }: EndpointParameters): EndpointV2 {
  return applyRules(Endpoint, Region, UseFIPS, UseDualStack);
}

const applyRules = /* @__PURE__ */ memoizeLast(decideEndpoint);

function decideEndpoint(
  Endpoint: EndpointParameters["Endpoint"],
  Region: EndpointParameters["Region"],
  UseFIPS: EndpointParameters["UseFIPS"],
  UseDualStack: EndpointParameters["UseDualStack"],
): EndpointV2 {
  const isFips = UseFIPS === true;
  const isDualStack = UseDualStack === true;
  if (Endpoint != null) {
    if (isFips) throw unresolved("useFipsEndpoint", "FIPS and custom endpoint are not supported");
    if (isDualStack) throw unresolved("useDualstackEndpoint", "Dualstack and custom endpoint are not supported");
    return endpoint(Endpoint);
  }
  if (Region == null) throw unresolved("region", "Missing Region");

  const { dnsSuffix, dualStackDnsSuffix, support } = findPartition(Region);
  if (isDualStack) return endpoint(`https://support${isFips ? "-fips" : ""}.${Region}.${dualStackDnsSuffix}`);
  if (isFips && !support?.fips) return endpoint(`https://support-fips.${Region}.${dnsSuffix}`);
  if (support) return endpoint(`https://support.${support.region}.${dnsSuffix}`, support.region);
  return endpoint(`https://support.${Region}.${dnsSuffix}`);
}

function endpoint(url: string, signingRegion?: string): EndpointV2 {
  const scheme = { name: "sigv4", signingName: "support", signingRegion } as AuthScheme;
  return { url: new URL(url), properties: signingRegion ? { authSchemes: [scheme] } : {}, headers: {} } as EndpointV2;
}

/** Returns an error with the official client's message. */
function unresolved(setting: string, fact: string): ConfigurationError {
  return new ConfigurationError(setting, `Invalid Configuration: ${fact}`, { code: "ENDPOINT_UNRESOLVED" });
}
