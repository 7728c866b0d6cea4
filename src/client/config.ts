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

/** The functions for text, bytes and streams. Default: the platform's. */
interface PlatformConfig {
  /** The SHA-256 of signatures. Default: `node:crypto`, WebCrypto, or `@aws-crypto/sha256-js` without either. */
  sha256?: ChecksumConstructor | HashConstructor;
  /** Parses a URL into the parts of a request. */
  urlParser?: UrlParser;
  /** Measures the body of a request, in bytes. */
  bodyLengthChecker?: BodyLengthCalculator;
  /** Reads the body of a response to its end. */
  streamCollector?: StreamCollector;
  /** Decodes base64. */
  base64Decoder?: Decoder;
  /** Encodes bytes as base64. */
  base64Encoder?: Encoder;
  /** Encodes text as UTF-8. */
  utf8Decoder?: Decoder;
  /** Decodes UTF-8. */
  utf8Encoder?: Encoder;
}

/**
 * The settings that depend on the runtime, and their defaults.
 *
 * @public
 */
export interface ClientDefaults extends PlatformConfig {
  /**
   * The HTTP handler, or options of the default one: `NodeHttpHandler` on Node.js, `FetchHttpHandler` elsewhere.
   *
   * On Node.js, `requestTimeout` (milliseconds, per client or call) covers the time until the headers arrive. It only logs a
   * warning unless `throwOnRequestTimeout` is true. `socketTimeout` (milliseconds without traffic) also ends a stalled body.
   * To limit a whole call, pass `abortSignal: AbortSignal.timeout(ms)` to `send`.
   */
  requestHandler?: HttpHandler | NodeHttpHandlerOptions | FetchHttpHandlerOptions | Record<string, unknown>;
  /** Whether the middleware of a command is resolved once per class. Default: `false`. */
  cacheMiddleware?: boolean;
  /** The wire protocol, as an instance or a class. Default: AWS JSON 1.1. */
  protocol?: Protocol | ClientProtocolCtor<Open, Open> | $ClientProtocolCtor<Open, Open>;
  /** The settings of a `protocol` given as a class. */
  protocolSettings?: { defaultNamespace?: string; [setting: string]: unknown };
  /** The version of the API. Always `2013-04-15`. */
  readonly apiVersion?: string;
  /** The name of the runtime. Set by the build. */
  runtime?: string;
  /** Whether to omit the host prefixes of operations; Support has none. Default: `false`. */
  disableHostPrefix?: boolean;
  /** The name of the service in user agents and settings. Default: `Support`. */
  serviceId?: string;
  /** Whether to use dual-stack (IPv6) endpoints. Default: AWS_USE_DUALSTACK_ENDPOINT, the profile, `false`. */
  useDualstackEndpoint?: boolean | Provider<boolean>;
  /** Whether to use FIPS 140 endpoints. Default: AWS_USE_FIPS_ENDPOINT, the profile, `false`. */
  useFipsEndpoint?: boolean | Provider<boolean>;
  /**
   * The region. Support is a global service, so only the partition matters.
   *
   * Default: AWS_REGION, AWS_DEFAULT_REGION, the profile, the EC2 instance, `us-east-1`.
   */
  region?: string | Provider<string>;
  /** The profile of the shared config and credentials files. Default: AWS_PROFILE, `default`. */
  profile?: string;
  /** Returns the parts of the user agent. Default: this package, the operating system, the runtime, the service. */
  defaultUserAgentProvider?: Provider<UserAgent>;
  /**
   * Makes the default provider of credentials.
   *
   * @deprecated Pass `credentials` instead.
   */
  credentialDefaultProvider?(input: object): AwsCredentialIdentityProvider;
  /** The maximum number of attempts, including the first. Default: AWS_MAX_ATTEMPTS, the profile, 3. */
  maxAttempts?: number | Provider<number>;
  /** `standard`, or `adaptive`, which also limits the rate of requests. Default: AWS_RETRY_MODE, the profile, `standard`. */
  retryMode?: string | Provider<string>;
  /** Logs the input and the output or error of every call; secrets are redacted. Default: no logging. */
  logger?: Logger;
  /** Change the settings while the client is constructed. Default: none. */
  extensions?: RuntimeExtension[];
  /** A set of defaults for timeouts and retries. Default: AWS_DEFAULTS_MODE, the profile, `legacy`. */
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>;
}

