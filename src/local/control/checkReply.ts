import { assertShape, FILLED, listOf, matches, OBJECT, required } from "../assertShape.js";
import type { LocalReply } from "./createControls.js";

const FILE = { fileName: required(FILLED), data: required({ hint: "bytes", holds: isBytes }) };
const REPLY = {
  body: required(FILLED),
  submittedBy: FILLED,
  attachments: listOf("objects with a fileName and bytes as data", (each) => matches(each, FILE)),
  status: FILLED,
};

/** Programs without types can reply with anything. */
export function checkReply(reply: string | LocalReply): LocalReply {
  const failure = "Failed to reply";
  const given = typeof reply === "string" ? { body: reply } : reply;
  assertShape(failure, { reply: given }, { reply: required({ ...OBJECT, hint: "a text or an object" }) });
  assertShape(failure, given, REPLY);
  return given;
}

/** Also those of another realm, as test runners make them. */
function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}
