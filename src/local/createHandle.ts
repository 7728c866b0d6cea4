import type { Authenticate } from "./authentication/authenticate.js";
import { includesApi } from "./control/plans.js";
import type { Handle, ServiceRequest, ServiceResponse } from "./http/messages.js";
import { isForStorage, serveStorage } from "./http/serveStorage.js";
import type { ServiceContext } from "./operations/operation.js";
import { type AnswerFacts, answer, answerError } from "./protocol/answer.js";
import { deserialize } from "./protocol/deserialize.js";
import { routeRequest } from "./protocol/routeRequest.js";
import { serialize } from "./protocol/serialize.js";
import { validate } from "./protocol/validate.js";
import { subscriptionRequired } from "./refusals.js";
import type { Identifiers } from "./state/identifiers.js";
import type { TroubleDesk } from "./troubles/createTroubles.js";
import { readTroubleTarget } from "./troubles/readTroubleTarget.js";
import type { TroubleEffect } from "./troubles/troubleKinds.js";

/** What the service is made of. */
export interface ServiceParts {
  readonly authenticate: Authenticate;
  readonly identifiers: Identifiers;
  /** The time that signatures are held against; that of the context can be moved. */
  readonly wallNow: () => number;
  readonly troubleDesk: TroubleDesk;
  readonly context: ServiceContext;
}

/** The service itself: a request in, an answer out or none at all, and never an exception. */
export function createHandle({ authenticate, identifiers, wallNow, troubleDesk, context }: ServiceParts): Handle {
  async function serve(
    request: ServiceRequest,
    facts: AnswerFacts,
    effects: readonly TroubleEffect[],
  ): Promise<ServiceResponse> {
    if (isForStorage(request)) {
      const expiresLinks = effects.some((effect) => effect.expiresLinks);
      return serveStorage(request, { files: context.files, expiresLinks }, facts);
    }
    try {
      const operation = routeRequest(request);
      await authenticate(request, { wallMs: facts.nowMs, nowMs: context.now() });
      if (!includesApi(context.plan)) throw subscriptionRequired();
      const refusal = effects.find((effect) => effect.refusal)?.refusal;
      if (refusal) throw refusal;
      const input = deserialize(operation.input, request.body);
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

  return (request, gone) => {
    const effects = troubleDesk.meet(readTroubleTarget(request));
    const skewMs = effects.reduce((sum, effect) => sum + (effect.skewMs ?? 0), 0);
    const facts = { requestId: identifiers.requestId(), nowMs: wallNow() + skewMs };
    let run: () => ReturnType<Handle> = () => serve(request, facts, effects);
    for (const { around } of effects) {
      const inner = run;
      if (around) run = () => around(inner, { facts, gone });
    }
    return run();
  };
}
