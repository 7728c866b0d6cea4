import type {
  FinalizeRequestMiddleware,
  HttpAuthOption,
  HttpAuthScheme,
  HttpResponse,
  RelativeMiddlewareOptions,
  SerializeMiddleware,
} from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { getSmithyContext, HttpRequest, normalizeProvider } from "../../platform/smithy/transport.js";
import { getIdentityProviderConfig } from "../auth/httpAuthSchemeProvider.js";

/** The position of a relative middleware. Only `identify()` returns its step. */
type MiddlewarePosition = RelativeMiddlewareOptions & { step: string };

const HTTP_AUTH_SCHEME: MiddlewarePosition = {
  name: "httpAuthSchemeMiddleware",
  step: "serialize",
  tags: ["HTTP_AUTH_SCHEME"],
  relation: "before",
  toMiddleware: "endpointV2Middleware",
  override: true,
};

const HTTP_SIGNING: MiddlewarePosition = {
  name: "httpSigningMiddleware",
  step: "finalizeRequest",
  aliases: ["apiKeyMiddleware", "tokenMiddleware", "awsAuthMiddleware"],
  tags: ["HTTP_SIGNING"],
  relation: "after",
  toMiddleware: "retryMiddleware",
  override: true,
};

/** Selects the auth scheme and the identity of a request. */
export function getHttpAuthSchemePlugin(config: SupportClientResolvedConfig): Plugin {
  return { applyToStack: (stack) => stack.addRelativeTo(httpAuthSchemeMiddleware(config), HTTP_AUTH_SCHEME) };
}

/** Signs each attempt. */
export function getHttpSigningPlugin(): Plugin {
  return { applyToStack: (stack) => stack.addRelativeTo(httpSigningMiddleware, HTTP_SIGNING) };
}

function httpAuthSchemeMiddleware(
  config: SupportClientResolvedConfig,
): SerializeMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  const identityProviders = getIdentityProviderConfig(config);
  return (next, context) => async (args) => {
    const smithyContext = getSmithyContext(context);
    const region = await normalizeProvider(config.region)();
    if (!region) throw new Error("expected `region` to be configured for `aws.auth#sigv4`");

    const parameters = { operation: smithyContext.operation as string, region };
    const preference = (await config.authSchemePreference?.()) ?? [];
    const failures: string[] = [];
    for (const option of sortByPreference(config.httpAuthSchemeProvider(parameters), preference)) {
      const scheme = findLast(config.httpAuthSchemes, option.schemeId);
      const identityProvider = scheme?.identityProvider(identityProviders);
      if (!scheme || !identityProvider) {
        const failure = scheme ? "did not have an IdentityProvider configured" : "was not enabled for this service";
        failures.push(`HttpAuthScheme \`${option.schemeId}\` ${failure}.`);
        continue;
      }
      const extracted = option.propertiesExtractor?.(config as never, context);
      option.identityProperties = Object.assign({}, option.identityProperties, extracted?.identityProperties);
      option.signingProperties = Object.assign({}, option.signingProperties, extracted?.signingProperties);
      smithyContext.selectedHttpAuthScheme = {
        httpAuthOption: option,
        identity: await identityProvider(option.identityProperties),
        signer: scheme.signer,
      };
      break;
    }
    if (!smithyContext.selectedHttpAuthScheme) throw new Error(failures.join("\n"));
    return next(args);
  };
}

/** Returns the last scheme with the id. Browsers before 2022 lack `Array.findLast`. */
function findLast(schemes: readonly HttpAuthScheme[], schemeId: string): HttpAuthScheme | undefined {
  let last: HttpAuthScheme | undefined;
  for (const scheme of schemes) {
    if (scheme.schemeId === schemeId) last = scheme;
  }
  return last;
}

/** Moves the preferred schemes to the front. */
function sortByPreference(options: HttpAuthOption[], preference: string[]): HttpAuthOption[] {
  if (options.length === 1) return options;
  const isOf = (name: string, { schemeId }: HttpAuthOption) => schemeId.split("#")[1] === name;
  const preferred = [...preference].flatMap((name) => options.filter((option) => isOf(name, option)));
  return [...new Set([...preferred, ...options])];
}

const httpSigningMiddleware: FinalizeRequestMiddleware<ServiceInputTypes, ServiceOutputTypes> =
  (next, context) => async (args) => {
    if (!HttpRequest.isInstance(args.request)) return next(args);
    const scheme = context.__smithy_context?.selectedHttpAuthScheme;
    if (!scheme) throw new Error("No HttpAuthScheme was selected: unable to sign request");

    const { identity, signer } = scheme;
    const properties = scheme.httpAuthOption.signingProperties ?? {};
    const request = await signer.sign(args.request, identity, properties);
    let output: Awaited<ReturnType<typeof next>>;
    try {
      // Not a spread: V8 would create a hidden class for each property added to it.
      output = await next(Object.assign({}, args, { request }));
    } catch (error) {
      if (!signer.errorHandler) throw error;
      output = (await signer.errorHandler(properties)(error as Error)) as never;
    }
    signer.successHandler?.(output.response as HttpResponse, properties);
    return output;
  };
