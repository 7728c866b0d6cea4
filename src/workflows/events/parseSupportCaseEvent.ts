import { type InputRule, InputValidationError, type InputViolation } from "../../errors/InputValidationError.js";
import { isObject } from "../core/options.js";
import { DETAIL_TYPE, SOURCE, type SupportCaseEvent, type SupportCaseEventName } from "./SupportCaseEvent.js";

/**
 * The content of an event about a case.
 *
 * @public
 */
export interface SupportCaseUpdate {
  /** The id of the event. It is the same when EventBridge delivers the event twice. */
  readonly eventId: string;
  /** The name of the event. */
  readonly eventName: SupportCaseEventName;
  /** The id in API calls. */
  readonly caseId: string;
  /** The case number in the Support Center. */
  readonly displayId: string;
  /** The message of the event. No operation of the API accepts this id. */
  readonly communicationId: string | undefined;
  /** The originator, if known. */
  readonly origin: "AWS" | "CUSTOMER" | (string & {}) | undefined;
  /** The account of the case. */
  readonly accountId: string;
  /** The region of the event bus. Cases are global. */
  readonly region: string;
  /** The time of the event. */
  readonly time: Date;
}

/**
 * Returns whether a value is an event about a support case that {@link parseSupportCaseEvent} can read.
 *
 * @example
 * if (isSupportCaseEvent(event)) console.log(event.detail["case-id"]);
 *
 * @param event - Anything.
 * @public
 */
export function isSupportCaseEvent(event: unknown): event is SupportCaseEvent {
  return findFault(event) === undefined;
}

/**
 * Reads an EventBridge event about a support case.
 *
 * Empty texts become `undefined`. Unknown event names and origins pass.
 *
 * @example
 * const { eventName, caseId, origin } = parseSupportCaseEvent(event);
 *
 * @param event - The event of a Lambda function.
 * @throws {@link InputValidationError} with the `path` of the invalid member.
 * @public
 */
export function parseSupportCaseEvent(event: unknown): SupportCaseUpdate {
  const fault = findFault(event);
  if (fault) throw new InputValidationError("parseSupportCaseEvent", [fault]);
  const { id, account, region, time, detail } = event as SupportCaseEvent;
  return {
    eventId: id,
    eventName: detail["event-name"],
    caseId: detail["case-id"],
    displayId: detail["display-id"],
    communicationId: detail["communication-id"] || undefined,
    origin: detail.origin || undefined,
    accountId: account,
    region,
    time: new Date(time),
  };
}

const TEXTS = ["id", "account", "region", "time"] as const;
const DETAIL_TEXTS = ["case-id", "display-id", "event-name"] as const;
const OPTIONAL_DETAIL_TEXTS = ["communication-id", "origin"] as const;

function findFault(event: unknown): InputViolation | undefined {
  if (typeof event === "string") return violation("event", "type", "is a string", "Parse it with JSON.parse first.");
  if (!isObject(event)) return violation("event", "type", "is not an object", foreignAdvice());
  if (event.source !== SOURCE) return violation("source", "pattern", `is not ${SOURCE}`, foreignAdvice());
  if (event["detail-type"] !== DETAIL_TYPE)
    return violation("detail-type", "pattern", `is not "${DETAIL_TYPE}"`, foreignAdvice());

  const { detail } = event;
  if (!isObject(detail)) return violation("detail", "type", "is not an object");
  const missing = TEXTS.find((name) => !isText(event[name]));
  if (missing) return violation(missing, "required", "is missing or not a string");
  if (Number.isNaN(Date.parse(String(event.time)))) return violation("time", "format", "is not an ISO 8601 time");
  const missingDetail = DETAIL_TEXTS.find((name) => !isText(detail[name]));
  if (missingDetail) return violation(`detail.${missingDetail}`, "required", "is missing or not a string");
  const wrong = OPTIONAL_DETAIL_TEXTS.find((name) => detail[name] != null && typeof detail[name] !== "string");
  return wrong && violation(`detail.${wrong}`, "type", "is not a string");
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

const MALFORMED_ADVICE = "Pass the event as EventBridge delivered it, without an input transformer.";

function violation(path: string, rule: InputRule, fact: string, advice = MALFORMED_ADVICE): InputViolation {
  return { path, rule, message: `${fact}. ${advice}` };
}

function foreignAdvice(): string {
  return `Match the rule to source "${SOURCE}" and detail-type "${DETAIL_TYPE}", and pass the event unchanged.`;
}
