import { SupportEventError } from "../../errors/SupportEventError.js";
import { DETAIL_TYPE, SOURCE, type SupportCaseEvent, type SupportCaseEventName } from "./SupportCaseEvent.js";

/**
 * The content of an event about a case.
 *
 * @public
 */
export interface SupportCaseUpdate {
  /** The id of the event. It is the same when EventBridge delivers the event twice. */
  readonly eventId: string;
  readonly eventName: SupportCaseEventName;
  readonly caseId: string;
  /** The case number that people see. */
  readonly displayId: string;
  /** The message of the event. No operation of the API accepts this id. */
  readonly communicationId: string | undefined;
  /** Who caused it. */
  readonly origin: "AWS" | "CUSTOMER" | (string & {}) | undefined;
  readonly accountId: string;
  /** The region of the event bus. Cases are global. */
  readonly region: string;
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
 * @throws {@link SupportEventError} with the `path` of the invalid member.
 * @public
 */
export function parseSupportCaseEvent(event: unknown): SupportCaseUpdate {
  const fault = findFault(event);
  if (fault) throw fault;
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

function findFault(event: unknown): SupportEventError | undefined {
  if (typeof event === "string") return foreign("", "it is a string", "Parse it with JSON.parse first.");
  if (!isObject(event)) return foreign("", "it is not an object");
  if (event.source !== SOURCE) return foreign("source", `its source is not ${SOURCE}`);
  if (event["detail-type"] !== DETAIL_TYPE) return foreign("detail-type", `its detail-type is not "${DETAIL_TYPE}"`);

  const { detail } = event;
  if (!isObject(detail)) return malformed("detail", "is not an object");
  const missing = TEXTS.find((name) => !isText(event[name]));
  if (missing) return malformed(missing, "is missing or not a text");
  if (Number.isNaN(Date.parse(String(event.time)))) return malformed("time", "is not an ISO 8601 time");
  const missingDetail = DETAIL_TEXTS.find((name) => !isText(detail[name]));
  if (missingDetail) return malformed(`detail.${missingDetail}`, "is missing or not a text");
  const wrong = OPTIONAL_DETAIL_TEXTS.find((name) => detail[name] != null && typeof detail[name] !== "string");
  return wrong && malformed(`detail.${wrong}`, "is not a text");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

const FOREIGN_ADVICE = `Match the rule to source "${SOURCE}" and detail-type "${DETAIL_TYPE}", and pass the event unchanged.`;

function foreign(path: string, fact: string, advice = FOREIGN_ADVICE): SupportEventError {
  return new SupportEventError("EVENT_FOREIGN", `Failed to read the event: ${fact}. ${advice}`, { path });
}

function malformed(path: string, fact: string): SupportEventError {
  const advice = "Pass the event as EventBridge delivered it, without an input transformer.";
  return new SupportEventError("EVENT_MALFORMED", `Failed to read the event: \`${path}\` ${fact}. ${advice}`, { path });
}