/**
 * The settings that determine the endpoint.
 *
 * @public
 */
export interface ClientInputEndpointParameters {
  /** The region. Support is a global service, so only the partition matters. Default: `us-east-1`. */
  region?: string | undefined | Provider<string | undefined>;
  /** Whether to use dual-stack (IPv6) endpoints. Default: `false`. */
  useDualstackEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  /** Whether to use FIPS 140 endpoints. Default: `false`. */
  useFipsEndpoint?: boolean | undefined | Provider<boolean | undefined>;
  /**
   * A custom endpoint with its scheme, such as `http://127.0.0.1:4599`. User and password are ignored.
   *
   * Default: AWS_ENDPOINT_URL_SUPPORT, AWS_ENDPOINT_URL, `endpoint_url` of the shared config file, the region's endpoint.
   */
  endpoint?: string | Provider<string> | Endpoint | Provider<Endpoint> | EndpointV2 | Provider<EndpointV2>;
}

/** The settings of the endpoint. */
interface EndpointConfig {
  /**
   * A custom endpoint with its scheme, such as `http://127.0.0.1:4599`. User and password are ignored.
   *
   * Default: AWS_ENDPOINT_URL_SUPPORT, AWS_ENDPOINT_URL, `endpoint_url` of the shared config file, the region's endpoint.
   */
  endpoint?: string | Endpoint | Provider<Endpoint> | EndpointV2 | Provider<EndpointV2>;
  /** Returns the endpoint of a request. Default: the rules of the service. */
  endpointProvider?: (params: EndpointParameters, context?: { logger?: Logger }) => EndpointV2;
  /** @deprecated The scheme of the endpoint determines whether TLS is used. */
  tls?: boolean;
  /** Whether to ignore endpoints from the environment and the shared config file. Default: `false`. */
  ignoreConfiguredEndpointUrls?: boolean;
  /** @internal */
  serviceConfiguredEndpoint?: never;
}

/** The settings of signatures. */
interface AuthConfig {
  /**
   * The credentials, or a provider of credentials. The client calls it again before they expire.
   *
   * Default on Node.js: the environment, then the chain of `@aws-sdk/credential-provider-node`. Elsewhere: none.
   */
  credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  /** Signs requests instead of {@link signerConstructor}. */
  signer?: RequestSigner | ((authScheme?: AuthScheme) => Promise<RequestSigner>);
  /** Whether to escape the path before signing. Default: `true`. */
  signingEscapePath?: boolean;
  /** The offset of the service's clock in milliseconds. Every response updates it. Default: 0. */
  systemClockOffset?: number;
  /** The region in the signature. Default: the region of the endpoint. */
  signingRegion?: string;
  /** The class of the signer. Default: SigV4 in headers, on `@smithy/signature-v4`. */
  signerConstructor?: new (
    options: SignerInit,
  ) => RequestSigner;
  /** Whether to sign by the local clock only. Default: AWS_DISABLE_CLOCK_SKEW_CORRECTION, the profile, `false`. */
  disableClockSkewCorrection?: boolean | Provider<boolean>;
  /** The names of auth schemes, preferred first. Default: AWS_AUTH_SCHEME_PREFERENCE, the profile, none. */
  authSchemePreference?: string[] | Provider<string[]>;
  /** The auth schemes of the client. Default: SigV4. */
  httpAuthSchemes?: HttpAuthScheme[];
  /** Returns the auth schemes that a request can use. Default: SigV4. */
  httpAuthSchemeProvider?: SupportHttpAuthSchemeProvider;
}

