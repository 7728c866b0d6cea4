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
  readonly version?: string | undefined;
  /** The id of the event. It is the same when EventBridge delivers the event twice. */
  readonly id: string;
  readonly "detail-type": "Support Case Update";
  readonly source: "aws.support";
  /** The account of the case. */
  readonly account: string;
  /** The time of the event, in ISO 8601. */
  readonly time: string;
  /** The region of the event bus. Cases are global. */
  readonly region: string;
  readonly resources?: readonly string[] | undefined;
  readonly detail: {
    readonly "case-id": string;
    /** The case number in the Support Center. */
    readonly "display-id": string;
    /** The message of the event. Empty if there is none. */
    readonly "communication-id"?: string | undefined;
    readonly "event-name": SupportCaseEventName;
    /** The originator: AWS or CUSTOMER. Empty if unknown. */
    readonly origin?: "AWS" | "CUSTOMER" | (string & {}) | undefined;
  };
}

/** The members that identify an event about a support case. */
export const SOURCE = "aws.support";
export const DETAIL_TYPE = "Support Case Update";
