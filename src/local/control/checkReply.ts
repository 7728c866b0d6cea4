import { expectMembers, fits, listOf, OBJECT, required, TEXT } from "../expectMembers.js";
import type { LocalReply } from "./createControls.js";

const FILE = { fileName: required(TEXT), data: required({ advice: "bytes", holds: isBytes }) };
const REPLY = {
  body: required(TEXT),
  submittedBy: TEXT,
  attachments: listOf("objects with a fileName and bytes as data", (each) => fits(each, FILE)),
  status: TEXT,
};

/** Programs without types can reply with anything. */
export function checkReply(reply: string | LocalReply): LocalReply {
  if (typeof reply === "string") return { body: reply };
  const failure = "Failed to reply";
  expectMembers(failure, { reply }, { reply: required({ ...OBJECT, advice: "a text or an object" }) });
  expectMembers(failure, reply, REPLY);
  return reply;
}

/** Also those of another realm, as test runners make them. */
function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}
