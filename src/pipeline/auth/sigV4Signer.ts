import type { AuthScheme, HttpSigner, RequestSigningArguments } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { HttpResponse } from "../../platform/smithy/transport.js";

/** The service rejects signatures with a skew above 5 minutes, so a skew near that is worth a retry. */
const SIGNIFICANT_SKEW_MS = 4 * 60_000;
/** The date of a response that took longer does not measure the clock. */
const STALE_SAMPLE_MS = 15 * 60_000;

/** The state of an attempt, from its signature to its response. */
interface SigningProperties {
  config: SupportClientResolvedConfig;
  context: { authSchemes?: AuthScheme[] };
  signingRegion?: string;
  signingName?: string;
  isSkewCorrected?: boolean;
  offsetBeforeMs?: number;
  sentAtMs?: number;
}

/** Signs requests with SigV4, and measures the clock skew by the date of every response. */
export const sigV4Signer: HttpSigner = {
  async sign(request, _identity, properties) {
    const attempt = asAttempt(properties);
    const { config, context } = attempt;
    const signer = await config.signer(context.authSchemes?.[0]);
    attempt.isSkewCorrected = (await config.disableClockSkewCorrection()) !== true;
    if (attempt.isSkewCorrected) {
      attempt.offsetBeforeMs = config.systemClockOffset;
      attempt.sentAtMs = Date.now();
    }
    const { 0: first, 1: second } = context.authSchemes ?? [];
    // An endpoint that prefers SigV4A lists the SigV4 properties second.
    const isSecond = first?.name === "sigv4a" && second?.name === "sigv4";
    const { signingRegion, signingName: signingService } = isSecond ? { ...attempt, ...second } : attempt;
    return signer.sign(request, {
      signingDate: findSigningDate(config, attempt.isSkewCorrected),
      signingRegion,
      signingService,
    } as RequestSigningArguments);
  },

  errorHandler: (properties) => (error) => {
    const attempt = asAttempt(properties);
    const { ServerTime, $response, $metadata, message } = error as ErrorOfAnswer;
    const serverMs = [ServerTime ?? readHeader($response, "date"), readTime(message)].map(parseTime).find(isSignable);
    if (attempt.isSkewCorrected && serverMs !== undefined) {
      const offsetMs = measureOffset(attempt, serverMs, $response);
      attempt.config.systemClockOffset = offsetMs;
      const isCorrected = Math.abs(offsetMs) >= SIGNIFICANT_SKEW_MS && offsetMs !== attempt.offsetBeforeMs;
      if (isCorrected && $metadata) $metadata.clockSkewCorrected = true;
    }
    throw error;
  },

  successHandler(response, properties) {
    const attempt = asAttempt(properties);
    const serverMs = parseTime(readHeader(response, "date"));
    if (!attempt.isSkewCorrected || !isSignable(serverMs)) return;
    attempt.config.systemClockOffset = measureOffset(attempt, serverMs, response);
  },
};

/** Returns the signing time: the local time plus the offset, clamped to the years that a signature supports. */
export function findSigningDate({ systemClockOffset }: { systemClockOffset: number }, isSkewCorrected: boolean): Date {
  // `new Date()`, as in the official client: a test may replace `Date.now` alone.
  if (!isSkewCorrected) return new Date();
  const nowMs = Date.now();
  const timeMs = nowMs + systemClockOffset;
  return new Date(Number.isNaN(timeMs) ? nowMs : Math.min(Math.max(timeMs, 0), MAX_SIGNABLE_MS));
}

/** The end of the year 9999. */
const MAX_SIGNABLE_MS = 253_402_300_799_999;

function isSignable(timeMs: number | undefined): timeMs is number {
  return timeMs !== undefined && timeMs >= 0 && timeMs <= MAX_SIGNABLE_MS;
}

/** The service's time in "Signature expired: ... (20260101T120000Z - 5 min.)" and in "Signature not yet current: ...". */
const TIME_OF_REFUSAL = /\((\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z [-+] \d+ min/;

function readTime(message: unknown): string | undefined {
  if (typeof message !== "string" || !/^Signature (expired|not yet current)/.test(message)) return undefined;
  const [, year, month, day, hour, minute, second] = TIME_OF_REFUSAL.exec(message) ?? [];
  return year && `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function parseTime(time: unknown): number | undefined {
  return typeof time === "string" || (typeof time === "number" && time !== 0) ? Date.parse(String(time)) : undefined;
}

interface ErrorOfAnswer {
  message?: unknown;
  ServerTime?: string;
  $response?: unknown;
  $metadata?: { clockSkewCorrected?: boolean };
}

/** A custom `httpAuthSchemeProvider` may lack the `propertiesExtractor`. */
function asAttempt(properties: Record<string, unknown>): SigningProperties {
  const missing = !properties.context ? "context" : !properties.config && "config";
  if (missing) throw new Error(`Property \`${missing}\` is not resolved for AWS SDK SigV4Auth`);
  return properties as unknown as SigningProperties;
}

function measureOffset({ config, sentAtMs }: SigningProperties, serverMs: number, response: unknown): number {
  const receivedAtMs = Date.now();
  const isCached = readHeader(response, "age") !== undefined;
  const isStale = sentAtMs !== undefined && receivedAtMs - sentAtMs > STALE_SAMPLE_MS;
  if (isCached || isStale) return config.systemClockOffset;
  return serverMs - receivedAtMs;
}

function readHeader(response: unknown, name: "date" | "age"): string | undefined {
  if (!HttpResponse.isInstance(response)) return undefined;
  return response.headers[name] ?? response.headers[name === "date" ? "Date" : "Age"];
}
