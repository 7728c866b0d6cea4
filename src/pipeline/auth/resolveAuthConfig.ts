import type { AuthScheme, AwsCredentialIdentity, AwsCredentialIdentityProvider, RequestSigner } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { memoizeCredentials } from "../../platform/memoizeCredentials.js";
import { normalizeProvider } from "../../platform/smithy/transport.js";
import { memoizeLast } from "../memoizeLast.js";
import { HeaderSigner, type SignerInit } from "./HeaderSigner.js";

type Credentials = AwsCredentialIdentity | AwsCredentialIdentityProvider;

/** A provider of credentials. The flags prevent a second wrapper. */
type BoundProvider = ((options?: Record<string, unknown>) => Promise<AwsCredentialIdentity>) & {
  memoized?: boolean;
  configBound?: boolean;
  attributed?: boolean;
};

type AuthSettings = Omit<
  SupportClientResolvedConfig,
  "credentials" | "signer" | "authSchemePreference" | "disableClockSkewCorrection"
> & {
  credentials?: Credentials;
  signer?: RequestSigner | ((scheme?: AuthScheme) => Promise<RequestSigner>);
  authSchemePreference?: string[] | (() => Promise<string[]>);
  disableClockSkewCorrection?: boolean | (() => Promise<boolean>);
  signerConstructor?: new (options: SignerInit) => RequestSigner;
  signingRegion?: string;
  signingName?: string;
};

/** Normalizes the settings for signing. */
export function resolveAuthConfig(
  config: AuthSettings,
  disableClockSkewCorrection: boolean | (() => Promise<boolean>),
): SupportClientResolvedConfig {
  defineCredentials(config);
  return Object.assign(config, {
    systemClockOffset: config.systemClockOffset || 0,
    signingEscapePath: config.signingEscapePath ?? true,
    signer: config.signer ? normalizeProvider(config.signer as RequestSigner) : makeSigner(config),
    disableClockSkewCorrection: normalizeProvider(config.disableClockSkewCorrection ?? disableClockSkewCorrection),
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? []),
  }) as unknown as SupportClientResolvedConfig;
}

/** Defines `credentials` as a property that can be assigned in any form. Reading it returns a caching provider. */
function defineCredentials(config: AuthSettings): void {
  let provider: BoundProvider;
  const assign = (credentials: Credentials | undefined): void => {
    provider = bindCredentials(config, credentials);
  };
  assign(config.credentials);
  Object.defineProperty(config, "credentials", {
    get: () => provider,
    set: assign,
    enumerable: true,
    configurable: true,
  });
}

function bindCredentials(config: AuthSettings, credentials: Credentials | undefined): BoundProvider {
  const provider: BoundProvider = credentials ? asProvider(credentials) : findDefaultProvider(config);
  if (provider.configBound) return provider;
  const bound: BoundProvider =
    credentials && typeof credentials === "object"
      ? bindIdentity(credentials)
      : async (options) => provider({ ...options, callerClientConfig: config });
  return Object.assign(bound, { memoized: true, configBound: true, attributed: Boolean(credentials) });
}

function bindIdentity(identity: AwsCredentialIdentity): BoundProvider {
  const answer = Promise.resolve(identity);
  return () => {
    markAsFromCode(identity);
    return answer;
  };
}

function asProvider(credentials: Credentials): BoundProvider {
  if (typeof credentials !== "function") return async () => credentials;
  return (credentials as BoundProvider).memoized ? credentials : memoizeCredentials(credentials);
}

function findDefaultProvider(config: AuthSettings): BoundProvider {
  return normalizeProvider(
    config.credentialDefaultProvider({ ...config, parentClientConfig: config }),
  ) as BoundProvider;
}

/** Marks credentials that the caller passed in code (`e`), for the user agent. */
function markAsFromCode(identity: AwsCredentialIdentity & { $source?: Record<string, string> }): void {
  const isMarked = identity.$source && Object.keys(identity.$source).length > 0;
  if (!isMarked && Object.isExtensible(identity)) identity.$source = { CREDENTIALS_CODE: "e" };
}

/** Returns a function that caches the signer, with its signing key, until a setting changes. */
function makeSigner(config: AuthSettings): (scheme?: AuthScheme) => Promise<RequestSigner> {
  const getSigner = memoizeLast(
    (
      Signer: new (init: SignerInit) => RequestSigner,
      credentials: SignerInit["credentials"],
      region: string,
      service: string,
      sha256: SignerInit["sha256"],
      uriEscapePath: boolean,
    ) => new Signer({ ...config, credentials, region, service, sha256, uriEscapePath }),
  );
  return async (scheme) => {
    config.signingRegion ||= scheme?.signingRegion || (await normalizeProvider(config.region)());
    config.signingName ||= scheme?.signingName || config.defaultSigningName;
    const { sha256, signerConstructor, signingRegion, signingName, signingEscapePath = true } = config;
    const credentials = config.credentials as Credentials;
    const Signer = signerConstructor ?? HeaderSigner;
    return getSigner(Signer, credentials, signingRegion, signingName, sha256, signingEscapePath);
  };
}
