import type { HttpHandlerExtensionConfiguration } from "@smithy/core/protocols";
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  ChecksumAlgorithm,
  DefaultExtensionConfiguration,
  HttpAuthScheme,
  Provider,
} from "@smithy/types";
import type { SupportHttpAuthSchemeProvider } from "./auth/httpAuthSchemeProvider.js";
import type { SupportClientResolvedConfig } from "./config.js";
import { NoOpLogger } from "./smithyClient.js";

/**
 * What an extension can read and change of a client that is being made.
 *
 * @public
 */
export interface SupportExtensionConfiguration
  extends HttpHandlerExtensionConfiguration,
    DefaultExtensionConfiguration {
  setRegion(region: Provider<string>): void;
  region(): Provider<string>;
  setHttpAuthScheme(httpAuthScheme: HttpAuthScheme): void;
  httpAuthSchemes(): HttpAuthScheme[];
  setHttpAuthSchemeProvider(httpAuthSchemeProvider: SupportHttpAuthSchemeProvider): void;
  httpAuthSchemeProvider(): SupportHttpAuthSchemeProvider;
  setCredentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): void;
  credentials(): AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
}

/**
 * A change to the settings by which a client is made.
 *
 * @public
 */
export interface RuntimeExtension {
  configure(extensionConfiguration: SupportExtensionConfiguration): void;
}

/** Lets extensions change the settings of a client, in their order. */
export function applyExtensions(
  config: SupportClientResolvedConfig,
  extensions: readonly RuntimeExtension[],
): SupportClientResolvedConfig {
  passOnLogger(config);
  const configuration = Object.assign(
    makeChecksumConfiguration(config),
    makeRetryConfiguration(config),
    makeRegionConfiguration(config),
    makeHttpHandlerConfiguration(config),
    makeAuthConfiguration(config),
  ) as SupportExtensionConfiguration;
  for (const extension of extensions) extension.configure(configuration);
  return Object.assign(config, readChecksums(configuration), {
    retryStrategy: configuration.retryStrategy(),
    region: configuration.region(),
    requestHandler: configuration.httpHandler(),
    httpAuthSchemes: configuration.httpAuthSchemes(),
    httpAuthSchemeProvider: configuration.httpAuthSchemeProvider(),
    credentials: configuration.credentials(),
  });
}

type RequestHandler = ReturnType<SupportExtensionConfiguration["httpHandler"]>;

/** The HTTP handler warns of exhausted sockets, which is for the caller's logger to hear. */
function passOnLogger({ logger, requestHandler }: SupportClientResolvedConfig): void {
  if (!logger || logger instanceof NoOpLogger) return;
  (requestHandler as Partial<RequestHandler>).updateHttpClientConfig?.(Symbol.for("logger") as never, logger as never);
}

/** The hashes that Smithy knows by name; of them this client uses `sha256` alone. */
const HASHES: readonly string[] = ["md5", "crc32", "crc32c", "sha1", "sha256"];

type Hashes = Record<string, ChecksumAlgorithmConstructor | undefined>;
type ChecksumAlgorithmConstructor = ReturnType<ChecksumAlgorithm["checksumConstructor"]>;

function makeChecksumConfiguration(config: SupportClientResolvedConfig) {
  const known = Object.entries(config as unknown as Hashes).filter(([id, Hash]) => HASHES.includes(id) && Hash);
  const algorithms = known.map(([id, Hash]) => ({ algorithmId: () => id, checksumConstructor: () => Hash }));
  return {
    addChecksumAlgorithm: (algorithm: (typeof algorithms)[number]) => algorithms.push(algorithm),
    checksumAlgorithms: () => algorithms,
  };
}

function readChecksums(configuration: SupportExtensionConfiguration): Hashes {
  const known = configuration.checksumAlgorithms().filter((algorithm) => HASHES.includes(algorithm.algorithmId()));
  return Object.fromEntries(known.map((algorithm) => [algorithm.algorithmId(), algorithm.checksumConstructor()]));
}

function makeRetryConfiguration(config: SupportClientResolvedConfig) {
  return {
    setRetryStrategy: (retryStrategy: SupportClientResolvedConfig["retryStrategy"]) => {
      config.retryStrategy = retryStrategy;
    },
    retryStrategy: () => config.retryStrategy,
  };
}

function makeRegionConfiguration(config: SupportClientResolvedConfig) {
  return {
    setRegion: (region: Provider<string>) => {
      config.region = region;
    },
    region: () => config.region,
  };
}

function makeHttpHandlerConfiguration(config: SupportClientResolvedConfig) {
  const httpHandler = () => config.requestHandler as RequestHandler;
  return {
    setHttpHandler: (handler: RequestHandler) => {
      config.requestHandler = handler;
    },
    httpHandler,
    updateHttpClientConfig: (key: never, value: never) => httpHandler().updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => httpHandler().httpHandlerConfigs(),
  };
}

function makeAuthConfiguration(config: SupportClientResolvedConfig) {
  const schemes = config.httpAuthSchemes;
  let provider = config.httpAuthSchemeProvider;
  let credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider = config.credentials;
  return {
    setHttpAuthScheme: (scheme: HttpAuthScheme) => {
      const index = schemes.findIndex(({ schemeId }) => schemeId === scheme.schemeId);
      schemes.splice(index < 0 ? schemes.length : index, 1, scheme);
    },
    httpAuthSchemes: () => schemes,
    setHttpAuthSchemeProvider: (given: SupportHttpAuthSchemeProvider) => {
      provider = given;
    },
    httpAuthSchemeProvider: () => provider,
    setCredentials: (given: AwsCredentialIdentity | AwsCredentialIdentityProvider) => {
      credentials = given;
    },
    credentials: () => credentials,
  };
}
