import { getHttpAuthSchemes, supportHttpAuthSchemeProvider } from "./auth/httpAuthSchemeProvider.js";
import { resolveAuthConfig } from "./auth/resolveAuthConfig.js";
import { fromBase64, toBase64, toUtf8 } from "./bytes/node.js";
import type { SupportClientConfig, SupportClientResolvedConfig } from "./config.js";
import { resolveEndpoint } from "./endpoint/resolveEndpoint.js";
import { resolveEndpointConfig } from "./endpoint/resolveEndpointConfig.js";
import { resolveRegionConfig } from "./endpoint/resolveRegionConfig.js";
import { errorTypes } from "./errors/errorTypes.js";
import { resolveUserAgentConfig } from "./middleware/getUserAgentPlugin.js";
import { NoOpLogger } from "./packages/smithyClient.js";
import { fromUtf8 } from "./packages/smithySerde.js";
import { parseUrl } from "./packages/smithyTransport.js";
import { AwsJson11Protocol } from "./protocol/AwsJson11Protocol.js";
import { resolveRetryConfig } from "./retry/resolveRetryConfig.js";
import { runtime } from "./runtime/node.js";

/** The settings of a client before each has been brought to one form. */
export type ClientSettings = ReturnType<typeof completeConfig>;

/** Adds the defaults to the settings that a caller gave. */
export function completeConfig(config: SupportClientConfig) {
  return {
    ...getServiceSettings(),
    ...config,
    ...runtime.getSettings(config),
  };
}

/** Brings every setting to the form in which the middleware reads it. */
export function resolveConfig(settings: ClientSettings): SupportClientResolvedConfig {
  const named = Object.assign(settings, { defaultSigningName: "support" });
  const userAgent = resolveUserAgentConfig(named);
  const retry = resolveRetryConfig(userAgent, runtime.retry.resolveRetryConfig);
  const region = resolveRegionConfig(retry);
  const endpoint = resolveEndpointConfig(region, () => runtime.findConfiguredEndpoint(settings.serviceId));
  return resolveAuthConfig(endpoint, runtime.loadDisableClockSkewCorrection());
}

/** The defaults that are the same everywhere. */
function getServiceSettings() {
  return {
    apiVersion: "2013-04-15",
    base64Decoder: fromBase64,
    base64Encoder: toBase64,
    disableHostPrefix: false,
    endpointProvider: resolveEndpoint,
    extensions: [],
    httpAuthSchemeProvider: supportHttpAuthSchemeProvider,
    httpAuthSchemes: getHttpAuthSchemes(),
    logger: new NoOpLogger(),
    protocol: AwsJson11Protocol,
    protocolSettings: {
      defaultNamespace: "com.amazonaws.support",
      errorTypeRegistries: errorTypes,
      xmlNamespace: "http://support.amazonaws.com/doc/2013-04-15/",
      version: "2013-04-15",
      serviceTarget: "AWSSupport_20130415",
    },
    serviceId: "Support",
    urlParser: parseUrl,
    utf8Decoder: fromUtf8,
    utf8Encoder: toUtf8,
  };
}
