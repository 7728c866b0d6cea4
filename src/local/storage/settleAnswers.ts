import type { Handle } from "../http/messages.js";
import { type AnswerFacts, answerError } from "../protocol/answer.js";
import type { LastingJournal } from "./openJournal.js";

/**
 * Lets no answer out before all that it can tell of is on the disk, also of what others have just changed.
 *
 * @returns The same service, which answers `InternalServerError` when nothing can be written.
 */
export function settleAnswers(
  handle: Handle,
  journal: Pick<LastingJournal, "settled">,
  describe: () => AnswerFacts,
): Handle {
  return async (request, gone) => {
    const outcome = await handle(request, gone);
    try {
      await journal.settled();
      return outcome;
    } catch (error) {
      return answerError(error, describe());
    }
  };
}
