import { type AnswerFacts, answerError } from "../protocol/answer.js";
import type { RequestHandler } from "../protocol/messages.js";
import type { PersistentStateStore } from "./openStateStore.js";

/**
 * Lets no answer out before all that it can tell of is on the disk, also of what others have just changed.
 *
 * @returns The same service, which answers `InternalServerError` when nothing can be written.
 */
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