/** The settings of the user agent and of retries. */
interface CallConfig {
  /** Additions to the user agent: text, or pairs of name and version. Default: none. */
  customUserAgent?: string | UserAgent;
  /** The name of the application in the user agent, at most 50 characters. Default: AWS_SDK_UA_APP_ID, the profile. */
  userAgentAppId?: string | undefined | Provider<string | undefined>;
  /** Decides whether and when to retry. Default: by `retryMode` and `maxAttempts`. */
  retryStrategy?: RetryStrategy | RetryStrategyV2;
}

/** Options that the official client lacks. */
interface OwnConfig {
  /**
   * The maximum size of a response, in bytes. A larger response rejects with a {@link SupportClientError} whose code is
   * `RESPONSE_TOO_LARGE`. `Infinity` removes the limit.
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

/**
 * The settings of a {@link SupportClient}, by the name that the official client gives the type.
 *
 * @public
 */
export type SupportClientConfigType = SupportClientConfig;

/** Credentials as a caching provider. */
type ResolvedCredentials = ((
  options?: Parameters<AwsCredentialIdentityProvider>[0] & { forceRefresh?: boolean },
) => Promise<AwsCredentialIdentity>) & { memoized?: boolean; configBound?: boolean; attributed?: boolean };

/**
 * The members of {@link SupportClientResolvedConfig}.
 *
 * @public
 */
export type SupportClientResolvedConfigType = ResolvedConfiguration<HttpHandlerOptions> &
  Required<ClientDefaults> & {
    protocol: Protocol;
    region: Provider<string>;
    useDualstackEndpoint: Provider<boolean>;
    useFipsEndpoint: Provider<boolean>;
    maxAttempts: Provider<number>;
    /** The service in signatures, unless the endpoint specifies another. */
    defaultSigningName: string;
    /** The caller's endpoint. */
    endpoint?: Provider<Endpoint>;
    /** Returns the endpoint of a request. */
    endpointProvider: (params: EndpointParameters, context?: { logger?: Logger }) => EndpointV2;
    /** @deprecated The scheme of the endpoint determines whether TLS is used. */
    tls: boolean;
    /** Whether the caller set an endpoint. */
    isCustomEndpoint?: boolean;
    /** Whether to ignore endpoints from the environment and the shared config file. */
    ignoreConfiguredEndpointUrls: boolean;
    /** The endpoint from the environment or the shared config file. */
    serviceConfiguredEndpoint?: Provider<string | undefined>;
    /** The caller's additions to the user agent. */
    customUserAgent?: UserAgent;
    /** The name of the application in the user agent. */
    userAgentAppId: Provider<string | undefined>;
    /** The maximum size of a response, in bytes. */
    maxResponseBytes?: number;
    /** Decides whether and when to retry. */
    retryStrategy: Provider<RetryStrategyV2 | RetryStrategy>;
    /** The credentials, cached until they are about to expire. */
    credentials: ResolvedCredentials;
    /** Returns the signer of an auth scheme. */
    signer: (authScheme?: AuthScheme) => Promise<RequestSigner>;
    /** Whether to escape the path before signing. */
    signingEscapePath: boolean;
    /** The offset of the service's clock in milliseconds. Every response updates it. */
    systemClockOffset: number;
    /** Whether to sign by the local clock only. */
    disableClockSkewCorrection: Provider<boolean>;
    /** The names of auth schemes, preferred first. */
    readonly authSchemePreference: Provider<string[]>;
    /** The auth schemes of the client. */
    readonly httpAuthSchemes: HttpAuthScheme[];
    /** Returns the auth schemes that a request can use. */
    readonly httpAuthSchemeProvider: SupportHttpAuthSchemeProvider;
  };

/**
 * The normalized settings of a client: `client.config`.
 *
 * @public
 */
export interface SupportClientResolvedConfig extends SupportClientResolvedConfigType {}
