import type * as official from "@aws-sdk/client-support";
import type { SmithyResolvedConfiguration } from "@smithy/core/client";
import type { Command as SmithyCommand } from "@smithy/smithy-client";
import type { Command, GetOutputType, HttpHandlerOptions } from "@smithy/types";
import type * as ours from "aws-support-client";
import type { Assignable, Differing, Failing, Mutual, None } from "../support/types.js";

/** Commands, ours and the official ones. */
interface Commands {
  AddAttachmentsToSetCommand: [ours.AddAttachmentsToSetCommand, official.AddAttachmentsToSetCommand];
  AddCommunicationToCaseCommand: [ours.AddCommunicationToCaseCommand, official.AddCommunicationToCaseCommand];
  CompleteAttachmentUploadCommand: [ours.CompleteAttachmentUploadCommand, official.CompleteAttachmentUploadCommand];
  CreateCaseCommand: [ours.CreateCaseCommand, official.CreateCaseCommand];
  DescribeAttachmentCommand: [ours.DescribeAttachmentCommand, official.DescribeAttachmentCommand];
  DescribeAttachmentUploadStatusCommand: [
    ours.DescribeAttachmentUploadStatusCommand,
    official.DescribeAttachmentUploadStatusCommand,
  ];
  DescribeCasesCommand: [ours.DescribeCasesCommand, official.DescribeCasesCommand];
  DescribeCommunicationsCommand: [ours.DescribeCommunicationsCommand, official.DescribeCommunicationsCommand];
  DescribeCreateCaseOptionsCommand: [ours.DescribeCreateCaseOptionsCommand, official.DescribeCreateCaseOptionsCommand];
  DescribeServicesCommand: [ours.DescribeServicesCommand, official.DescribeServicesCommand];
  DescribeSeverityLevelsCommand: [ours.DescribeSeverityLevelsCommand, official.DescribeSeverityLevelsCommand];
  DescribeSupportedLanguagesCommand: [
    ours.DescribeSupportedLanguagesCommand,
    official.DescribeSupportedLanguagesCommand,
  ];
  DescribeTrustedAdvisorCheckRefreshStatusesCommand: [
    ours.DescribeTrustedAdvisorCheckRefreshStatusesCommand,
    official.DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  ];
  DescribeTrustedAdvisorCheckResultCommand: [
    ours.DescribeTrustedAdvisorCheckResultCommand,
    official.DescribeTrustedAdvisorCheckResultCommand,
  ];
  DescribeTrustedAdvisorCheckSummariesCommand: [
    ours.DescribeTrustedAdvisorCheckSummariesCommand,
    official.DescribeTrustedAdvisorCheckSummariesCommand,
  ];
  DescribeTrustedAdvisorChecksCommand: [
    ours.DescribeTrustedAdvisorChecksCommand,
    official.DescribeTrustedAdvisorChecksCommand,
  ];
  GetAttachmentDownloadLinkCommand: [ours.GetAttachmentDownloadLinkCommand, official.GetAttachmentDownloadLinkCommand];
  GetAttachmentUploadLinksCommand: [ours.GetAttachmentUploadLinksCommand, official.GetAttachmentUploadLinksCommand];
  RefreshTrustedAdvisorCheckCommand: [
    ours.RefreshTrustedAdvisorCheckCommand,
    official.RefreshTrustedAdvisorCheckCommand,
  ];
  ResolveCaseCommand: [ours.ResolveCaseCommand, official.ResolveCaseCommand];
}

type Ours = typeof ours;
type Official = typeof official;

/** What goes into each constructor. */
type Inputs = {
  [Name in keyof Commands]: [ConstructorParameters<Ours[Name]>, ConstructorParameters<Official[Name]>];
};
export type DifferingInputs = None<Differing<Inputs>>;

/** What comes out of each, as `send` reads it from the command. */
type Outputs = {
  [Name in keyof Commands]: Mutual<GetOutputType<Commands[Name][0]>, GetOutputType<Commands[Name][1]>>;
};
export type DifferingOutputs = None<Failing<Outputs>>;

