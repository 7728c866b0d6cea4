import type { Command, MetadataBearer } from "@smithy/types";
import * as ours from "aws-support-client";

// Mistakes that the compiler must reject. A line that compiles fails the test, because its directive is then unused.

const client = new ours.SupportClient({});
const support = new ours.Support({});

export function inputs(): void {
  // @ts-expect-error: missing subject
  new ours.CreateCaseCommand({ communicationBody: "a" });
  // @ts-expect-error: missing input
  new ours.CreateCaseCommand();
  // @ts-expect-error: a number for a string
  new ours.CreateCaseCommand({ subject: 1, communicationBody: "a" });
  // @ts-expect-error: a number for a code
  new ours.CreateCaseCommand({ subject: "a", communicationBody: "b", severityCode: 1 });
  // @ts-expect-error: unknown member
  new ours.CreateCaseCommand({ subject: "a", communicationBody: "b", priority: "low" });
  // @ts-expect-error: one address for a list
  new ours.CreateCaseCommand({ subject: "a", communicationBody: "b", ccEmailAddresses: "a@example.com" });
  // @ts-expect-error: null for an optional member
  new ours.DescribeCasesCommand({ nextToken: null });
  // @ts-expect-error: a Date for a string
  new ours.DescribeCasesCommand({ afterTime: new Date() });
  // @ts-expect-error: base64 text for bytes
  new ours.AddAttachmentsToSetCommand({ attachments: [{ fileName: "a.txt", data: "YQ==" }] });
  // @ts-expect-error: missing language
  support.describeTrustedAdvisorChecks({});
  // @ts-expect-error: missing input
  support.describeCommunications();
}

export async function outputs(): Promise<void> {
  const { cases, $metadata } = await client.send(new ours.DescribeCasesCommand());
  // @ts-expect-error: possibly undefined
  console.log(cases.length);
  // @ts-expect-error: unknown member
  console.log($metadata.statusCode);
  // @ts-expect-error: member of another output
  const output: ours.CreateCaseCommandOutput & { caseId: number } = await client.send(new ours.ResolveCaseCommand());
  console.log(output);
  // @ts-expect-error: an input for a command
  await client.send({ subject: "a", communicationBody: "b" });
  // @ts-expect-error: command of another service
  await client.send(foreign);
  // @ts-expect-error: unknown option
  await client.send(new ours.DescribeCasesCommand({}), { timeoutMs: 10 });
}

type ForeignInput = { readonly marker?: string };
type ForeignOutput = MetadataBearer & { readonly account?: string };
declare const foreign: Command<ForeignInput, object, ForeignOutput, ForeignOutput, never>;

export function exceptions(error: unknown): void {
  // @ts-expect-error: not narrowed
  console.log(error.name);
  if (error instanceof ours.CaseIdNotFound) {
    const { name, $fault }: { name: "CaseIdNotFound"; $fault: "client" } = error;
    console.log(name, $fault);
    // @ts-expect-error: member of another exception
    console.log(error.throttlingReasons);
    // @ts-expect-error: not this exception
    console.log(error.name === "ThrottlingException");
  }
  // @ts-expect-error: missing $metadata
  throw new ours.CaseIdNotFound({ message: "a" });
}

export function settings(): void {
  // @ts-expect-error: a list for a region
  new ours.SupportClient({ region: ["us-east-1"] });
  // @ts-expect-error: missing secretAccessKey
  new ours.SupportClient({ credentials: { accessKeyId: "a" } });
  // @ts-expect-error: unknown option
  new ours.SupportClient({ retries: 3 });
  // @ts-expect-error: missing client
  ours.paginateDescribeCases({ pageSize: 10 }, {});
  // @ts-expect-error: assignment to the readonly config
  client.config = new ours.SupportClient({}).config;
}
