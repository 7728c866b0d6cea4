import type { Endpoint } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { normalizeProvider, toEndpointV1 } from "../../platform/smithy/smithyTransport.js";
import { findCustomEndpoint, formatEndpoint, resolveCustomHeaders } from "../middleware/getEndpointPlugin.js";

/** Where a request goes, and in whose name it is signed there. */
export interface Target extends Pick<Endpoint, "protocol" | "hostname" | "path" | "query"> {
  readonly port: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** The `host` header. */
  readonly host: string;
  readonly signingRegion: string | undefined;
  readonly signingName: string | undefined;
}

/** Finds the target of each call, and keeps the last one for as long as what it follows from is the same. */
export function makeTargetFinder(config: SupportClientResolvedConfig): (region: string) => Promise<Target> {
  let known: { readonly key: string; readonly target: Target } | undefined;
  return async (region) => {
    const custom = await findCustomEndpoint(config, config);
    const useFips = await normalizeProvider(config.useFipsEndpoint)();
    const useDualStack = await normalizeProvider(config.useDualstackEndpoint)();
    const url = custom && formatEndpoint(custom);
    const key = `${url} ${region} ${useFips === true} ${useDualStack === true}`;
    const isKept = !custom?.headers;
    if (isKept && known?.key === key) return known.target;

    const parameters = { UseFIPS: useFips, Endpoint: url, Region: region, UseDualStack: useDualStack };
    const endpoint = resolveCustomHeaders(config.endpointProvider(parameters, config), custom);
    const [scheme] = endpoint.properties?.authSchemes ?? [];
    const { protocol, hostname, port, path, query, headers } = toEndpointV1(endpoint);
    const target: Target = {
      protocol,
      hostname,
      port: port ? Number(port) : undefined,
      path: path.endsWith("/") ? path : `${path}/`,
      query: { ...query },
      headers: { ...headers },
      host: port ? `${hostname}:${Number(port)}` : hostname,
      signingRegion: scheme?.signingRegion,
      signingName: scheme?.signingName,
    };
    if (isKept) known = { key, target };
    return target;
  };
}
