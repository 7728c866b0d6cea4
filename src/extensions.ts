import type { HttpHandlerExtensionConfiguration } from "@smithy/core/protocols";
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  DefaultExtensionConfiguration,
  HttpAuthScheme,
  Provider,
} from "@smithy/types";
import type { SupportHttpAuthSchemeProvider } from "./auth/httpAuthSchemeProvider.js";
import type { SupportClientResolvedConfig } from "./config.js";
import { getDefaultExtensionConfiguration, NoOpLogger, resolveDefaultRuntimeConfig } from "./smithyClient.js";

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
    getDefaultExtensionConfiguration(config),
    makeRegionConfiguration(config),
    makeHttpHandlerConfiguration(config),
    makeAuthConfiguration(config),
  ) as SupportExtensionConfiguration;
  for (const extension of extensions) extension.configure(configuration);
  return Object.assign(config, resolveDefaultRuntimeConfig(configuration), {
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
