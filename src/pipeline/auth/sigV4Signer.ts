import type { AuthScheme, HttpSigner, RequestSigningArguments } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { HttpResponse } from "../../platform/smithy/transport.js";

/** Beyond this the service refuses a signature, so a response that shows such a skew is worth one more attempt. */
const SIGNIFICANT_SKEW_MS = 4 * 60_000;
/** An answer that took longer says nothing about the clock. */
const STALE_SAMPLE_MS = 15 * 60_000;

/** What one attempt carries from its signing to its answer. */
interface SigningProperties {
  config: SupportClientResolvedConfig;
  context: { authSchemes?: AuthScheme[] };
  signingRegion?: string;
  signingName?: string;
  isSkewCorrected?: boolean;
  offsetBeforeMs?: number;
  sentAtMs?: number;
}

/** Signs requests by SigV4, and learns from the date of every answer how far the local clock is off. */
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
    const [first, second] = context.authSchemes ?? [];
    // An endpoint that would rather be signed by SigV4A says after it what SigV4 is to sign.
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
    const { ServerTime, $response, $metadata } = error as ErrorOfAnswer;
    const serverDate = ServerTime ?? readHeader($response, "date");
    if (attempt.isSkewCorrected && serverDate) {
      const offsetMs = measureOffset(attempt, serverDate, $response);
      attempt.config.systemClockOffset = offsetMs;
      const isCorrected = Math.abs(offsetMs) >= SIGNIFICANT_SKEW_MS && offsetMs !== attempt.offsetBeforeMs;
      if (isCorrected && $metadata) $metadata.clockSkewCorrected = true;
    }
    throw error;
  },

  successHandler(response, properties) {
    const attempt = asAttempt(properties);
    const serverDate = readHeader(response, "date");
    if (!attempt.isSkewCorrected || !serverDate) return;
    attempt.config.systemClockOffset = measureOffset(attempt, serverDate, response);
  },
};

/** The date by the service's clock, or by the local one, which is not asked for by `Date.now`: tests replace that. */
export function findSigningDate({ systemClockOffset }: { systemClockOffset: number }, isSkewCorrected: boolean): Date {
  return isSkewCorrected ? new Date(Date.now() + systemClockOffset) : new Date();
}

interface ErrorOfAnswer {
  ServerTime?: string;
  $response?: unknown;
  $metadata?: { clockSkewCorrected?: boolean };
}

/** Another `httpAuthSchemeProvider` may have left out what its `propertiesExtractor` was to give. */
function asAttempt(properties: Record<string, unknown>): SigningProperties {
  for (const name of ["context", "config"]) {
    if (!properties[name]) throw new Error(`Property \`${name}\` is not resolved for AWS SDK SigV4Auth`);
  }
  return properties as unknown as SigningProperties;
}

function measureOffset({ config, sentAtMs }: SigningProperties, serverDate: string, response: unknown): number {
  const serverMs = Date.parse(serverDate);
  const receivedAtMs = Date.now();
  const isCached = readHeader(response, "age") !== undefined;
  const isStale = sentAtMs !== undefined && receivedAtMs - sentAtMs > STALE_SAMPLE_MS;
  if (Number.isNaN(serverMs) || isCached || isStale) return config.systemClockOffset;
  return serverMs - receivedAtMs;
}

function readHeader(response: unknown, name: "date" | "age"): string | undefined {
  if (!HttpResponse.isInstance(response)) return undefined;
  return response.headers[name] ?? response.headers[name === "date" ? "Date" : "Age"];
}
