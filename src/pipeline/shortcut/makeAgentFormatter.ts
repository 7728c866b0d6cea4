import type { AwsCredentialIdentity, RetryStrategy, RetryStrategyV2, UserAgent } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { formatUserAgent, listFeatures, type UserAgentText } from "../middleware/getUserAgentPlugin.js";

/** What the user agent tells, beside the credentials. */
export interface AgentFacts {
  readonly own: UserAgent;
  readonly strategy: RetryStrategy | RetryStrategyV2;
  readonly appId: string | undefined;
}

interface Known extends AgentFacts {
  readonly custom: UserAgent | undefined;
  readonly customCount: number | undefined;
  readonly identity: AwsCredentialIdentity;
  readonly isCustomEndpoint: boolean | undefined;
  readonly text: UserAgentText;
}

export async function readAgentFacts(config: SupportClientResolvedConfig): Promise<AgentFacts> {
  const own = await config.defaultUserAgentProvider();
  const strategy = await config.retryStrategy();
  return { own, strategy, appId: await config.userAgentAppId() };
}

/** Formats the user agent, and keeps it for as long as what it tells is the same. */
export function makeAgentFormatter(
  config: SupportClientResolvedConfig,
): (facts: AgentFacts, identity: AwsCredentialIdentity) => UserAgentText {
  let known: Known | undefined;
  return ({ own, strategy, appId }, identity) => {
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
