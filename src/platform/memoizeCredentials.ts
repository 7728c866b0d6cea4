import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "@smithy/types";

/** How long before their end credentials are asked for again, so that none expire on the way. */
const MARGIN_MS = 5 * 60_000;

type Options = Parameters<AwsCredentialIdentityProvider>[0] & { forceRefresh?: boolean };

/** Remembers credentials until they are about to expire; calls at the same time share one look-up. */
export function memoizeCredentials(find: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  let known: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;
  const findAnew = async (options?: Options) => {
    try {
      known = await find(options);
      return known;
    } finally {
      pending = undefined;
    }
  };
  return async (options?: Options) => {
    if (known && !options?.forceRefresh && !isExpiring(known)) return known;
    pending ??= findAnew(options);
    return pending;
  };
}

function isExpiring({ expiration }: AwsCredentialIdentity): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < MARGIN_MS;
}
