import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  ChecksumAlgorithm,
  DefaultExtensionConfiguration,
  HttpAuthScheme,
  Provider,
} from "@smithy/types";
import type { SupportHttpAuthSchemeProvider } from "../pipeline/auth/httpAuthSchemeProvider.js";
import type { HttpHandler } from "../platform/HttpHandler.js";
import { NoOpLogger } from "../platform/smithy/client.js";
import type { SupportClientResolvedConfig } from "./config.js";

/**
 * What an extension can read and change of a client that is being made.
 *
 * @public
 */
export interface SupportExtensionConfiguration extends DefaultExtensionConfiguration {
  setHttpHandler(handler: HttpHandler): void;
  httpHandler(): HttpHandler;
  updateHttpClientConfig(key: never, value: never): void;
  httpHandlerConfigs(): object;
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
  if (extensions.length === 0) return config;
  const { httpAuthSchemes } = config;
  const hashes = listHashes(config);
  const settings: Record<string, unknown> = {};
  const handler = () => settings.requestHandler as HttpHandler;
  const configuration: Record<string, unknown> = {
    updateHttpClientConfig: (key: never, value: never) => handler().updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => handler().httpHandlerConfigs(),
    httpAuthSchemes: () => httpAuthSchemes,
    setHttpAuthScheme: (scheme: HttpAuthScheme) => {
      const index = httpAuthSchemes.findIndex(({ schemeId }) => schemeId === scheme.schemeId);
      httpAuthSchemes.splice(index < 0 ? httpAuthSchemes.length : index, 1, scheme);
    },
    checksumAlgorithms: () => hashes,
    addChecksumAlgorithm: (algorithm: Hash) => hashes.push(algorithm),
  };
  for (const [key, setter, getter = key] of ACCESSORS) {
    settings[key] = config[key];
    configuration[getter] = () => settings[key];
    configuration[setter] = (value: unknown) => {
      settings[key] = value;
    };
  }
  for (const extension of extensions) extension.configure(configuration as unknown as SupportExtensionConfiguration);
  const known = hashes.filter((hash) => HASHES.includes(hash.algorithmId()));
  return Object.assign(
    config,
    settings,
    Object.fromEntries(known.map((hash) => [hash.algorithmId(), hash.checksumConstructor()])),
  );
}

/** The settings that an extension can exchange, each with the names of the functions that set it and answer it. */
const ACCESSORS: readonly (readonly [key: keyof SupportClientResolvedConfig, setter: string, getter?: string])[] = [
  ["region", "setRegion"],
  ["retryStrategy", "setRetryStrategy"],
  ["requestHandler", "setHttpHandler", "httpHandler"],
  ["httpAuthSchemeProvider", "setHttpAuthSchemeProvider"],
  ["credentials", "setCredentials"],
];

type Hash = Pick<ChecksumAlgorithm, "checksumConstructor"> & { algorithmId(): string };

/** The hashes that Smithy knows by name; of them this client uses `sha256` alone. */
const HASHES: readonly string[] = ["md5", "crc32", "crc32c", "sha1", "sha256"];

function listHashes(config: SupportClientResolvedConfig): Hash[] {
  const given = Object.entries(config).filter(([name, Constructor]) => HASHES.includes(name) && Constructor);
  return given.map(([name, Constructor]) => ({
    algorithmId: () => name,
    checksumConstructor: () => Constructor as ReturnType<Hash["checksumConstructor"]>,
  }));
}

/** The HTTP handler warns of exhausted sockets, which is for the caller's logger to hear. */
function passOnLogger(config: SupportClientResolvedConfig): void {
  const { logger } = config;
  if (!logger || logger instanceof NoOpLogger) return;
  (config.requestHandler as HttpHandler).updateHttpClientConfig?.(Symbol.for("logger") as never, logger as never);
}