/** What the `send` of both clients takes for a command with this input and output. */
type Sendable<Input extends official.ServiceInputTypes, Output extends official.ServiceOutputTypes> = Command<
  official.ServiceInputTypes,
  Input,
  official.ServiceOutputTypes,
  Output,
  SmithyResolvedConfiguration<HttpHandlerOptions>
>;

/** What stands where the other is asked for; the classes themselves differ by a protected static member. */
type Exchanged = { [Name in keyof Commands]: Mutual<Commands[Name][0], Commands[Name][1]> };
export type NotExchanged = None<Failing<Exchanged>>;

/** What libraries that work with the clients of all services ask for. */
type OfSmithy = {
  [Name in keyof Commands]: Assignable<
    Commands[Name][0],
    SmithyCommand<Commands[Name][1]["input"], GetOutputType<Commands[Name][1]>, ours.SupportClientResolvedConfig>
  >;
};
export type NotOfSmithy = None<Failing<OfSmithy>>;

type SentByTheOther = {
  [Name in keyof Commands]: [
    Assignable<Commands[Name][0], Sendable<Commands[Name][1]["input"], GetOutputType<Commands[Name][1]>>>,
    Assignable<Commands[Name][1], Sendable<Commands[Name][0]["input"], GetOutputType<Commands[Name][0]>>>,
  ] extends [true, true]
    ? true
    : false;
};
export type NotSentByTheOther = None<Failing<SentByTheOther>>;

/** Commands of both packages by clients of both, as a program half way through a change has them. */
export async function crossOver(
  ourClient: ours.SupportClient,
  officialClient: official.SupportClient,
  ourCommand: ours.CreateCaseCommand,
  officialCommand: official.CreateCaseCommand,
): Promise<(string | undefined)[]> {
  const one: official.CreateCaseCommandOutput = await officialClient.send(ourCommand);
  const other: ours.CreateCaseCommandOutput = await ourClient.send(officialCommand);
  return [one.caseId, other.caseId];
}

/** `$Command` as the type of a parameter, with as many type arguments as the official one has. */
export function sendAny<Input extends ours.ServiceInputTypes, Output extends ours.ServiceOutputTypes>(
  client: ours.SupportClient,
  command: ours.$Command<Input, Output, ours.SupportClientResolvedConfig>,
): Promise<Output> {
  return client.send(command);
}
export type AnyCommand = ours.$Command<
  ours.CreateCaseCommandInput,
  ours.CreateCaseCommandOutput,
  ours.SupportClientResolvedConfig,
  ours.ServiceInputTypes,
  ours.ServiceOutputTypes
>;
export const sendOne = (client: ours.SupportClient, command: ours.CreateCaseCommand): Promise<string | undefined> =>
  sendAny(client, command).then(({ caseId }) => caseId);

/** The shape that `aws-sdk-client-mock` and its like take a command's class by. */
type Mockable<Input extends ours.ServiceInputTypes, Output extends ours.ServiceOutputTypes> = new (
  input: Input,
) => Sendable<Input, Output>;
type Mocked = {
  [Name in keyof Commands]: Assignable<
    Ours[Name],
    Mockable<Commands[Name][1]["input"], GetOutputType<Commands[Name][1]>>
  >;
};
export type NotMocked = None<Failing<Mocked>>;

/** What such a tool infers of a command from its class alone, so that a wrong answer in a test does not compile. */
interface Mock {
  on<Input extends ours.ServiceInputTypes, Output extends ours.ServiceOutputTypes>(
    command: Mockable<Input, Output>,
    input?: Partial<Input>,
  ): { resolves(output: Partial<Output>): void };
}
export function answer(mock: Mock, sdk: typeof ours): void {
  mock.on(sdk.CreateCaseCommand, { severityCode: "urgent" }).resolves({ caseId: "case-1" });
  mock.on(sdk.DescribeCasesCommand).resolves({ cases: [{ status: "opened" }] });
  // @ts-expect-error: another command's output
  mock.on(sdk.CreateCaseCommand).resolves({ cases: [] });
}
