import type {
  $ClientProtocolCtor,
  AuthScheme,
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  BodyLengthCalculator,
  ChecksumConstructor,
  ClientProtocolCtor,
  Decoder,
  Encoder,
  Endpoint,
  EndpointV2,
  FetchHttpHandlerOptions,
  HashConstructor,
  HttpAuthScheme,
  HttpHandlerOptions,
  Logger,
  NodeHttpHandlerOptions,
  Provider,
  RequestSigner,
  RetryStrategy,
  RetryStrategyV2,
  StreamCollector,
  UrlParser,
  UserAgent,
} from "@smithy/types";
import type { SignerInit } from "../pipeline/auth/HeaderSigner.js";
import type { SupportHttpAuthSchemeProvider } from "../pipeline/auth/httpAuthSchemeProvider.js";
import type { EndpointParameters } from "../pipeline/endpoint/endpointParameters.js";
import type { HttpHandler } from "../platform/HttpHandler.js";
import type { Open, Protocol, ResolvedConfiguration } from "../platform/smithy/client.js";
import type { RuntimeExtension } from "./extensions.js";

type DefaultsMode = "standard" | "in-region" | "cross-region" | "mobile" | "auto" | "legacy";

/** The functions by which a client treats text, bytes and streams. Every one has a default of the platform. */
interface PlatformConfig {
  /** The hash of signing: `node:crypto`, WebCrypto, or `@aws-crypto/sha256-js` where there is neither. */
  sha256?: ChecksumConstructor | HashConstructor;
  /** Parses a URL into the parts that a request is made of. */
  urlParser?: UrlParser;
  /** Measures the body of a request, in bytes. */
  bodyLengthChecker?: BodyLengthCalculator;
  /** Reads the body of a response to its end. */
  streamCollector?: StreamCollector;
  /** Makes bytes of base64. */
  base64Decoder?: Decoder;
  /** Makes base64 of bytes. */
  base64Encoder?: Encoder;
  /** Makes bytes of a text. */
  utf8Decoder?: Decoder;
  /** Makes a text of bytes. */
  utf8Encoder?: Encoder;
}

/**
 * What a client is told about where and how it runs.
 *
 * @public
 */
export interface ClientDefaults extends PlatformConfig {
  /** The HTTP handler, or the options of the default one: `NodeHttpHandler`, elsewhere `FetchHttpHandler`. */
  requestHandler?: HttpHandler | NodeHttpHandlerOptions | FetchHttpHandlerOptions | Record<string, unknown>;
  /** Whether the middleware of a command is put together once per class and kept. Default: `false`. */
  cacheMiddleware?: boolean;
  /** The wire protocol, as an instance or a class. Default: AWS JSON 1.1. */
  protocol?: Protocol | ClientProtocolCtor<Open, Open> | $ClientProtocolCtor<Open, Open>;
  /** What a `protocol` given as a class is told of the service. */
  protocolSettings?: { defaultNamespace?: string; [setting: string]: unknown };
  /** The version of the API. Always `2013-04-15`. */
  readonly apiVersion?: string;
  /** Where the client runs, as the user agent tells it. Told by the build that is in use. */
  runtime?: string;
  /** Whether host names go without the prefixes that some operations of some services have. Default: `false`. */
  disableHostPrefix?: boolean;
  /** The name of the service in user agents and settings. Default: `Support`. */
  serviceId?: string;
  /** Whether endpoints are used that also answer by IPv6. Default: AWS_USE_DUALSTACK_ENDPOINT, the profile, `false`. */
  useDualstackEndpoint?: boolean | Provider<boolean>;
  /** Whether endpoints are used that keep to FIPS 140. Default: AWS_USE_FIPS_ENDPOINT, the profile, `false`. */
  useFipsEndpoint?: boolean | Provider<boolean>;
  /**
   * The region, of which only the partition matters: the service is global.
   *
   * Default: AWS_REGION, AWS_DEFAULT_REGION, the profile, the EC2 instance, `us-east-1`.
   */
  region?: string | Provider<string>;
  /** The profile of the shared config and credentials files. Default: AWS_PROFILE, `default`. */
  profile?: string;
  /** Tells the user agent's parts. Default: this package, the operating system, the runtime, the service. */
  defaultUserAgentProvider?: Provider<UserAgent>;
  /**
   * Makes the provider of credentials that is used when none are given.
   *
   * @deprecated Give `credentials` instead.
   */
  credentialDefaultProvider?(input: object): AwsCredentialIdentityProvider;
  /** How often a call is tried at most, the first time included. Default: AWS_MAX_ATTEMPTS, the profile, 3. */
  maxAttempts?: number | Provider<number>;
  /** `standard`, or `adaptive`, which also slows down under throttling. Default: AWS_RETRY_MODE, the profile, `standard`. */
  retryMode?: string | Provider<string>;
  /** Is told of every call: its input, its output or error, never a secret. Default: nobody. */
  logger?: Logger;
  /** Changes to the settings by which the client is made, each by a `configure` function. Default: none. */
  extensions?: RuntimeExtension[];
  /** A set of defaults for time-outs and retry. Default: AWS_DEFAULTS_MODE, the profile, `legacy`. */
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>;
}

