import type { Authenticate } from "./authentication/authenticate.js";
import type { Handle } from "./http/messages.js";
import type { ServiceContext } from "./operations/operation.js";
import { answer, answerError } from "./protocol/answer.js";
import { deserialize } from "./protocol/deserialize.js";
import { routeRequest } from "./protocol/routeRequest.js";
import { serialize } from "./protocol/serialize.js";
import { validate } from "./protocol/validate.js";
import type { Identifiers } from "./state/identifiers.js";

/** What the service is made of. */
export interface ServiceParts extends ServiceContext {
  readonly authenticate: Authenticate;
  readonly identifiers: Identifiers;
}

/** The service itself: a request in, an answer out, and never an exception. */
export function createHandle({ authenticate, identifiers, ...context }: ServiceParts): Handle {
  return async (request) => {
    const facts = { requestId: identifiers.requestId(), nowMs: context.now() };
    try {
      const operation = routeRequest(request);
      await authenticate(request);
      const input = deserialize(operation.input, request.body);
      validate(operation.input, input);
      const output = await operation.run(input, context);
      return answer(200, serialize(operation.output, output), facts);
    } catch (error) {
      return answerError(error, facts);
    }
  };
}
