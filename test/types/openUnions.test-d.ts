import type * as ours from "aws-support-client";
import type { Assignable, Failing, Identical, None } from "../support/types.js";

/** Codes of the service. Editors complete the known ones, and other strings are allowed. */
interface Codes {
  CaseLanguage: [ours.CaseLanguage, "ja"];
  CaseStatus: [ours.CaseStatus, "pending-customer-action"];
  CommunicationType: [ours.CommunicationType, "web"];
  IssueType: [ours.IssueType, "customer-service"];
  LanguageAvailability: [ours.LanguageAvailability, "available"];
  SeverityCode: [ours.SeverityCode, "urgent"];
  TrustedAdvisorCategory: [ours.TrustedAdvisorCategory, "cost_optimizing"];
  TrustedAdvisorCheckStatus: [ours.TrustedAdvisorCheckStatus, "not_available"];
  TrustedAdvisorLanguage: [ours.TrustedAdvisorLanguage, "pt_BR"];
  TrustedAdvisorRefreshStatus: [ours.TrustedAdvisorRefreshStatus, "enqueued"];
}

type AnyStringIsTaken = { [Name in keyof Codes]: Assignable<string, Codes[Name][0]> };
type CodesAreStrings = { [Name in keyof Codes]: Assignable<Codes[Name][0], string> };
type KnownCodesAreKept = {
  [Name in keyof Codes]: Identical<Extract<Codes[Name][0], Codes[Name][1]>, Codes[Name][1]>;
};
export type Closed = None<Failing<AnyStringIsTaken>>;
export type NoStrings = None<Failing<CodesAreStrings>>;
export type Collapsed = None<Failing<KnownCodesAreKept>>;

/** A `switch` narrows to a known code. */
export function narrow(code: ours.SeverityCode): "down" | ours.SeverityCode {
  return code === "urgent" ? "down" : code;
}
