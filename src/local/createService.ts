import type { Authenticate } from "./auth/authenticate.js";
import { includesApi } from "./catalog/plans.js";
import type { FaultInjector } from "./faults/FaultInjector.js";
import type { LinkUse } from "./faults/FaultOptions.js";
import type { FaultEffect } from "./faults/faults.js";
import { isForStorage, serveStorage } from "./objectStorage/serveStorage.js";
import type { ServiceContext } from "./operations/operation.js";
import { bodyTooLarge, readTarget, routeRequest } from "./operations/routeRequest.js";
import { type AnswerFacts, answer, answerError } from "./protocol/answer.js";
import { deserialize } from "./protocol/deserialize.js";
import { MAX_BODY_BYTES, type RequestHandler, type ServiceRequest, type ServiceResponse } from "./protocol/messages.js";
import { subscriptionRequired } from "./protocol/ServiceError.js";
import { serialize } from "./protocol/serialize.js";
import { validate } from "./protocol/validate.js";
import type { Identifiers } from "./state/identifiers.js";

export interface ServiceParts {
  readonly authenticate: Authenticate;
  readonly identifiers: Identifiers;
  /** The clock for verifying signatures. The clock of `context` can be moved. */
  readonly wallNow: () => number;
  readonly faultInjector: FaultInjector;
  readonly context: ServiceContext;
}

/** Returns the request handler of the service. It answers or drops each request, and never throws. */
export function createService({
  authenticate,
  identifiers,
  wallNow,
  faultInjector,
  context,
}: ServiceParts): RequestHandler {
  async function serve(
    request: ServiceRequest,
    facts: AnswerFacts,
    effects: readonly FaultEffect[],
  ): Promise<ServiceResponse> {
    if (isForStorage(request)) {
      const expiresLinks = effects.some((effect) => effect.expiresLinks);
      return serveStorage(request, { files: context.files, expiresLinks }, facts);
    }
    try {
      const operation = routeRequest(request);
      const verify = authenticate(request, { wallMs: facts.nowMs, nowMs: context.now() });
      const body = await request.body(MAX_BODY_BYTES);
      if (!body) throw bodyTooLarge();
      await verify(body);
      if (!includesApi(context.plan)) throw subscriptionRequired();
      const refusal = effects.find((effect) => effect.refusal)?.refusal;
      if (refusal) throw refusal;
      const input = deserialize(operation.input, body);
      validate(operation.input, input);
      const caller = {
        origin: request.origin ?? context.origins.current(),
        failsUpload: effects.some((effect) => effect.failsUpload),
      };
      const output = await operation.run(input, context, caller);
      return answer(200, serialize(operation.output, output), facts);
    } catch (error) {
      return answerError(error, facts);
    }
  }

  return (request, signal) => {
    const effects = faultInjector.trigger(readFaultTarget(request));
    const skewMs = effects.reduce((sum, effect) => sum + (effect.skewMs ?? 0), 0);
    const facts = { requestId: identifiers.requestId(), nowMs: wallNow() + skewMs };
    let run: () => ReturnType<RequestHandler> = () => serve(request, facts, effects);
    for (const { around } of effects) {
      const inner = run;
      if (around) run = () => around(inner, { facts, signal });
    }
    return run();
  };
}

/** Returns the operation or link use of a request, which faults target. */
export function readFaultTarget(request: ServiceRequest): string {
  if (!isForStorage(request)) return readTarget(request);
  const use: LinkUse = request.method === "PUT" ? "UploadPart" : "DownloadAttachment";
  return use;
}
