import { expect, it } from "vitest";
import { createLocalSupport, type LocalReply } from "../../../../src/local/index.js";

it.each<[unknown, string]>([
  [5, "reply is 5. Give a text or an object."],
  [null, "reply is null. Give a text or an object."],
  [{}, "body is undefined. Give a text that is not empty."],
  [{ body: "b", submittedBy: {} }, "submittedBy is an object. Give a text that is not empty."],
  [{ body: "b", status: 5 }, "status is 5. Give a text that is not empty."],
  [{ body: "b", status: "" }, "status is ''. Give a text that is not empty."],
  ["", "body is ''. Give a text that is not empty."],
  [{ body: " \n" }, "body is ' \n'. Give a text that is not empty."],
  [
    { body: "b", attachments: [{ fileName: "", data: new Uint8Array(1) }] },
    "attachments is [an object]. Give a list of objects with a fileName and bytes as data.",
  ],
  [
    { body: "b", attachments: [{ fileName: "a", data: 5 }] },
    "attachments is [an object]. Give a list of objects with a fileName and bytes as data.",
  ],
])("a case takes no reply as %j", (reply, fact) => {
  const support = createLocalSupport();
  const [{ caseId = "" } = {}] = support.seed([{}]);
  const before = support.find(caseId);
  expect(() => support.reply(caseId, reply as LocalReply)).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID", message: `Failed to reply: ${fact}` }),
  );
  expect(support.find(caseId)).toEqual(before);
});
