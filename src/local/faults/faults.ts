import { OPERATION_NAMES } from "../operations/operationNames.js";
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
import type { TroubleName, TroubleOptions, TroubleTarget } from "./FaultOptions.js";

type Outcome = Awaited<ReturnType<RequestHandler>>;

/** What a request is on its way through a trouble. */
export interface Passage {
  readonly facts: AnswerFacts;
  readonly signal: AbortSignal | undefined;
}

/** What a trouble does to a request that it strikes. */
export interface FaultEffect {
  /** How far the service's clock is ahead. */
  readonly skewMs?: number;
  /** Whether a link is refused as expired. */
  readonly expiresLinks?: true;
  /** Whether an upload that is completed fails. */
  readonly failsUpload?: true;
  /** What is answered instead of carrying out the operation, once the signature is found to be right. */
  readonly refusal?: ServiceError;
  /** What happens around the service. */
  readonly around?: (serve: () => Promise<Outcome>, passage: Passage) => Promise<Outcome>;
}

interface FaultDefinition<Options> {
  /** Whether another trouble can strike the same request. */
  readonly combines?: true;
  /** What it can strike. */
  readonly targets: readonly TroubleTarget[];
  effect(options: Options): FaultEffect;
}

const LINK_USES: readonly TroubleTarget[] = ["UploadPart", "DownloadAttachment"];
const EVERYTHING: readonly TroubleTarget[] = [...OPERATION_NAMES, ...LINK_USES];

export const FAULTS: { readonly [Name in TroubleName]: FaultDefinition<TroubleOptions[Name]> } = {
  dropBeforeAccept: { targets: EVERYTHING, effect: () => ({ around: async () => DROPPED }) },
  dropAfterAccept: { targets: EVERYTHING, effect: () => ({ around: (serve) => serve().then(() => DROPPED) }) },
  slowAnswer: {
    targets: EVERYTHING,
    combines: true,
    effect: ({ delayMs = 1000 }) => ({
      async around(serve, { signal }) {
        const outcome = await serve();
        await sleep(delayMs, signal);
        return outcome;
      },
    }),
  },
  throttling: {
    targets: OPERATION_NAMES,
    effect: ({ throttlingReasons }) => ({ refusal: throttled(throttlingReasons) }),
  },
  internalError: {
    targets: OPERATION_NAMES,
    effect: ({ afterAccept }) => instead(afterAccept, ({ facts }) => answerError(internalServerError(), facts)),
  },
  badGateway: { targets: EVERYTHING, effect: ({ afterAccept }) => instead(afterAccept, badGateway) },
  cutOffBody: {
    targets: EVERYTHING,
    effect: () => ({
      async around(serve) {
        const outcome = await serve();
        return outcome === DROPPED ? outcome : cutOff(outcome);
      },
    }),
  },
  clockSkew: { targets: OPERATION_NAMES, combines: true, effect: ({ minutes = 60 }) => ({ skewMs: minutes * 60_000 }) },
  expiredLinks: { targets: LINK_USES, effect: () => ({ expiresLinks: true }) },
  failedUpload: { targets: ["CompleteAttachmentUpload"], effect: () => ({ failsUpload: true }) },
  noPlan: { targets: OPERATION_NAMES, effect: () => ({ refusal: subscriptionRequired() }) },
  caseLimit: { targets: ["CreateCase"], effect: () => ({ refusal: caseLimitExceeded() }) },
};

function instead(afterAccept: boolean | undefined, answer: (passage: Passage) => ServiceResponse): FaultEffect {
  return {
    async around(serve, passage) {
      if (afterAccept) await serve();
      return answer(passage);
    },
  };
}

const BAD_GATEWAY_PAGE = new TextEncoder().encode(
  "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n",
);

/** Made by something between the client and the service, so that it has no request id. */
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
