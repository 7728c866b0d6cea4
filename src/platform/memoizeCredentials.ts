import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";

/** Credentials are refreshed this long before they expire, so that none expires in flight. */
const MARGIN_MS = 5 * 60_000;

type Options = Parameters<AwsCredentialIdentityProvider>[0] & { forceRefresh?: boolean };

/** Caches credentials until they are about to expire. Concurrent calls share one lookup. */
export function memoizeCredentials(find: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  let known: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;
  const refresh = async (options?: Options) => {
    try {
      // Delays a provider that throws synchronously until `pending` is set.
      await undefined;
      known = await find(options);
      return known;
    } finally {
      pending = undefined;
    }
  };
  return async (options?: Options) => {
    if (known && !options?.forceRefresh && !isExpiring(known)) return known;
    pending ??= refresh(options);
    return pending;
  };
}

function isExpiring({ expiration }: AwsCredentialIdentity): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < MARGIN_MS;
}
