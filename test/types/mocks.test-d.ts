import * as official from "@aws-sdk/client-support";
import { mockClient } from "aws-sdk-client-mock";
import * as ours from "aws-support-client";

/** `aws-sdk-client-mock` infers inputs and outputs of both clients. A workflow sends our commands with either. */
export function mock(client: ours.SupportClient, support: ours.Support): void {
  for (const mocked of [mockClient(client), mockClient(support), mockClient(ours.SupportClient)]) {
    mocked.on(ours.CreateCaseCommand, { subject: "s" }).resolves({ caseId: "case-1" });
    mocked.on(ours.DescribeCasesCommand).callsFake(({ nextToken }: ours.DescribeCasesCommandInput) => ({ nextToken }));
    const [call] = mocked.commandCalls(ours.CreateCaseCommand);
    const subject: string | undefined = call?.args[0].input.subject;
    console.log(subject);
    // @ts-expect-error: an output of another command
    mocked.on(ours.CreateCaseCommand).resolves({ cases: [] });
    // @ts-expect-error: an input of another command
    mocked.on(ours.CreateCaseCommand, { checkId: "c" });
  }
  mockClient(official.SupportClient).on(ours.CreateCaseCommand).resolves({ caseId: "case-1" });
  mockClient(ours.SupportClient).on(official.CreateCaseCommand).resolves({ caseId: "case-1" });
}
