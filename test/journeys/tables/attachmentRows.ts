import { expect } from "vitest";
import type { LocalStage } from "../../support/localStage.js";
import { addExpiredSet, addSet, openCase } from "./caseRows.js";
import { answers, invalid, type LocalRow, REQUIRED, refuses } from "./localRow.js";
import { finishUpload } from "./uploadRows.js";

const FIVE_MB = 5 * 1024 * 1024;
const FILE = { fileName: "log.txt", data: new TextEncoder().encode("a line") };
const TOO_MUCH = ["AttachmentSetSizeLimitExceeded", "three attachments and 5 MB per attachment"] as const;
const UNKNOWN = ["AttachmentIdNotFound", "No attachment with the ID 'attachment-1' could be located."] as const;
const wrong = (member: string) => ["InvalidParameterValueException", `Invalid value for ${member}: `] as const;

const SET = {
  attachmentSetId: expect.stringMatching(/^as-2[0-9a-f]{16}-mu-\w{54}$/),
  expiryTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/),
};

export const addAttachmentsToSetRows: readonly LocalRow[] = [
  answers("AddAttachmentsToSet", "makes a set", { attachments: [FILE, FILE, FILE] }, SET),
  answers(
    "AddAttachmentsToSet",
    "adds to a set",
    async (stage) => ({ attachmentSetId: await addSet(stage), attachments: [FILE, FILE] }),
    SET,
  ),
  answers(
    "AddAttachmentsToSet",
    "takes a file of 5 MB",
    { attachments: [{ fileName: "dump", data: new Uint8Array(FIVE_MB) }] },
    SET,
  ),
  refuses("AddAttachmentsToSet", "a fourth file", { attachments: [FILE, FILE, FILE, FILE] }, TOO_MUCH),
  refuses(
    "AddAttachmentsToSet",
    "a fourth file of a set",
    async (stage) => ({ attachmentSetId: await addSet(stage), attachments: [FILE, FILE, FILE] }),
    TOO_MUCH,
  ),
  refuses(
    "AddAttachmentsToSet",
    "a file beyond 5 MB",
    { attachments: [{ fileName: "dump", data: new Uint8Array(FIVE_MB + 1) }] },
    TOO_MUCH,
  ),
  refuses("AddAttachmentsToSet", "an unknown set", { attachmentSetId: "as-1", attachments: [FILE] }, [
    "AttachmentSetIdNotFound",
    "No attachment set with the ID 'as-1' could be located.",
  ]),
  refuses(
    "AddAttachmentsToSet",
    "an expired set",
    async (stage) => ({ attachmentSetId: await addExpiredSet(stage), attachments: [FILE] }),
    ["AttachmentSetExpired", "has expired."],
  ),
  refuses(
    "AddAttachmentsToSet",
    "sets in quick succession",
    async (stage) => {
      await addSet(stage);
      return { attachments: [FILE] };
    },
    ["AttachmentLimitExceeded", "in a short period of time"],
    { attachments: { maxSetsPerMinute: 1 } },
  ),
  refuses("AddAttachmentsToSet", "no list", {}, invalid("attachments", REQUIRED)),
  refuses("AddAttachmentsToSet", "no files", { attachments: [] }, wrong("attachments")),
  refuses(
    "AddAttachmentsToSet",
    "a file without name",
    { attachments: [{ data: FILE.data }] },
    wrong("attachments.1.member.fileName"),
  ),
  refuses(
    "AddAttachmentsToSet",
    "a file without content",
    { attachments: [FILE, { fileName: "log.txt" }] },
    wrong("attachments.2.member.data"),
  ),
];

/** The id of the only file of a new case. */
async function attach(stage: LocalStage, rest?: object): Promise<string> {
  const caseId = await openCase(stage, rest ?? { attachmentSetId: await addSet(stage) });
  const { communications } = await stage.send("DescribeCommunications", { caseId });
  const [first] = communications as { attachments: { attachmentId: string }[] }[];
  return first?.attachments[0]?.attachmentId ?? "";
}

const ofCase = async (stage: LocalStage) => ({ attachmentId: await attach(stage) });

export const describeAttachmentRows: readonly LocalRow[] = [
  answers("DescribeAttachment", "reads a file", ofCase, { attachment: FILE }),
  refuses("DescribeAttachment", "an unknown file", { attachmentId: "attachment-1" }, UNKNOWN),
  refuses("DescribeAttachment", "no id", {}, invalid("attachmentId", REQUIRED)),
  refuses(
    "DescribeAttachment",
    "reads in quick succession",
    async (stage) => {
      const attachmentId = await attach(stage);
      await stage.send("DescribeAttachment", { attachmentId });
      return { attachmentId };
    },
    ["DescribeAttachmentLimitExceeded", "in a short period of time"],
    { attachments: { maxReadsPerMinute: 1 } },
  ),
  refuses(
    "DescribeAttachment",
    "a file beyond 5 MB",
    async (stage) => ({ attachmentId: await attach(stage, { uploadIds: [await finishUpload(stage, FIVE_MB + 1)] }) }),
    ["InvalidParameterValueException", "is larger than 5 MB. Use GetAttachmentDownloadLink instead."],
  ),
];

export const getAttachmentDownloadLinkRows: readonly LocalRow[] = [
  answers("GetAttachmentDownloadLink", "gives a link", ofCase, {
    fileName: "log.txt",
    downloadUrl: {
      url: expect.stringMatching(
        /^http:\/\/service\/attachments\/attachment-[\w-]+\?X-Amz-Algorithm=AWS4-HMAC-SHA256&/,
      ),
      expiryDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
  }),
  answers(
    "GetAttachmentDownloadLink",
    "gives a link to a file beyond 5 MB",
    async (stage) => ({ attachmentId: await attach(stage, { uploadIds: [await finishUpload(stage, FIVE_MB + 1)] }) }),
    { fileName: "dump.bin" },
  ),
  refuses("GetAttachmentDownloadLink", "an unknown file", { attachmentId: "attachment-1" }, UNKNOWN),
  refuses("GetAttachmentDownloadLink", "no id", {}, invalid("attachmentId", REQUIRED)),
];
