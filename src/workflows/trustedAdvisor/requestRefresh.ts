import { RefreshTrustedAdvisorCheckCommand } from "../../commands/RefreshTrustedAdvisorCheckCommand.js";
import { throwIfAborted } from "../../errors/abort.js";
import { classifyError } from "../../errors/classifyError.js";
import type { TrustedAdvisorCheckRefreshStatus } from "../../models/trustedAdvisor.js";
import type { CallOptions, SupportClientLike } from "../core/sender.js";
import { type CheckRefresh, toCheckRefresh } from "./CheckRefresh.js";
import { sendWithBackoff } from "./listChecks.js";

interface RefreshRequest extends CallOptions {
  readonly checkId: string;
  readonly isListed: (checkId: string) => Promise<boolean>;
}

/** Requests the refresh of a check. A failure of only this check becomes its outcome. */
export async function requestRefresh(client: SupportClientLike, request: RefreshRequest): Promise<CheckRefresh> {
  const { checkId, signal } = request;
  try {
    return await sendRefresh(client, request);
  } catch (error) {
    throwIfAborted(signal);
    if (!(error instanceof Error && affectsOneCheck(error))) throw error;
    return { checkId, outcome: "failed", error };
  }
}

async function sendRefresh(
  client: SupportClientLike,
  { checkId, isListed, ...options }: RefreshRequest,
): Promise<CheckRefresh> {
  try {
    const { status } = await sendWithBackoff(client, new RefreshTrustedAdvisorCheckCommand({ checkId }), options);
    return readRequest(checkId, status);
  } catch (error) {
    if (!(error instanceof Error && error.name === "InvalidParameterValueException")) throw error;
    const isRefreshedByService = UNREFRESHABLE.test(error.message) || (await isListed(checkId));
    return { checkId, outcome: isRefreshedByService ? "unrefreshable" : "notFound" };
  }
}

/** The service's code in the message for a check that refreshes itself. */
const UNREFRESHABLE = /UNREFRESHABLE_CHECK_ID_ERROR/;
/** Names of errors of the account or its credentials, which affect every check. */
const ACCOUNT_ERROR = /^(SubscriptionRequired|OptInRequired)|Token|Signature|Client|^AuthFailure/;

/** Returns whether an error may affect a single check: IAM can grant refreshes per check. */
function affectsOneCheck(error: Error): boolean {
  const { kind, isRetryable } = classifyError(error);
  return isRetryable || (kind === "refusal" && !ACCOUNT_ERROR.test(error.name));
}

/** Throws if every check was rejected with the same kind of error, or no request reached the service. */
export function throwIfAllRefused(checks: readonly CheckRefresh[]): void {
  const errors = checks.flatMap((check) => (check.outcome === "failed" ? [check.error] : []));
  const [first] = errors;
  if (first === undefined || errors.length < checks.length) return;
  const isRefused = (error: Error) => error.name === first.name && classifyError(error).kind === "refusal";
  const isUnsent = (error: Error) => classifyError(error).reachedService === "no";
  if (errors.every(isRefused) || errors.every(isUnsent)) throw first;
}

/** In a cool-down, the response shows the end of the previous refresh. */
function readRequest(checkId: string, status: TrustedAdvisorCheckRefreshStatus | undefined): CheckRefresh {
  const { millisUntilNextRefreshable = 0 } = status ?? {};
  const isOver = status?.status === "success" || status?.status === "abandoned";
  if (isOver && millisUntilNextRefreshable > 0) return { checkId, outcome: "coolingDown", millisUntilNextRefreshable };
  return toCheckRefresh(checkId, isOver ? status : { ...status, status: "enqueued" });
}
