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
   * The credentials that sign valid requests. Default: `test` and `test`, without a session token.
   *
   * `"any"` accepts every access key and session token. The service then checks the format, scope and time of signatures,
   * but does not verify them.
   */
  readonly credentials?: LocalCredentials | "any" | undefined;
  /** The account id, 12 digits. It is part of case ids. Default: `123456789012`. */
  readonly accountId?: string | undefined;
  /** The account's support plan. Default: `enterprise`. */
  readonly plan?: SupportPlan | "none" | undefined;
  /** The maximum number of new cases per hour. Default: unlimited. */
  readonly maxCasesPerHour?: number | undefined;
  /**
   * Whether CreateCase accepts service and category codes that are not in the catalog: `"accept"` or `"refuse"`. Default:
   * `"refuse"`.
   */
  readonly unknownCodes?: "accept" | "refuse" | undefined;
  /** Replaces whole tables: services, severity levels, languages or checks. Default: the tables that AWS publishes. */
  readonly catalog?: { readonly [Table in keyof LocalCatalog]?: LocalCatalog[Table] | undefined } | undefined;
  /** Part sizes, lifetimes and limits of attachments. */
  readonly attachments?:
    | {
        /** The size of an upload part in bytes, at most 104,857,600. Default: 8,388,608. */
        readonly partSizeBytes?: number | undefined;
        /** How long a completed upload stays `attachment-not-ready`, in milliseconds. Default: 50. */
        readonly processingMs?: number | undefined;
        /** How long links are valid, in milliseconds. Default: 3,600,000. */
        readonly linkLifetimeMs?: number | undefined;
        /** New attachment sets per minute before `AttachmentLimitExceeded`. Default: 1,000. */
        readonly maxSetsPerMinute?: number | undefined;
        /** DescribeAttachment calls per minute before `DescribeAttachmentLimitExceeded`. Default: 1,000. */
        readonly maxReadsPerMinute?: number | undefined;
      }
    | undefined;
  /** The duration of a Trusted Advisor check refresh. */
  readonly refresh?:
    | {
        /** How long a check stays `enqueued`, in milliseconds. Default: 500. */
        readonly enqueuedMs?: number | undefined;
        /** How long it then stays `processing`, in milliseconds. Default: 1,500. */
        readonly processingMs?: number | undefined;
      }
    | undefined;
  /** The clock for verifying signatures, in epoch milliseconds. Default: `Date`. */
  readonly now?: (() => number) | undefined;
  /** The source of random ids: returns a number of at least 0 and below 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}
