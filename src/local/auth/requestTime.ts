import { ServiceError } from "../protocol/ServiceError.js";

/** The tolerated clock skew. */
const TOLERANCE = { pastMinutes: 5, futureMinutes: 15 } as const;
const MINUTE_MS = 60_000;

/** Returns the time that the request was signed for, in ISO 8601 basic format. */
export function readRequestTime(headers: Readonly<Record<string, string>>): string {
  const date = headers["x-amz-date"];
  if (date !== undefined) {
    if (Number.isNaN(fromBasicTime(date))) {
      throw new ServiceError("IncompleteSignatureException", `Date must be in ISO-8601 'basic format'. Got '${date}'.`);
    }
    return date;
  }
  const dateMs = Date.parse(headers.date ?? "");
  if (Number.isNaN(dateMs)) {
    throw new ServiceError(
      "IncompleteSignatureException",
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  }
  return toBasicTime(dateMs);
}

export function checkSkew(requestTime: string, nowMs: number): void {
  const { pastMinutes, futureMinutes } = TOLERANCE;
  const current = toBasicTime(nowMs);
  const earliest = toBasicTime(nowMs - pastMinutes * MINUTE_MS);
  const latest = toBasicTime(nowMs + futureMinutes * MINUTE_MS);
  if (requestTime < earliest) {
    throw new ServiceError(
      "InvalidSignatureException",
      `Signature expired: ${requestTime} is now earlier than ${earliest} (${current} - ${pastMinutes} min.)`,
    );
  }
  if (requestTime > latest) {
    throw new ServiceError(
      "InvalidSignatureException",
      `Signature not yet current: ${requestTime} is still later than ${latest} (${current} + ${futureMinutes} min.)`,
    );
  }
}

/** Formats a time in ISO 8601 basic format: `20261123T050936Z`. */
export function toBasicTime(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** Parses ISO 8601 basic format into epoch milliseconds. Returns `NaN` for any other text. */
export function fromBasicTime(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return Number.NaN;
  const [, year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
