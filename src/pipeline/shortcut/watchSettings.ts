import type { AwsCredentialIdentity, RetryStrategy, RetryStrategyV2 } from "@smithy/types";
import type { SupportClientConfig, SupportClientResolvedConfig } from "../../client/config.js";
import { normalizeProvider } from "../../platform/smithy/smithyTransport.js";
import { type AgentFacts, readAgentFacts } from "./makeAgentFormatter.js";
import type { Target } from "./makeTargetFinder.js";

/** The values of settings that stay as they are. */
export interface Settled {
  readonly region: string;
  readonly target: Target;
  /** Of credentials that were given as they are; a provider may give others at any time. */
  readonly identity: AwsCredentialIdentity | undefined;
  readonly agentFacts: AgentFacts;
  readonly strategy: RetryStrategy | RetryStrategyV2;
  readonly maxAttempts: number;
  readonly isSkewCorrected: boolean;
}

/** What a caller may give as a provider, which is then asked by each call. */
const GIVEN = [
  "defaultUserAgentProvider",
  "disableClockSkewCorrection",
  "endpoint",
  "maxAttempts",
  "region",
  "useDualstackEndpoint",
  "useFipsEndpoint",
  "userAgentAppId",
] satisfies (keyof SupportClientConfig)[];

/** What the settled values come from, and a program may exchange. */
const SOURCES = [
  "credentials",
  "defaultUserAgentProvider",
  "disableClockSkewCorrection",
  "endpoint",
  "ignoreConfiguredEndpointUrls",
  "isCustomEndpoint",
  "maxAttempts",
  "region",
  "retryStrategy",
  "serviceConfiguredEndpoint",
  "useDualstackEndpoint",
  "useFipsEndpoint",
  "userAgentAppId",
] satisfies (keyof SupportClientResolvedConfig)[];

/**
 * Remembers the settings that no longer change, as to wait for each of a dozen costs a call a quarter of its time.
 *
 * @param given - The settings as the caller gave them.
 * @returns `read` gives them once they are known, and while nobody has exchanged one; `learn` asks for them.
 */
export function watchSettings(
  config: SupportClientResolvedConfig,
  given: SupportClientConfig,
  findTarget: (region: string) => Promise<Target>,
) {
  const members = config as unknown as Readonly<Record<string, unknown>>;
  const sources = SOURCES.map((name) => members[name]);
  const isAsBefore = () => SOURCES.every((name, index) => members[name] === sources[index]);
  const isFinal = GIVEN.every((name) => typeof given[name] !== "function") && typeof given.endpoint !== "object";
  let settled: Settled | undefined;
  let isLearning = false;
  let callCount = 0;

  async function ask(): Promise<Settled> {
    const region = await normalizeProvider(config.region)();
    return {
      region,
      target: await findTarget(region),
      identity: given.credentials && typeof given.credentials === "object" ? await config.credentials() : undefined,
      agentFacts: await readAgentFacts(config),
      strategy: await config.retryStrategy(),
      maxAttempts: await config.maxAttempts(),
      isSkewCorrected: (await config.disableClockSkewCorrection()) !== true,
    };
  }

  return {
    read: (): Settled | undefined => (settled && isAsBefore() ? settled : undefined),

    async learn(): Promise<void> {
      callCount++;
      // In a program of one call, all would be asked for twice.
      if (callCount === 1 || !isFinal || isLearning || !isAsBefore()) return;
      isLearning = true;
      try {
        settled = await ask();
      } catch {
        // Whoever needs the setting is told.
      } finally {
        isLearning = false;
      }
    },
  };
}

/** What is known of the settings when it is asked. */
export type ReadSettled = ReturnType<typeof watchSettings>["read"];
