import type {
  AuthScheme,
  Endpoint,
  EndpointV2,
  HandlerExecutionContext,
  RelativeMiddlewareOptions,
  SerializeMiddleware,
} from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { redactUrl } from "../../errors/redact.js";
import { getSmithyContext, normalizeProvider, toEndpointV1 } from "../../platform/smithy/transport.js";
import type { EndpointParameters } from "../endpoint/endpointParameters.js";
import { formatEndpoint, parseEndpoint } from "../endpoint/resolveEndpointConfig.js";

type SmithyContext = NonNullable<HandlerExecutionContext["__smithy_context"]>;

/** The auth scheme of the endpoint, in the signer's format. */
interface EndpointAuthScheme {
  readonly signingRegion?: string;
  readonly signingName?: string;
  readonly signingRegionSet?: string[];
  readonly properties?: Record<string, unknown>;
}

const ENDPOINT: RelativeMiddlewareOptions & { step: string } = {
  name: "endpointV2Middleware",
  step: "serialize",
  tags: ["ENDPOINT_PARAMETERS", "ENDPOINT_V2", "ENDPOINT"],
  relation: "before",
  toMiddleware: "serializerMiddleware",
  override: true,
};

/** Resolves the endpoint of a request, and passes its region and service to the signer. */
export function getEndpointPlugin(config: SupportClientResolvedConfig): Plugin {
  return { applyToStack: (stack) => stack.addRelativeTo(endpointMiddleware(config), ENDPOINT) };
}

function endpointMiddleware(
  config: SupportClientResolvedConfig,
): SerializeMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  return (next, context) => async (args) => {
    const smithyContext: SmithyContext = getSmithyContext(context);
    if (config.isCustomEndpoint) {
      smithyContext.features = { ...smithyContext.features, ENDPOINT_OVERRIDE: "N" };
    }
    const endpoint = await findEndpoint(config, context);
    context.endpointV2 = endpoint;
    const schemes = endpoint.properties?.authSchemes;
    context.authSchemes = schemes as AuthScheme[];

    const scheme: EndpointAuthScheme | undefined = schemes?.[0];
    if (scheme) {
      context.signing_region = scheme.signingRegion;
      context.signing_service = scheme.signingName;
      const option = smithyContext.selectedHttpAuthScheme?.httpAuthOption;
      if (option) {
        option.signingProperties = Object.assign(
          option.signingProperties ?? {},
          {
            signing_region: scheme.signingRegion,
            signingRegion: scheme.signingRegion,
            signing_service: scheme.signingName,
            signingName: scheme.signingName,
            signingRegionSet: scheme.signingRegionSet,
          },
          scheme.properties,
        );
      }
    }
    return next({ ...args });
  };
}

async function findEndpoint(
  config: SupportClientResolvedConfig,
  context: HandlerExecutionContext,
): Promise<EndpointV2> {
  const custom = await findCustomEndpoint(config, context);
  const parameters: EndpointParameters = {
    UseFIPS: await normalizeProvider(config.useFipsEndpoint)(),
    Endpoint: custom && formatEndpoint(custom),
    Region: await normalizeProvider(config.region)(),
    UseDualStack: await normalizeProvider(config.useDualstackEndpoint)(),
  };
  return resolveCustomHeaders(config.endpointProvider(parameters, context), custom);
}

/** Adds the headers of the caller's endpoint. */
function resolveCustomHeaders(endpoint: EndpointV2, custom: Endpoint | undefined): EndpointV2 {
  if (!custom?.headers) return endpoint;
  const added = Object.entries(custom.headers).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]);
  return { ...endpoint, headers: { ...endpoint.headers, ...Object.fromEntries(added) } };
}

/** Precedence: client option, environment, shared config file. */
function findCustomEndpoint(
  config: SupportClientResolvedConfig,
  context: Pick<HandlerExecutionContext, "logger">,
): Promise<Endpoint | undefined> | undefined {
  if (config.isCustomEndpoint !== false) return config.endpoint && parseEndpoint(config.endpoint);
  return config.ignoreConfiguredEndpointUrls ? undefined : findConfiguredEndpoint(config, context);
}

async function findConfiguredEndpoint(
  config: SupportClientResolvedConfig,
  context: Pick<HandlerExecutionContext, "logger">,
): Promise<Endpoint | undefined> {
  const url = await config.serviceConfiguredEndpoint?.();
  if (!url) return undefined;
  context.logger?.debug?.(`The environment or the shared config file sets the endpoint ${redactUrl(url)}`);
  return toEndpointV1(url);
}
