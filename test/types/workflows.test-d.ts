import type * as official from "@aws-sdk/client-support";
import * as ours from "aws-support-client";
import type { Holds, Identical } from "../support/types.js";

// The signatures of the workflows that are not about files or Trusted Advisor: what compiles, and what must not.

declare const client: ours.SupportClient;
declare const theirs: official.SupportClient;
declare const mock: { send(command: unknown): Promise<unknown> };
declare const signal: AbortSignal;

const CASE = { token: "t", subject: "s", communicationBody: "b" } as const;

export async function cases(): Promise<void> {
  for (const each of [client, theirs, mock]) {
    const opened: ours.CreateCaseOnceResult = await ours.createCaseOnce(each, CASE, { timeoutMs: 1, signal });
    const added = await ours.addCommunicationOnce(each, { ...CASE_MESSAGE, caseId: opened.caseId }, { lock });
    const { caseId, created }: { caseId: string; created: boolean } = added;
    console.log(caseId, created);
  }
  await ours.createCaseOnce(client, { ...CASE, ccEmailAddresses: ["a@example.com"] as readonly string[] });
  await ours.createCaseOnce(client, CASE, {
    previousAttempt: "interrupted",
    onUnconfirmed: "throw",
    searchWindowMs: 1,
    searchDelaysMs: [1] as const,
    clockToleranceMs: 1,
    attemptTimeoutMs: 1,
    onProgress: (progress) => progress.type === "unconfirmed" && console.log(progress.cause),
  });
  // @ts-expect-error: an undefined subject
  await ours.createCaseOnce(client, { ...CASE, subject: undefined });
  // @ts-expect-error: a dry run, whose success is an exception
  await ours.createCaseOnce(client, { token: "t", subject: "s", communicationBody: "b", dryRun: true });
  // @ts-expect-error: an option among the input
  await ours.createCaseOnce(client, { token: "t", subject: "s", communicationBody: "b", signal });
  // @ts-expect-error: an unknown option
  await ours.createCaseOnce(client, CASE, { maxWaitMs: 1 });
  await ours.openCase(client, { ...CASE, attachments: [new Uint8Array(1)] }, { timeoutMs: 1, previousAttempt: "none" });
  // @ts-expect-error: no token
  await ours.openCase(client, { subject: "s", communicationBody: "b" });
  // @ts-expect-error: the id of a set in place of files
  await ours.openCase(client, { token: "t", subject: "s", communicationBody: "b", attachmentSetId: "a" });
}

const CASE_MESSAGE = { token: "m", communicationBody: "b" } as const;
const lock: ours.OnceLock = (_key, run) => run();

export async function lists(): Promise<void> {
  for await (const { caseId } of ours.iterateCases(client, { includeResolvedCases: true }, { pageSize: 10, signal })) {
    for await (const event of ours.watchCase(client, { caseId }, { until: ["resolved", "reopened"], timeoutMs: 1 })) {
      if (event.type === "communication") console.log(event.communication.body);
    }
  }
  ours.iterateCommunications(client, { caseId: "c" }, { startingToken: "t", attemptTimeoutMs: 1 });
  ours.watchCase(
    client,
    { caseId: "c" },
    { onRetry: ({ error, attempt, delayMs }) => console.log(error, attempt + delayMs) },
  );
  // @ts-expect-error: a signal among the input
  ours.watchCase(client, { caseId: "c", signal });
  // @ts-expect-error: AWS's form
  ours.iterateCases({ client });
}

export async function codes(): Promise<void> {
  const found = await ours.findService(client, { service: "ec2", category: "c", severity: "s", language: "ja" });
  if (found.ok) {
    const code: string = found.codes.serviceCode;
    const none: readonly [] = found.problems;
    console.log(code, none);
  } else {
    console.log(found.problems[0].candidates.map(({ code, name }) => code + name));
    // @ts-expect-error: possibly undefined
    console.log(found.codes.serviceCode.length);
  }
  // @ts-expect-error: an unknown member
  await ours.findService(client, { service: "ec2", categroy: "c" });

  const { access, operations, possiblePlans } = await ours.detectSupportPlan(client, { signal });
  const each: "available" | "denied" | "notInPlan" = access;
  const plan: ours.SupportPlan | undefined = possiblePlans[0];
  console.log(each, plan, operations.DescribeCases);
}

export async function dryRuns(refresh: official.RefreshTrustedAdvisorCheckCommand): Promise<void> {
  const result: ours.DryRunResult = await ours.dryRun(client, new ours.ResolveCaseCommand({ caseId: "c" }), { signal });
  if (!result.ok) console.log(result.error.name);
  // @ts-expect-error: an operation without a dry run
  await ours.dryRun(client, new ours.RefreshTrustedAdvisorCheckCommand({ checkId: "c" }));
  // @ts-expect-error: an operation without a dry run, of the official package
  await ours.dryRun(client, refresh);
  // @ts-expect-error: an operation without a dry run
  await ours.dryRun(client, new ours.DescribeTrustedAdvisorChecksCommand({ language: "en" }));
}

export async function waiters(): Promise<void> {
  const params = { client, maxWaitTime: 60 };
  const resolved = await ours.waitUntilCaseResolved(params, { caseId: "c" });
  console.log(resolved.final?.cases?.length);
  const ready = await ours.waitUntilAttachmentReady(params, { uploadId: "u" });
  console.log(ready.final?.uploadStatus);
  const refreshed = await ours.waitUntilCheckRefreshed(params, { checkId: "c" });
  console.log(refreshed.final?.statuses);
}

export async function events(event: unknown): Promise<void> {
  const { update, details } = await ours.describeSupportCaseEvent(client, event, { includeCommunications: false });
  console.log(update.caseId, details.status);
}

export function failover(): void {
  ours.withRegionFailover(client, {
    endpoints: [{ url: "https://support.us-west-2.amazonaws.com", region: "us-west-2" }],
    cooldownMs: 1,
    onFailover: ({ operation, from, error }) => console.log(operation === "CreateCase", from.region, error),
  });
  // @ts-expect-error: the clock is not an option
  ours.withRegionFailover(client, { now: () => 0 });
}

/** `switch (error.code)` narrows nothing, and completes; each class has its own codes. */
export type CodesOfOptions = Holds<
  Identical<ours.OptionError["code"], "OPTION_INVALID" | "OPTION_UNKNOWN" | "CLIENT_INVALID">
>;
export type CodesOfCursors = Holds<Identical<ours.CursorError["code"], "CURSOR_INVALID" | "CURSOR_MISMATCH">>;
export type CodesOfSettings = Holds<
  Identical<ours.ConfigurationError["code"], "CONFIGURATION_INVALID" | "ENDPOINT_UNRESOLVED">
>;
export type NamesOfOperations = Holds<
  Identical<`${ours.OperationName}Command`, Extract<keyof typeof ours, `${ours.OperationName}Command`>>
>;
