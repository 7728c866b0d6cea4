import type { Command, MetadataBearer } from "@smithy/types";
import * as ours from "aws-support-client";

// What a compiler is to find before the service does. Each line must fail to compile, or the directive above it does.

const client = new ours.SupportClient({});
const support = new ours.Support({});

export function inputs(): void {
  // @ts-expect-error: no subject
  new ours.CreateCaseCommand({ communicationBody: "a" });
  // @ts-expect-error: no input
  new ours.CreateCaseCommand();
  // @ts-expect-error: a number for a string
  new ours.CreateCaseCommand({ subject: 1, communicationBody: "a" });
  // @ts-expect-error: a number for a code
  new ours.CreateCaseCommand({ subject: "a", communicationBody: "b", severityCode: 1 });
  // @ts-expect-error: no such member
  new ours.CreateCaseCommand({ subject: "a", communicationBody: "b", priority: "low" });
  // @ts-expect-error: one address for a list of them
  new ours.CreateCaseCommand({ subject: "a", communicationBody: "b", ccEmailAddresses: "a@example.com" });
  // @ts-expect-error: null is not undefined
  new ours.DescribeCasesCommand({ nextToken: null });
  // @ts-expect-error: a Date where the service takes text
  new ours.DescribeCasesCommand({ afterTime: new Date() });
  // @ts-expect-error: base64 text is encoded again
  new ours.AddAttachmentsToSetCommand({ attachments: [{ fileName: "a.txt", data: "YQ==" }] });
  // @ts-expect-error: no language
  support.describeTrustedAdvisorChecks({});
  // @ts-expect-error: an input is needed
  support.describeCommunications();
}

export async function outputs(): Promise<void> {
  const { cases, $metadata } = await client.send(new ours.DescribeCasesCommand());
  // @ts-expect-error: the service may leave it out
  console.log(cases.length);
  // @ts-expect-error: no such member
  console.log($metadata.statusCode);
  // @ts-expect-error: another command's output
  const output: ours.CreateCaseCommandOutput & { caseId: number } = await client.send(new ours.ResolveCaseCommand());
  console.log(output);
  // @ts-expect-error: an input is not a command
  await client.send({ subject: "a", communicationBody: "b" });
  // @ts-expect-error: a command of another service
  await client.send(foreign);
  // @ts-expect-error: no such option
  await client.send(new ours.DescribeCasesCommand({}), { timeoutMs: 10 });
}

type ForeignInput = { readonly marker?: string };
type ForeignOutput = MetadataBearer & { readonly account?: string };
declare const foreign: Command<ForeignInput, object, ForeignOutput, ForeignOutput, never>;

export function exceptions(error: unknown): void {
  // @ts-expect-error: not narrowed yet
  console.log(error.name);
  if (error instanceof ours.CaseIdNotFound) {
    const { name, $fault }: { name: "CaseIdNotFound"; $fault: "client" } = error;
    console.log(name, $fault);
    // @ts-expect-error: another exception's member
    console.log(error.throttlingReasons);
    // @ts-expect-error: never this exception
    console.log(error.name === "ThrottlingException");
  }
  // @ts-expect-error: no metadata
  throw new ours.CaseIdNotFound({ message: "a" });
}

export function settings(): void {
  // @ts-expect-error: not a list
  new ours.SupportClient({ region: ["us-east-1"] });
  // @ts-expect-error: no secret
  new ours.SupportClient({ credentials: { accessKeyId: "a" } });
  // @ts-expect-error: no such option
  new ours.SupportClient({ retries: 3 });
  // @ts-expect-error: no client
  ours.paginateDescribeCases({ pageSize: 10 }, {});
  // @ts-expect-error: the settings of a client stay
  client.config = new ours.SupportClient({}).config;
}
