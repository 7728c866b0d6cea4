// A handler of AWS Lambda, configured by its environment.
import {
  CreateCaseCommand,
  DescribeCasesCommand,
  ResolveCaseCommand,
  SupportClient,
  uploadAttachments,
} from "aws-support-client";

const client = new SupportClient({});

/** @param {{ subject: string }} event */
export async function handler({ subject }) {
  const data = new TextEncoder().encode("Nothing is broken.");
  const files = await uploadAttachments(client, [{ fileName: "notes.txt", data }]);
  const { caseId = "" } = await client.send(new CreateCaseCommand({ subject, communicationBody: "Body", ...files }));
  const { cases = [] } = await client.send(new DescribeCasesCommand({ caseIdList: [caseId] }));
  const { finalCaseStatus } = await client.send(new ResolveCaseCommand({ caseId }));
  const failure = await client.send(new ResolveCaseCommand({ caseId: "case-none" })).catch((error) => error);
  return { subject: cases[0]?.subject, finalCaseStatus, failure: failure.name };
}
