import { SupportClientError } from "../errors/SupportClientError.js";

/** The code of an answer without the list that was asked for. */
export const ANSWER_INCOMPLETE = "ANSWER_INCOMPLETE";

/** Makes sure that an answer has its list. One that got lost on the way is not empty, and is worth another attempt. */
export function requireList<List>(list: List): NonNullable<List> {
  if (Array.isArray(list)) return list;
  const error = new SupportClientError(ANSWER_INCOMPLETE, "Failed to read the answer: it has no list. Ask again.");
  throw Object.assign(error, { $retryable: {} });
}
