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
 * Source: "Monitoring AWS Support cases with Amazon EventBridge" in the AWS Support user guide.
 *
 * @public
 */
export interface SupportCaseEvent {
  /** The version of the format of events, such as `0`. */
  readonly version?: string | undefined;
  /** The id of the event. It is the same when EventBridge delivers the event twice. */
  readonly id: string;
  /** Always `Support Case Update`. */
  readonly "detail-type": "Support Case Update";
  /** Always `aws.support`. */
  readonly source: "aws.support";
  /** The account of the case. */
  readonly account: string;
  /** The time of the event, in ISO 8601. */
  readonly time: string;
  /** The region of the event bus. Cases are global. */
  readonly region: string;
  /** Always empty for these events. */
  readonly resources?: readonly string[] | undefined;
  /** The content of the event. */
  readonly detail: {
    /** The id in API calls. */
    readonly "case-id": string;
    /** The case number in the Support Center. */
    readonly "display-id": string;
    /** The message of the event. Empty if there is none. */
    readonly "communication-id"?: string | undefined;
    /** The change of the case. */
    readonly "event-name": SupportCaseEventName;
    /** The originator: AWS or CUSTOMER. Empty if unknown. */
    readonly origin?: "AWS" | "CUSTOMER" | (string & {}) | undefined;
  };
}

/** The members that identify an event about a support case. */
export const SOURCE = "aws.support";
export const DETAIL_TYPE = "Support Case Update";
