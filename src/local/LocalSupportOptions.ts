import type { SupportPlan } from "../models/SupportPlan.js";
import type { LocalCredentials } from "./auth/authenticate.js";
import type { LocalCatalog } from "./catalog/LocalCatalog.js";

/**
 * The options of {@link createLocalSupport} and {@link openLocalSupport}.
 *
 * @public
 */
export interface LocalSupportOptions {
  /**
   * The credentials that requests must be signed with. Default: `test` and `test`, without a session token.
   *
   * `"any"` accepts every access key and session token. Signatures are not verified then, only their form, scope and
   * time.
   */
  readonly credentials?: LocalCredentials | "any" | undefined;
  /** The account id, twelve digits; it is part of case ids. Default: `123456789012`. */
  readonly accountId?: string | undefined;
  /** The account's support plan. Default: `enterprise`. */
  readonly plan?: SupportPlan | "none" | undefined;
  /** How many cases may be opened within an hour. Default: unlimited. */
  readonly maxCasesPerHour?: number | undefined;
  /**
   * Whether cases may have service and category codes that the catalog lacks: `"accept"` or `"refuse"`. Default:
   * `"refuse"`.
   */
  readonly unknownCodes?: "accept" | "refuse" | undefined;
  /** Replaces whole tables of services, severity levels, languages or checks. Default: AWS's published ones. */
  readonly catalog?: { readonly [Table in keyof LocalCatalog]?: LocalCatalog[Table] | undefined } | undefined;
  /** Part sizes, lifetimes and limits of attachments. */
  readonly attachments?:
    | {
        /** The size of an upload part in bytes, at most 104,857,600. Default: 8,388,608. */
        readonly partSizeBytes?: number | undefined;
        /** How long a completed upload is `attachment-not-ready`, in milliseconds. Default: 50. */
        readonly processingMs?: number | undefined;
        /** How long links are valid, in milliseconds. Default: 3,600,000. */
        readonly linkLifetimeMs?: number | undefined;
        /** New attachment sets per minute before `AttachmentLimitExceeded`. Default: 1,000. */
        readonly maxSetsPerMinute?: number | undefined;
        /** Calls of DescribeAttachment per minute before `DescribeAttachmentLimitExceeded`. Default: 1,000. */
        readonly maxReadsPerMinute?: number | undefined;
      }
    | undefined;
  /** How long a refresh of a Trusted Advisor check takes. */
  readonly refresh?:
    | {
        /** How long a check is `enqueued`, in milliseconds. Default: 500. */
        readonly enqueuedMs?: number | undefined;
        /** How long it is then `processing`, in milliseconds. Default: 1,500. */
        readonly processingMs?: number | undefined;
      }
    | undefined;
  /** The clock that signatures are verified by, in epoch milliseconds. Default: `Date`. */
  readonly now?: (() => number) | undefined;
  /** The source of ids: returns a number from 0 to below 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}
