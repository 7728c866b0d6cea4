import type { Endpoint, EndpointV2, Provider } from "@smithy/types";
import { checkEndpointUrl } from "../../errors/checkEndpointUrl.js";
import { normalizeProvider, toEndpointV1 } from "../../platform/smithy/transport.js";
import { memoizeLast } from "../memoizeLast.js";

/** An endpoint in any of the forms in which a caller may give it. */
export type EndpointInput =
  | string
  | Provider<string>
  | Endpoint
  | Provider<Endpoint>
  | EndpointV2
  | Provider<EndpointV2>;

interface EndpointSettings {
  endpoint?: EndpointInput | undefined;
  tls?: boolean | undefined;
  useDualstackEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  useFipsEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  ignoreConfiguredEndpointUrls?: boolean | undefined;
}

/** Brings the settings of the endpoint to one form; `findConfiguredUrl` reads the environment, once. */
export function resolveEndpointConfig<Config extends EndpointSettings>(
  config: Config,
  findConfiguredUrl: () => Promise<string | undefined>,
) {
  const { endpoint, tls, useDualstackEndpoint, useFipsEndpoint } = config;
  let configuredUrl: Promise<string | undefined> | undefined;
  return Object.assign(config, {
    endpoint: endpoint == null ? undefined : () => parseEndpoint(endpoint),
    tls: tls ?? true,
    isCustomEndpoint: Boolean(endpoint),
    useDualstackEndpoint: normalizeProvider(useDualstackEndpoint ?? false) as Provider<boolean>,
    useFipsEndpoint: normalizeProvider(useFipsEndpoint ?? false) as Provider<boolean>,
    ignoreConfiguredEndpointUrls: Boolean(config.ignoreConfiguredEndpointUrls),
    serviceConfiguredEndpoint: async () => {
      configuredUrl ??= findConfiguredUrl();
      return configuredUrl;
    },
  });
}

/** Brings an endpoint to one form. */
export async function parseEndpoint(endpoint: EndpointInput): Promise<Endpoint> {
  const value = await normalizeProvider<string | URL | Endpoint | EndpointV2>(endpoint as Provider<Endpoint>)();
  if (value instanceof URL) return toEndpointV1(value.href);
  return typeof value === "string" ? parseUrl(value) : toEndpointV1(value);
}

const parseUrl = /* @__PURE__ */ memoizeLast((url: string) => toEndpointV1(checkEndpointUrl(url, "The `endpoint`")));
