import { SupportClientError } from "../../errors/SupportClientError.js";

/** The code of an answer that does not tell all that was asked for. */
export const ANSWER_INCOMPLETE = "ANSWER_INCOMPLETE";

/** Makes sure that an answer has its list. One that got lost on the way is not empty, and is worth another attempt. */
export function requireList<List>(list: List): NonNullable<List> {
  if (Array.isArray(list)) return list;
  throw answerIncomplete("it has no list");
}

/** Makes sure that pages come to an end: a token that was given before leads round and round, and past the rest. */
export function requireNewToken(token: string, given: ReadonlySet<string>): void {
  if (given.has(token)) throw answerIncomplete("its page token came before");
}

function answerIncomplete(fact: string): SupportClientError {
  const error = new SupportClientError(ANSWER_INCOMPLETE, `Failed to read the answer: ${fact}. Ask again.`);
  return Object.assign(error, { $retryable: {} });
}
