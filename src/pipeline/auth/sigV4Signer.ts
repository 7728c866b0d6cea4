import type { AuthScheme, HttpSigner, RequestSigningArguments } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { HttpResponse } from "../../platform/smithy/transport.js";

/** The service refuses signatures beyond a skew of 5 minutes, so such a skew is worth a retry. */
const SIGNIFICANT_SKEW_MS = 4 * 60_000;
/** A response that took longer is no measure of the clock. */
const STALE_SAMPLE_MS = 15 * 60_000;

/** The state of one attempt, from its signature to its response. */
interface SigningProperties {
  config: SupportClientResolvedConfig;
  context: { authSchemes?: AuthScheme[] };
  signingRegion?: string;
  signingName?: string;
  isSkewCorrected?: boolean;
  offsetBeforeMs?: number;
  sentAtMs?: number;
}

/** Signs requests by SigV4, and measures the clock's offset by the date of every response. */
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
    // An endpoint that prefers SigV4A lists the properties of SigV4 second.
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

/** Returns the time to sign: the local time plus the offset, within the years that a signature can hold. */
export function findSigningDate({ systemClockOffset }: { systemClockOffset: number }, isSkewCorrected: boolean): Date {
  // Tests replace `Date.now`, so that the uncorrected time must not use it.
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

/** The time in "Signature expired: ... is now earlier than ... (20260101T120000Z - 5 min.)", and in its counterpart. */
const TIME_OF_REFUSAL = /\((\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z [-+] \d+ min/;

function readTime(message: unknown): string | undefined {
  if (typeof message !== "string" || !/^Signature (expired|not yet current)/.test(message)) return undefined;
  const [, year, month, day, hour, minute, second] = TIME_OF_REFUSAL.exec(message) ?? [];
  return year && `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function parseTime(text: unknown): number | undefined {
  return typeof text === "string" ? Date.parse(text) : undefined;
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
