// Uploads a file and downloads it again, in a process that may be killed at any time. Prints its progress as lines of JSON.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import {
  CreateCaseCommand,
  DescribeCommunicationsCommand,
  downloadAttachment,
  SupportClient,
  uploadAttachments,
} from "aws-support-client";

const [endpoint = "", path = "", cursorPath = "", target = ""] = process.argv.slice(2);
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const client = new SupportClient({ endpoint, credentials });

/** @param {object} line */
const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Saves the cursor so that a kill leaves the old one or the new one. @param {string} cursor */
function onCursor(cursor) {
  writeFileSync(`${cursorPath}.new`, cursor);
  renameSync(`${cursorPath}.new`, cursorPath);
}

const cursor = existsSync(cursorPath) ? readFileSync(cursorPath, "utf8") : undefined;
const uploaded = await uploadAttachments(client, [path], {
  onCursor,
  cursor,
  retryDelayMs: 10,
  onProgress: ({ totalTransferredBytes }) => print({ totalTransferredBytes }),
});
const input = { subject: "s", communicationBody: "b", ...uploaded };
const { caseId } = await client.send(new CreateCaseCommand(input));
const { communications = [] } = await client.send(new DescribeCommunicationsCommand({ caseId }));
const attachmentId = communications[0]?.attachments?.[0]?.attachmentId ?? "";
const saved = await downloadAttachment(
  client,
  { attachmentId },
  {
    to: { path: target },
    retryDelayMs: 10,
    onProgress: ({ transferredBytes }) => print({ transferredBytes }),
  },
);
print({ saved });
client.destroy();
