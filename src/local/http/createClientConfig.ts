import type { AwsCredentialIdentity } from "@smithy/types";
import type { LocalCredentials } from "../auth/authenticate.js";

/** The client configuration that is the same for every way to connect. */
export interface ClientConfig {
  readonly region: string;
  readonly credentials: AwsCredentialIdentity;
}

export function createClientConfig(accepted: LocalCredentials | "any"): ClientConfig {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } =
    accepted === "any" ? { accessKeyId: "test", secretAccessKey: "test" } : accepted;
  const credentials: AwsCredentialIdentity = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
    ...(expiration !== undefined && { expiration }),
  };
  return { region: "us-east-1", credentials };
}
