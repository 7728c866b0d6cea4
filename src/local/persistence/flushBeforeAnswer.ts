import { type AnswerFacts, answerError } from "../protocol/answer.js";
import type { RequestHandler } from "../protocol/messages.js";
import type { PersistentStateStore } from "./openStateStore.js";

/** Wraps a service: it answers after all changes are on disk, or with `InternalServerError` when they cannot be written. */
export function flushBeforeAnswer(
  handle: RequestHandler,
  store: Pick<PersistentStateStore, "flush">,
  describe: () => AnswerFacts,
): RequestHandler {
  return async (request, signal) => {
    const outcome = await handle(request, signal);
    try {
      await store.flush();
      return outcome;
    } catch (error) {
      return answerError(error, describe());
    }
  };
}
