import { OPERATION_NAMES } from "../operations/operations.js";
import { FLAG, listOf, matches, numberFrom, type Shape, TEXT } from "../options.js";
import { type AnswerFacts, answerError } from "../protocol/answer.js";
import { DROPPED, type RequestHandler, type ServiceResponse } from "../protocol/messages.js";
import {
  caseLimitExceeded,
  internalServerError,
  type ServiceError,
  subscriptionRequired,
  throttled,
} from "../protocol/ServiceError.js";
import { sleep } from "../sleep.js";
import type { FaultName, FaultOptions, FaultTarget } from "./FaultOptions.js";

type Outcome = Awaited<ReturnType<RequestHandler>>;

export interface Passage {
  readonly facts: AnswerFacts;
  readonly signal: AbortSignal | undefined;
}

/** How a fault changes a request. */
export interface FaultEffect {
  /** How far the service's clock is ahead, in milliseconds. */
  readonly skewMs?: number;
  /** Whether links are rejected as expired. */
  readonly expiresLinks?: true;
  /** Whether a completed upload fails. */
  readonly failsUpload?: true;
  /** The error response, sent instead of running the operation, after the signature is verified. */
  readonly refusal?: ServiceError;
  /** Runs the service, and may change its outcome. */
  readonly around?: (serve: () => Promise<Outcome>, passage: Passage) => Promise<Outcome>;
}

/** A numeric option with a field in the console. */
export interface FaultField {
  readonly option: string;
  readonly label: string;
  readonly value: number;
}

interface FaultDefinition<Options> {
  readonly title: string;
  readonly description: string;
  /** Whether the fault combines with others on the same request. */
  readonly combines?: true;
  /** The operations and link uses that the fault supports. */
  readonly targets: readonly FaultTarget[];
  /** The fault's own options, beside those of the schedule. */
  readonly options?: Shape;
  readonly fields?: readonly FaultField[];
  effect(options: Options): FaultEffect;
}

const LINK_USES: readonly FaultTarget[] = ["UploadPart", "DownloadAttachment"];
const EVERYTHING: readonly FaultTarget[] = [...OPERATION_NAMES, ...LINK_USES];

// The longest delay of a timer.
const MAX_DELAY_MS = 2 ** 31 - 1;
/** About two years, so that dates stay valid. */
const MAX_SKEW_MS = 60_000_000_000;
const REASON = { reason: TEXT, resource: TEXT };

export const FAULTS: { readonly [Name in FaultName]: FaultDefinition<FaultOptions[Name]> } = {
  lostRequest: {
    title: "Lost request",
    description: "The connection breaks before the operation runs.",
    targets: EVERYTHING,
    effect: () => ({ around: async () => DROPPED }),
  },
  lostResponse: {
    title: "Lost response",
    description: "The connection breaks after the operation ran, so the client gets no response.",
    targets: EVERYTHING,
    effect: () => ({ around: (serve) => serve().then(() => DROPPED) }),
  },
  slowResponse: {
    title: "Slow response",
    description: "The response is delayed.",
    targets: EVERYTHING,
    combines: true,
    options: { delayMs: numberFrom(0, MAX_DELAY_MS) },
    fields: [{ option: "delayMs", label: "Delay (ms)", value: 1000 }],
    effect: ({ delayMs = 1000 }) => ({
      async around(serve, { signal }) {
        const outcome = await serve();
        await sleep(delayMs, signal);
        return outcome;
      },
    }),
  },
  throttling: {
    title: "Throttling",
    description: "ThrottlingException, with a reason.",
    targets: OPERATION_NAMES,
    options: {
      throttlingReasons: listOf("objects with a `reason` and a `resource`, both strings", (each) =>
        matches(each, REASON),
      ),
    },
    effect: ({ throttlingReasons }) => ({ refusal: throttled(throttlingReasons) }),
  },
  internalError: {
    title: "Internal error",
    description: "InternalServerError, status 500.",
    targets: OPERATION_NAMES,
    options: { afterExecution: FLAG },
    effect: ({ afterExecution }) => instead(afterExecution, ({ facts }) => answerError(internalServerError(), facts)),
  },
  badGateway: {
    title: "Bad gateway",
    description: "Status 502 with a proxy's HTML page.",
    targets: EVERYTHING,
    options: { afterExecution: FLAG },
    effect: ({ afterExecution }) => instead(afterExecution, badGateway),
  },
  truncatedResponse: {
    title: "Truncated response",
    description: "The operation runs, and the connection breaks in the middle of the response.",
    targets: EVERYTHING,
    effect: () => ({
      async around(serve) {
        const outcome = await serve();
        return outcome === DROPPED ? outcome : cutOff(outcome);
      },
    }),
  },
  clockSkew: {
    title: "Clock skew",
    description: "The service's clock is ahead of the client's.",
    targets: OPERATION_NAMES,
    combines: true,
    options: { skewMs: numberFrom(-MAX_SKEW_MS, MAX_SKEW_MS) },
    fields: [{ option: "skewMs", label: "Ahead by (ms)", value: 3_600_000 }],
    effect: ({ skewMs = 3_600_000 }) => ({ skewMs }),
  },
  expiredLinks: {
    title: "Expired links",
    description: "Upload and download links are rejected as expired.",
    targets: LINK_USES,
    effect: () => ({ expiresLinks: true }),
  },
  failedUpload: {
    title: "Failed upload",
    description: "A completed upload ends as failed instead of ready.",
    targets: ["CompleteAttachmentUpload"],
    effect: () => ({ failsUpload: true }),
  },
  missingPlan: {
    title: "Missing plan",
    description: "SubscriptionRequiredException.",
    targets: OPERATION_NAMES,
    effect: () => ({ refusal: subscriptionRequired() }),
  },
  caseLimitExceeded: {
    title: "Case limit exceeded",
    description: "CaseCreationLimitExceeded from CreateCase.",
    targets: ["CreateCase"],
    effect: () => ({ refusal: caseLimitExceeded() }),
  },
};

function instead(afterExecution: boolean | undefined, answer: (passage: Passage) => ServiceResponse): FaultEffect {
  return {
    async around(serve, passage) {
      if (afterExecution) await serve();
      return answer(passage);
    },
  };
}

const BAD_GATEWAY_PAGE = new TextEncoder().encode(
  "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
);

/** A proxy's response has no request id. */
function badGateway({ facts: { nowMs } }: Passage): ServiceResponse {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-length": String(BAD_GATEWAY_PAGE.length),
    date: new Date(nowMs).toUTCString(),
  };
  return { status: 502, headers, body: BAD_GATEWAY_PAGE };
}

function cutOff({ status, headers, body }: ServiceResponse): ServiceResponse {
  return { status, headers, body: body.slice(0, body.length / 2), isCutOff: true };
}
