/** The one door to the identities of `@smithy/core`: credentials that are remembered until they are about to expire. */
export { doesIdentityRequireRefresh, isIdentityExpired, memoizeIdentityProvider } from "@smithy/core";
