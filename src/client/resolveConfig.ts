import { fromBase64, runtime, toBase64, toUtf8 } from "#platform";
import { ConfigurationError } from "../errors/ConfigurationError.js";
import { describeValue } from "../errors/describeValue.js";
import { errorTypes } from "../errors/errorTypes.js";
import { getHttpAuthSchemes, supportHttpAuthSchemeProvider } from "../pipeline/auth/httpAuthSchemeProvider.js";
import { resolveAuthConfig } from "../pipeline/auth/resolveAuthConfig.js";
import { resolveEndpoint } from "../pipeline/endpoint/resolveEndpoint.js";
import { resolveEndpointConfig } from "../pipeline/endpoint/resolveEndpointConfig.js";
import { resolveRegionConfig } from "../pipeline/endpoint/resolveRegionConfig.js";
import { resolveUserAgentConfig } from "../pipeline/middleware/getUserAgentPlugin.js";
import { AwsJson11Protocol } from "../pipeline/protocol/AwsJson11Protocol.js";
import { resolveRetryConfig } from "../pipeline/retry/resolveRetryConfig.js";
import { checkRequestHandler } from "../platform/checkRequestHandler.js";
import { NoOpLogger } from "../platform/smithy/client.js";
import { fromUtf8 } from "../platform/smithy/serde.js";
import { parseUrl } from "../platform/smithy/transport.js";
import type { SupportClientConfig, SupportClientResolvedConfig } from "./config.js";

/** The settings of a client before they are normalized. */
export type ClientSettings = ReturnType<typeof completeConfig>;

/** Validates the caller's settings, and adds the defaults. */
export function completeConfig(config: SupportClientConfig) {
  checkConfig(config);
  return {
    ...getServiceSettings(),
    ...config,
    ...runtime.getSettings(config),
  };
}

function checkConfig(config: SupportClientConfig): void {
  if (typeof config !== "object" || Array.isArray(config)) {
    const message = `The configuration must be an object, such as { region: "us-east-1" }; got ${describeValue(config)}.`;
    throw new ConfigurationError("configuration", message);
  }
  checkRequestHandler(config.requestHandler);
  const { maxResponseBytes = Infinity } = config;
  if (typeof maxResponseBytes === "number" && maxResponseBytes >= 0) return;
  throw new ConfigurationError(
    "maxResponseBytes",
    `\`maxResponseBytes\` must be a number of bytes, at least 0; got ${describeValue(maxResponseBytes)}.`,
  );
}

/** Normalizes all settings for the middleware. */
export function resolveConfig(settings: ClientSettings): SupportClientResolvedConfig {
  const named = Object.assign(settings, { defaultSigningName: "support" });
  const userAgent = resolveUserAgentConfig(named);
  const retry = resolveRetryConfig(userAgent);
  const region = resolveRegionConfig(retry);
  const endpoint = resolveEndpointConfig(region, () => runtime.findConfiguredEndpoint(settings.serviceId));
  return resolveAuthConfig(endpoint, runtime.loadDisableClockSkewCorrection());
}

/** Returns the defaults that do not depend on the runtime. */
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