/**
 * Where requests go.
 *
 * @public
 */
export interface ClientInputEndpointParameters {
  region?: string | undefined | Provider<string | undefined>;
  useDualstackEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  useFipsEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  /**
   * Another endpoint than AWS's own, with its scheme: `http://127.0.0.1:4599`.
   *
   * Default: AWS_ENDPOINT_URL_SUPPORT, AWS_ENDPOINT_URL, their twins in the shared config file, the region's.
   */
  endpoint?: string | Provider<string> | Endpoint | Provider<Endpoint> | EndpointV2 | Provider<EndpointV2>;
}

/** How endpoints are decided. */
interface EndpointConfig {
  /**
   * Another endpoint than AWS's own, with its scheme: `http://127.0.0.1:4599`.
   *
   * Default: AWS_ENDPOINT_URL_SUPPORT, AWS_ENDPOINT_URL, their twins in the shared config file, the region's.
   */
  endpoint?: string | Endpoint | Provider<Endpoint> | EndpointV2 | Provider<EndpointV2>;
  /** Decides the endpoint of a request. Default: the rules of the service. */
  endpointProvider?: (params: EndpointParameters, context?: { logger?: Logger }) => EndpointV2;
  /** @deprecated The scheme of the endpoint says whether TLS is used. */
  tls?: boolean;
  /** Whether endpoints of the environment and the shared config file are passed over. Default: `false`. */
  ignoreConfiguredEndpointUrls?: boolean;
  /** @internal */
  serviceConfiguredEndpoint?: never;
}

/** How requests are signed. */
interface AuthConfig {
  /**
   * The credentials, or a provider of them, which is asked again before they expire.
   *
   * Default on Node: the environment, then the chain of `@aws-sdk/credential-provider-node`. Elsewhere: none.
   */
  credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  /** Signs requests instead of {@link signerConstructor}. */
  signer?: RequestSigner | ((authScheme?: AuthScheme) => Promise<RequestSigner>);
  /** Whether the path is escaped before it is signed. Default: `true`. */
  signingEscapePath?: boolean;
  /** By how many milliseconds the service's clock is ahead of the local one. Learnt from responses. Default: 0. */
  systemClockOffset?: number;
  /** The region in the signature. Default: the endpoint's. */
  signingRegion?: string;
  /** The class that signs. Default: one that signs headers, on `@smithy/signature-v4`. */
  signerConstructor?: new (
    options: SignerInit,
  ) => RequestSigner;
  /** Whether the clock is left alone. Default: AWS_DISABLE_CLOCK_SKEW_CORRECTION, the profile, `false`. */
  disableClockSkewCorrection?: boolean | Provider<boolean>;
  /** The names of auth schemes, the preferred first. Default: AWS_AUTH_SCHEME_PREFERENCE, the profile, none. */
  authSchemePreference?: string[] | Provider<string[]>;
  /** The auth schemes that the client knows. Default: SigV4. */
  httpAuthSchemes?: HttpAuthScheme[];
  /** Decides which auth schemes a request may use. Default: SigV4 for all. */
  httpAuthSchemeProvider?: SupportHttpAuthSchemeProvider;
}

