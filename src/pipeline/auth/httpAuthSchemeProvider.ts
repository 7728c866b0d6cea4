import type {
  HandlerExecutionContext,
  HttpAuthOption,
  HttpAuthScheme,
  HttpAuthSchemeParameters,
  HttpAuthSchemeProvider,
  Identity,
  IdentityProvider,
  IdentityProviderConfig,
} from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { sigV4Signer } from "./sigV4Signer.js";

const SIGV4 = "aws.auth#sigv4";

/**
 * The parameters that determine the auth scheme of a request.
 *
 * @public
 */
export interface SupportHttpAuthSchemeParameters extends HttpAuthSchemeParameters {
  /** The region of the signature. */
  region?: string;
}

/**
 * Chooses the auth schemes for an operation.
 *
 * @public
 */
export interface SupportHttpAuthSchemeProvider extends HttpAuthSchemeProvider<SupportHttpAuthSchemeParameters> {}

/** Selects SigV4 with the service name `support` for every operation. */
export const supportHttpAuthSchemeProvider: SupportHttpAuthSchemeProvider = ({ region }) => {
  const option: HttpAuthOption = {
    schemeId: SIGV4,
    signingProperties: { name: "support", region },
    propertiesExtractor: (config: object, context: HandlerExecutionContext) => ({
      signingProperties: { config, context },
    }),
  };
  return [option];
};

/** Returns the default auth schemes of a client. */
export function getHttpAuthSchemes(): HttpAuthScheme[] {
  const signer = { ...sigV4Signer };
  return [{ schemeId: SIGV4, identityProvider: (config) => config.getIdentityProvider(SIGV4), signer }];
}

/** Returns the client's credentials as the identity of an auth scheme. */
export function getIdentityProviderConfig(config: SupportClientResolvedConfig): IdentityProviderConfig {
  return {
    getIdentityProvider: (schemeId) =>
      schemeId === SIGV4 ? (config.credentials as IdentityProvider<Identity>) : undefined,
  };
}
