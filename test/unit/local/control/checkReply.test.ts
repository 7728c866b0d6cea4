import { expect, it } from "vitest";
import { createLocalSupport, type LocalReply } from "../../../../src/local/index.js";

it.each<[unknown, string, string]>([
  [5, "OPTION_INVALID", "`reply` must be a string or an object; got 5."],
  [null, "OPTION_INVALID", "`reply` must be a string or an object; got null."],
  [{}, "OPTION_INVALID", "`reply.body` must be a non-empty string; got undefined."],
  [{ body: "b", submittedBy: {} }, "OPTION_INVALID", "`reply.submittedBy` must be a non-empty string; got an object."],
  [{ body: "b", status: 5 }, "OPTION_INVALID", "`reply.status` must be a non-empty string; got 5."],
  [{ body: "b", status: "" }, "OPTION_INVALID", "`reply.status` must be a non-empty string; got an empty string."],
  [{ body: "b", status: "reslved" }, "OPTION_INVALID", "Unknown status `reslved`. Did you mean `resolved`? Use "],
  ["", "OPTION_INVALID", "`reply.body` must be a non-empty string; got an empty string."],
  [{ body: " \n" }, "OPTION_INVALID", "`reply.body` must be a non-empty string; got ` \\n`."],
  [{ body: "b", stauts: "resolved" }, "OPTION_UNKNOWN", "Unknown option `reply.stauts`. Did you mean `status`?"],
  [
    { body: "b", attachments: [{ fileName: "", data: new Uint8Array(1) }] },
    "OPTION_INVALID",
    "`reply.attachments` must be an array of objects with a `fileName` and a Uint8Array as `data`; got [an object].",
  ],
  [
    { body: "b", attachments: [{ fileName: "a", data: 5 }] },
    "OPTION_INVALID",
    "`reply.attachments` must be an array of objects with a `fileName` and a Uint8Array as `data`; got [an object].",
  ],
])("reply throws for %j", (reply, code, fact) => {
  const support = createLocalSupport();
  const [{ caseId = "" } = {}] = support.seed([{}]);
  const before = support.findCase(caseId);
  expect(() => support.reply(caseId, reply as LocalReply)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(fact) }),
  );
  expect(support.findCase(caseId)).toEqual(before);
});
