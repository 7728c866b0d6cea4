import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";
import { memoizeCredentials } from "../memoizeCredentials.js";
import { isDenied, permissionError } from "./loadSetting.js";

type ChainInit = Parameters<typeof import("@aws-sdk/credential-provider-node")["defaultProvider"]>[0];

/** Finds credentials in the environment, or else through the AWS SDK's credential chain, which it imports on demand. */
export function credentialDefaultProvider(init: ChainInit = {}): AwsCredentialIdentityProvider {
  let chain: Promise<AwsCredentialIdentityProvider> | undefined;
  const find: AwsCredentialIdentityProvider = async (options) => {
    const profile = init.profile ?? readProfileName();
    const credentials = profile ? undefined : readEnvironment(process.env);
    if (credentials) return credentials;
    chain ??= import("@aws-sdk/credential-provider-node").then(({ defaultProvider }) => defaultProvider(init));
    try {
      return await (await chain)(options);
    } catch (error) {
      throw explain(error, profile);
    }
  };
  return memoizeCredentials(find);
}

function readProfileName(): string | undefined {
  try {
    return process.env.AWS_PROFILE;
  } catch (error) {
    throw isDenied(error) ? permissionError(error, "credentials") : error;
  }
}

function readEnvironment(env: NodeJS.ProcessEnv): AwsCredentialIdentity | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) return undefined;
  const { AWS_SESSION_TOKEN, AWS_CREDENTIAL_EXPIRATION, AWS_CREDENTIAL_SCOPE, AWS_ACCOUNT_ID } = env;
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    ...(AWS_CREDENTIAL_EXPIRATION && { expiration: new Date(AWS_CREDENTIAL_EXPIRATION) }),
    ...(AWS_CREDENTIAL_SCOPE && { credentialScope: AWS_CREDENTIAL_SCOPE }),
    ...(AWS_ACCOUNT_ID && { accountId: AWS_ACCOUNT_ID }),
    $source: { CREDENTIALS_ENV_VARS: "g" },
  };
  return credentials;
}

/** Adds a hint to an error of the chain: the setting to change, and its places. */
function explain(error: unknown, profile: string | undefined): unknown {
  if (!(error instanceof Error) || error.name !== "CredentialsProviderError") return error;
  const hint = profile
    ? `Check the profile \`${profile}\` (option \`profile\`, AWS_PROFILE) in ~/.aws/config and ~/.aws/credentials.`
    : "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or pass `credentials` to the client.";
  if (!error.message.endsWith(hint)) error.message = `${error.message.replace(/\.$/, "")}. ${hint}`;
  return error;
}
