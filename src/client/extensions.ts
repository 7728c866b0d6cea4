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
 * The settings that an extension can read and change while a client is constructed.
 *
 * @public
 */
export interface SupportExtensionConfiguration extends DefaultExtensionConfiguration {
  /** Replaces the request handler. */
  setHttpHandler(handler: HttpHandler): void;
  /** Returns the request handler. */
  httpHandler(): HttpHandler;
  /** Changes a setting of the request handler. */
  updateHttpClientConfig(key: never, value: never): void;
  /** Returns the settings of the request handler. */
  httpHandlerConfigs(): object;
  /** Sets the provider of the region. */
  setRegion(region: Provider<string>): void;
  /** Returns the provider of the region. */
  region(): Provider<string>;
  /** Adds an auth scheme, or replaces the one with the same id. */
  setHttpAuthScheme(httpAuthScheme: HttpAuthScheme): void;
  /** Returns the auth schemes. */
  httpAuthSchemes(): HttpAuthScheme[];
  /** Replaces the function that selects the auth schemes of a request. */
  setHttpAuthSchemeProvider(httpAuthSchemeProvider: SupportHttpAuthSchemeProvider): void;
  /** Returns the function that selects the auth schemes of a request. */
  httpAuthSchemeProvider(): SupportHttpAuthSchemeProvider;
  /** Replaces the credentials. */
  setCredentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): void;
  /** Returns the credentials; `undefined` if the client has none of its own. */
  credentials(): AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
}

/**
 * Changes the settings of a client while it is constructed.
 *
 * @public
 */
export interface RuntimeExtension {
  /** Called once, while the client is constructed. */
  configure(extensionConfiguration: SupportExtensionConfiguration): void;
}

/** Applies extensions to the settings of a client, in order. */
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

/** The settings that an extension can replace, with the names of their setters and getters. */
const ACCESSORS: readonly (readonly [key: keyof SupportClientResolvedConfig, setter: string, getter?: string])[] = [
  ["region", "setRegion"],
  ["retryStrategy", "setRetryStrategy"],
  ["requestHandler", "setHttpHandler", "httpHandler"],
  ["httpAuthSchemeProvider", "setHttpAuthSchemeProvider"],
  ["credentials", "setCredentials"],
];

type Hash = Pick<ChecksumAlgorithm, "checksumConstructor"> & { algorithmId(): string };

/** Smithy's hashes. This client uses only `sha256`. */
const HASHES: readonly string[] = ["md5", "crc32", "crc32c", "sha1", "sha256"];

function listHashes(config: SupportClientResolvedConfig): Hash[] {
  const present = Object.entries(config).filter(([name, Constructor]) => HASHES.includes(name) && Constructor);
  return present.map(([name, Constructor]) => ({
    algorithmId: () => name,
    checksumConstructor: () => Constructor as ReturnType<Hash["checksumConstructor"]>,
  }));
}

/** Passes the logger to the HTTP handler, which warns of exhausted sockets. */
function passOnLogger(config: SupportClientResolvedConfig): void {
  const { logger } = config;
  if (!logger || logger instanceof NoOpLogger) return;
  (config.requestHandler as HttpHandler).updateHttpClientConfig?.(Symbol.for("logger") as never, logger as never);
}
