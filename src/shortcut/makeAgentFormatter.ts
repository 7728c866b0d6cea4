import type { AwsCredentialIdentity, UserAgent } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../config.js";
import { formatUserAgent, listFeatures, type UserAgentText } from "../middleware/getUserAgentPlugin.js";

interface Known {
  readonly own: UserAgent;
  readonly custom: UserAgent | undefined;
  readonly customCount: number | undefined;
  readonly appId: string | undefined;
  readonly identity: AwsCredentialIdentity;
  readonly strategy: object;
  readonly isCustomEndpoint: boolean | undefined;
  readonly text: UserAgentText;
}

/** Formats the user agent, and keeps it for as long as what it tells is the same. */
export function makeAgentFormatter(
  config: SupportClientResolvedConfig,
): (identity: AwsCredentialIdentity) => Promise<UserAgentText> {
  let known: Known | undefined;
  return async (identity) => {
    const own = await config.defaultUserAgentProvider();
    const strategy = await config.retryStrategy();
    const appId = await config.userAgentAppId();
    const custom = config.customUserAgent;
    const { isCustomEndpoint } = config;
    const isKnown =
      known?.own === own &&
      known.identity === identity &&
      known.strategy === strategy &&
      known.isCustomEndpoint === isCustomEndpoint &&
      known.appId === appId &&
      known.custom === custom &&
      known.customCount === custom?.length;
    if (known && isKnown) return known.text;

    const ofCall = isCustomEndpoint ? { ENDPOINT_OVERRIDE: "N" } : {};
    const text = formatUserAgent(own, listFeatures(ofCall, strategy, identity), appId, [], custom);
    known = { own, custom, customCount: custom?.length, appId, identity, strategy, isCustomEndpoint, text };
    return text;
  };
}
