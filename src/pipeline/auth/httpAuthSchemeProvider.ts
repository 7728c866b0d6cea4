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
 * What the choice of an auth scheme depends on.
 *
 * @public
 */
export interface SupportHttpAuthSchemeParameters extends HttpAuthSchemeParameters {
  region?: string;
}

/**
 * Chooses the auth schemes for an operation.
 *
 * @public
 */
export interface SupportHttpAuthSchemeProvider extends HttpAuthSchemeProvider<SupportHttpAuthSchemeParameters> {}

/** Every operation is signed by SigV4, in the name of `support`. */
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

/** The schemes that a client knows unless it is given others. */
export function getHttpAuthSchemes(): HttpAuthScheme[] {
  const signer = { ...sigV4Signer };
  return [{ schemeId: SIGV4, identityProvider: (config) => config.getIdentityProvider(SIGV4), signer }];
}

/** Answers the identities that a scheme asks for: the client's credentials. */
export function getIdentityProviderConfig(config: SupportClientResolvedConfig): IdentityProviderConfig {
  return {
    getIdentityProvider: (schemeId) =>
      schemeId === SIGV4 ? (config.credentials as IdentityProvider<Identity>) : undefined,
  };
}
