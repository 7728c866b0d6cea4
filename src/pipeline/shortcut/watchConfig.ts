import type { SupportClientConfig, SupportClientResolvedConfig } from "../../client/config.js";
import { NoOpLogger } from "../../platform/smithy/smithyClient.js";
import { sigV4Signer } from "../auth/sigV4Signer.js";
import { AwsJson11Protocol } from "../protocol/AwsJson11Protocol.js";

/** What a caller may give and still take the shortcut: it asks for these each time. */
const ORDINARY = new Set<string>([
  "cacheMiddleware",
  "credentialDefaultProvider",
  "credentials",
  "customUserAgent",
  "defaultsMode",
  "defaultUserAgentProvider",
  "disableClockSkewCorrection",
  "disableHostPrefix",
  "endpoint",
  "ignoreConfiguredEndpointUrls",
  "logger",
  "maxAttempts",
  "profile",
  "region",
  "requestHandler",
  "retryMode",
  "retryStrategy",
  "serviceId",
  "systemClockOffset",
  "tls",
  "useDualstackEndpoint",
  "useFipsEndpoint",
  "userAgentAppId",
] satisfies (keyof SupportClientConfig)[]);

/** What it relies on. */
const RELIED_ON = [
  "authSchemePreference",
  "base64Encoder",
  "bodyLengthChecker",
  "endpointProvider",
  "httpAuthSchemeProvider",
  "httpAuthSchemes",
  "protocol",
  "sha256",
  "signer",
  "signingEscapePath",
  "streamCollector",
  "utf8Encoder",
] satisfies (keyof SupportClientResolvedConfig)[];

// What tools that trace calls put functions around, before a client is made or later.
const { serializeRequest, updateServiceEndpoint, deserializeResponse } = AwsJson11Protocol.prototype;
const { sign } = sigV4Signer;

/**
 * Notices when settings call for the general way.
 *
 * @param given - The settings as the caller gave them.
 * @returns Whether the shortcut leads to the same.
 */
export function watchConfig(config: SupportClientResolvedConfig, given: SupportClientConfig): () => boolean {
  const members = config as unknown as Readonly<Record<string, unknown>>;
  const isOrdinary = Object.entries(given).every(([name, value]) => value === undefined || ORDINARY.has(name));
  if (!isOrdinary) return () => false;

  const relied = RELIED_ON.map((name) => members[name]);
  const [scheme] = config.httpAuthSchemes;
  const { identityProvider, signer } = scheme ?? {};
  const isSchemeAsBefore = () => {
    const { length, 0: first } = config.httpAuthSchemes;
    return (
      length === 1 &&
      first === scheme &&
      first?.identityProvider === identityProvider &&
      first?.signer === signer &&
      first?.signer.sign === sign
    );
  };
  const isAsBefore = () =>
    RELIED_ON.every((name, index) => members[name] === relied[index]) &&
    isSchemeAsBefore() &&
    isAsWritten(config.protocol as AwsJson11Protocol);
  return () =>
    isAsBefore() &&
    (!config.logger || config.logger instanceof NoOpLogger) &&
    !config.requestHandler.metadata?.handlerProtocol?.includes("h2");
}

function isAsWritten(protocol: AwsJson11Protocol): boolean {
  return (
    protocol.serializeRequest === serializeRequest &&
    protocol.updateServiceEndpoint === updateServiceEndpoint &&
    protocol.deserializeResponse === deserializeResponse
  );
}
