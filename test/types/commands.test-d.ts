import type * as official from "@aws-sdk/client-support";
import type { SmithyResolvedConfiguration } from "@smithy/core/client";
import type { Command as SmithyCommand } from "@smithy/smithy-client";
import type { Command, GetOutputType, HttpHandlerOptions } from "@smithy/types";
import type * as ours from "aws-support-client";
import type { Assignable, Differing, Failing, Mutual, None } from "../support/types.js";

/** Commands of both packages. */
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

/** Constructor arguments of each command. */
type Inputs = {
  [Name in keyof Commands]: [ConstructorParameters<Ours[Name]>, ConstructorParameters<Official[Name]>];
};
export type DifferingInputs = None<Differing<Inputs>>;

/** Output of each command, as `send` infers it. */
type Outputs = {
  [Name in keyof Commands]: Mutual<GetOutputType<Commands[Name][0]>, GetOutputType<Commands[Name][1]>>;
};
export type DifferingOutputs = None<Failing<Outputs>>;

/** The type that `send` of both clients accepts as a command with this input and output. */
type Sendable<Input extends official.ServiceInputTypes, Output extends official.ServiceOutputTypes> = Command<
  official.ServiceInputTypes,
  Input,
  official.ServiceOutputTypes,
  Output,
  SmithyResolvedConfiguration<HttpHandlerOptions>
>;

/** Types that are assignable to each other. The classes themselves differ in a protected static member. */
type Exchanged = { [Name in keyof Commands]: Mutual<Commands[Name][0], Commands[Name][1]> };
export type NotExchanged = None<Failing<Exchanged>>;

/** Types that libraries for all AWS clients require. */
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

/** Commands and clients of both packages mixed, as in a program during its migration. */
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

/** `$Command` as a parameter type, with the same number of type arguments as the official one. */
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

/** The type that mock libraries such as `aws-sdk-client-mock` require of a command class. */
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

/** The output that a mock library infers from a command class, so that a wrong stub does not compile. */
interface Mock {
  on<Input extends ours.ServiceInputTypes, Output extends ours.ServiceOutputTypes>(
    command: Mockable<Input, Output>,
    input?: Partial<Input>,
  ): { resolves(output: Partial<Output>): void };
}
export function answer(mock: Mock, sdk: typeof ours): void {
  mock.on(sdk.CreateCaseCommand, { severityCode: "urgent" }).resolves({ caseId: "case-1" });
  mock.on(sdk.DescribeCasesCommand).resolves({ cases: [{ status: "opened" }] });
  // @ts-expect-error: output of another command
  mock.on(sdk.CreateCaseCommand).resolves({ cases: [] });
}
