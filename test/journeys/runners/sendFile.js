// Uploads a file and downloads it again, in a process that may be killed at any time. What it did is told line by line.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import {
  CreateCaseCommand,
  DescribeCommunicationsCommand,
  downloadAttachment,
  SupportClient,
  uploadAttachments,
} from "aws-support-client";

const [endpoint = "", path = "", statePath = "", target = ""] = process.argv.slice(2);
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const client = new SupportClient({ endpoint, credentials });

/** @param {object} line */
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Keeps the state so that a kill leaves the old one or the new one. @param {object} state */
function onState(state) {
  writeFileSync(`${statePath}.new`, JSON.stringify(state));
  renameSync(`${statePath}.new`, statePath);
}

const resumeFrom = existsSync(statePath) ? JSON.parse(readFileSync(statePath, "utf8")) : undefined;
const uploaded = await uploadAttachments(client, [path], {
  onState,
  resumeFrom,
  retryDelayMs: 10,
  onProgress: ({ totalSentBytes }) => tell({ totalSentBytes }),
});
const input = { subject: "s", communicationBody: "b", ...uploaded };
const { caseId } = await client.send(new CreateCaseCommand(input));
const { communications = [] } = await client.send(new DescribeCommunicationsCommand({ caseId }));
const attachmentId = communications[0]?.attachments?.[0]?.attachmentId ?? "";
const saved = await downloadAttachment(client, attachmentId, {
  to: target,
  retryDelayMs: 10,
  onProgress: ({ receivedBytes }) => tell({ receivedBytes }),
});
tell({ saved });
client.destroy();
