/**
 * What happened to a case.
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
 * An event of EventBridge about a support case, as a Lambda function gets it.
 *
 * Source: "Monitoring AWS Support cases with Amazon EventBridge" of the AWS Support user guide.
 *
 * @public
 */
export interface SupportCaseEvent {
  readonly version?: string;
  /** The event's own id: the same when EventBridge delivers it twice. */
  readonly id: string;
  readonly "detail-type": "Support Case Update";
  readonly source: "aws.support";
  /** The account of the case. */
  readonly account: string;
  /** When it happened, in ISO 8601. */
  readonly time: string;
  /** The region of the event bus. Cases are global. */
  readonly region: string;
  readonly resources?: readonly string[];
  readonly detail: {
    readonly "case-id": string;
    /** The number by which people know the case. */
    readonly "display-id": string;
    /** The message that it is about; empty where there is none. */
    readonly "communication-id"?: string;
    readonly "event-name": SupportCaseEventName;
    /** Who did it, AWS or CUSTOMER; empty where that is not told. */
    readonly origin?: "AWS" | "CUSTOMER" | (string & {});
  };
}

/** By these two an event is one of a support case. */
export const SOURCE = "aws.support";
export const DETAIL_TYPE = "Support Case Update";
