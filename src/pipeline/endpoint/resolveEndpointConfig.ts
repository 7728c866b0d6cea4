import type { Endpoint, EndpointV2, Provider } from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { checkEndpointUrl } from "../../errors/checkEndpointUrl.js";
import { describeValue } from "../../errors/describeValue.js";
import { derive } from "../../platform/derive.js";
import { parseFlag } from "../../platform/parseFlag.js";
import { normalizeProvider, toEndpointV1 } from "../../platform/smithy/transport.js";
import { memoizeLast } from "../memoizeLast.js";

/** An endpoint in every form that a caller can pass. */
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

/** Normalizes the endpoint settings. Calls `findConfiguredUrl` at most once. */
export function resolveEndpointConfig<Config extends EndpointSettings>(
  config: Config,
  findConfiguredUrl: () => Promise<string | undefined>,
) {
  const { endpoint, tls, useDualstackEndpoint, useFipsEndpoint } = config;
  let configuredUrl: Promise<string | undefined> | undefined;
  return Object.assign(config, {
    endpoint: endpoint == null ? undefined : normalizeEndpoint(endpoint),
    tls: tls ?? true,
    isCustomEndpoint: Boolean(endpoint),
    useDualstackEndpoint: normalizeProvider(useDualstackEndpoint ?? false) as Provider<boolean>,
    useFipsEndpoint: resolveFips(useFipsEndpoint),
    ignoreConfiguredEndpointUrls: Boolean(config.ignoreConfiguredEndpointUrls),
    serviceConfiguredEndpoint: () => {
      configuredUrl ??= findConfiguredUrl();
      return configuredUrl;
    },
  });
}

/** Parses strings of a provider. A string would otherwise count as false, and select the endpoint without FIPS. */
function resolveFips(useFips: boolean | undefined | Provider<boolean | undefined>): Provider<boolean> {
  return derive([normalizeProvider(useFips ?? false)], (value: unknown) =>
    typeof value === "string" ? parseFlag(value, "useFipsEndpoint") : (value as boolean),
  );
}

/** Normalizes an endpoint. */
export async function parseEndpoint(endpoint: EndpointInput): Promise<Endpoint> {
  return parseValue(await normalizeProvider(endpoint as Provider<Endpoint>)());
}

function parseValue(value: unknown): Endpoint {
  if (typeof value === "string") return parseUrl(value);
  const { href } = Object(value) as { href?: unknown };
  if (typeof href === "string") return parseUrl(href);
  return parseObject(value);
}

/** Caches a string, but not an object, which can change. */
function normalizeEndpoint(endpoint: EndpointInput): Provider<Endpoint> {
  if (typeof endpoint === "string") return derive([normalizeProvider(endpoint)], parseValue);
  return () => parseEndpoint(endpoint);
}

const parseUrl = /* @__PURE__ */ memoizeLast((url: string) => toEndpointV1(checkEndpointUrl(url, "`endpoint`")));

const checkUrl = /* @__PURE__ */ memoizeLast((url: string) => new URL(url));

function parseObject(value: unknown): Endpoint {
  try {
    const endpoint = toEndpointV1(value as Endpoint);
    if (endpoint.hostname && checkUrl(formatEndpoint(endpoint))) return endpoint;
  } catch {
    // Rejected below.
  }
  throw new ConfigurationError(
    "endpoint",
    `\`endpoint\` must be a URL, or an object with \`protocol\`, \`hostname\` and \`path\`; got ${describeValue(value)}.`,
  );
}

export function formatEndpoint({ protocol, hostname, port, path }: Endpoint): string {
  return `${protocol}//${hostname}${port ? `:${port}` : ""}${path}`;
}
