import type { SupportClientConfig, SupportClientResolvedConfig } from "../config.js";
import { NoOpLogger } from "../smithyClient.js";

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

/** What is inside of those, where tools that trace calls exchange it. */
const PARTS: readonly ((config: SupportClientResolvedConfig) => unknown)[] = [
  ({ protocol }) => protocol.serializeRequest,
  ({ httpAuthSchemes }) => httpAuthSchemes.length,
  ({ httpAuthSchemes: [scheme] }) => scheme,
  ({ httpAuthSchemes: [scheme] }) => scheme?.identityProvider,
  ({ httpAuthSchemes: [scheme] }) => scheme?.signer,
  ({ httpAuthSchemes: [scheme] }) => scheme?.signer.sign,
];

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
  const parts = PARTS.map((read) => read(config));
  const isAsBefore = () =>
    RELIED_ON.every((name, index) => members[name] === relied[index]) &&
    PARTS.every((read, index) => read(config) === parts[index]);
  return () =>
    isAsBefore() &&
    (!config.logger || config.logger instanceof NoOpLogger) &&
    !config.requestHandler.metadata?.handlerProtocol?.includes("h2");
}