/** What the client tells of itself, and how it tries again. */
interface CallConfig {
  /** More for the user agent: a text, or pairs of name and version. Default: nothing. */
  customUserAgent?: string | UserAgent;
  /** The name of the application in the user agent, at most 50 characters. Default: AWS_SDK_UA_APP_ID, the profile. */
  userAgentAppId?: string | undefined | Provider<string | undefined>;
  /** Decides whether and when a failed call is tried again. Default: by `retryMode` and `maxAttempts`. */
  retryStrategy?: RetryStrategy | RetryStrategyV2;
}

/** What the official client does not have. */
interface OwnConfig {
  /**
   * The largest response that the client reads, in bytes. A larger one rejects with a {@link SupportClientError} whose code
   * is `RESPONSE_TOO_LARGE`. `Infinity` sets no limit.
   *
   * Default: 67,108,864 (64 MiB).
   */
  maxResponseBytes?: number;
}

/**
 * The settings of a {@link SupportClient}, each with a default.
 *
 * @public
 */
export interface SupportClientConfig extends ClientDefaults, EndpointConfig, AuthConfig, CallConfig, OwnConfig {}

/** @public */
export type SupportClientConfigType = SupportClientConfig;

/** Credentials as the client holds them: a provider that remembers. */
type ResolvedCredentials = ((
  options?: Parameters<AwsCredentialIdentityProvider>[0] & { forceRefresh?: boolean },
) => Promise<AwsCredentialIdentity>) & { memoized?: boolean; configBound?: boolean; attributed?: boolean };

/** @public */
export type SupportClientResolvedConfigType = ResolvedConfiguration<HttpHandlerOptions> &
  Required<ClientDefaults> & {
    protocol: Protocol;
    region: Provider<string>;
    useDualstackEndpoint: Provider<boolean>;
    useFipsEndpoint: Provider<boolean>;
    maxAttempts: Provider<number>;
    /** The service in signatures, where the endpoint does not say another. */
    defaultSigningName: string;
    /** The endpoint that the caller gave. */
    endpoint?: Provider<Endpoint>;
    /** Decides the endpoint of a request. */
    endpointProvider: (params: EndpointParameters, context?: { logger?: Logger }) => EndpointV2;
    /** @deprecated The scheme of the endpoint says whether TLS is used. */
    tls: boolean;
    /** Whether the caller gave an endpoint. */
    isCustomEndpoint?: boolean;
    /** Whether endpoints of the environment and the shared config file are passed over. */
    ignoreConfiguredEndpointUrls: boolean;
    /** The endpoint of the environment or the shared config file. */
    serviceConfiguredEndpoint?: Provider<string | undefined>;
    /** What the caller adds to the user agent. */
    customUserAgent?: UserAgent;
    /** The name of the application in the user agent. */
    userAgentAppId: Provider<string | undefined>;
    /** The largest response that the client reads, in bytes. */
    maxResponseBytes?: number;
    /** Decides whether and when a failed call is tried again. */
    retryStrategy: Provider<RetryStrategyV2 | RetryStrategy>;
    /** The credentials, which are remembered until they are about to expire. */
    credentials: ResolvedCredentials;
    /** The signer of a request that is to be signed by such a scheme. */
    signer: (authScheme?: AuthScheme) => Promise<RequestSigner>;
    /** Whether the path is escaped before it is signed. */
    signingEscapePath: boolean;
    /** By how many milliseconds the service's clock is ahead of the local one, as learnt from responses. */
    systemClockOffset: number;
    /** Whether the clock is left alone. */
    disableClockSkewCorrection: Provider<boolean>;
    /** The names of auth schemes, the preferred first. */
    readonly authSchemePreference: Provider<string[]>;
    /** The auth schemes that the client knows. */
    readonly httpAuthSchemes: HttpAuthScheme[];
    /** Decides which auth schemes a request may use. */
    readonly httpAuthSchemeProvider: SupportHttpAuthSchemeProvider;
  };

/**
 * The settings of a client as tools read them from `client.config`: all there, in one form.
 *
 * @public
 */
export interface SupportClientResolvedConfig extends SupportClientResolvedConfigType {}
