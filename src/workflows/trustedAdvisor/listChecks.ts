import { DescribeTrustedAdvisorChecksCommand } from "../../commands/DescribeTrustedAdvisorChecksCommand.js";
import type { TrustedAdvisorCheckDescription, TrustedAdvisorLanguage } from "../../models/trustedAdvisor.js";
import type { SupportSender } from "../core/SupportSender.js";
import { sendPatiently } from "./sendPatiently.js";

/** All checks of the account's plan. */
export async function listChecks(
  client: SupportSender,
  language: TrustedAdvisorLanguage,
  signal: AbortSignal | undefined,
): Promise<readonly TrustedAdvisorCheckDescription[]> {
  const { checks } = await sendPatiently(client, new DescribeTrustedAdvisorChecksCommand({ language }), signal);
  return checks ?? [];
}
