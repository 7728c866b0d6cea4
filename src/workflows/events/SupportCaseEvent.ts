/**
 * The name of an event about a case.
 *
 * @public
 */
export type SupportCaseEventName =
  | "CreateCase"
  | "AddCommunicationToCase"
  | "ResolveCase"
  | "ReopenCase"
  | (string & {});

/**
 * An EventBridge event about a support case, as a Lambda function receives it.
 *
 * Source: "Monitoring AWS Support cases with Amazon EventBridge" of the AWS Support user guide.
 *
 * @public
 */
export interface SupportCaseEvent {
  /** The version of the format of events, such as `0`. */
  readonly version?: string;
  /** The id of the event. It is the same when EventBridge delivers the event twice. */
  readonly id: string;
  /** Always `Support Case Update`. */
  readonly "detail-type": "Support Case Update";
  /** Always `aws.support`. */
  readonly source: "aws.support";
  /** The account of the case. */
  readonly account: string;
  /** When it happened, in ISO 8601. */
  readonly time: string;
  /** The region of the event bus. Cases are global. */
  readonly region: string;
  /** Always empty for these events. */
  readonly resources?: readonly string[];
  /** What happened to which case. */
  readonly detail: {
    /** The id in API calls. */
    readonly "case-id": string;
    /** The case number that people see. */
    readonly "display-id": string;
    /** The message of the event. Empty if there is none. */
    readonly "communication-id"?: string;
    /** What happened. */
    readonly "event-name": SupportCaseEventName;
    /** Who caused it, AWS or CUSTOMER. Empty if unknown. */
    readonly origin?: "AWS" | "CUSTOMER" | (string & {});
  };
}

/** These two identify an event about a support case. */
export const SOURCE = "aws.support";
export const DETAIL_TYPE = "Support Case Update";
