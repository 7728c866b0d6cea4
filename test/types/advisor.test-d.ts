import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Holds, Identical } from "../support/types.js";

/** A wrapped client has the type of the original. */
export function wrap(sdk: typeof ours, ourClient: ours.Support, officialClient: official.SupportClient) {
  const careful = sdk.withInputValidation(sdk.withRegionFailover(ourClient));
  const lasting = sdk.withRegionFailover(sdk.withInputValidation(officialClient), {
    endpoints: [{ url: "https://support.eu-west-1.amazonaws.com", region: "eu-west-1" }],
    onFailover: ({ operation, from, to }) => console.warn(operation, from.region, to.region),
  });
  return { careful, lasting };
}
type Wrapped = ReturnType<typeof wrap>;
export type KeepsOurs = Holds<Identical<Wrapped["careful"], ours.Support>>;
export type KeepsOfficial = Holds<Identical<Wrapped["lasting"], official.SupportClient>>;

/** Every workflow accepts our client, the official one, and any object with `send`. */
export async function callAll(
  sdk: typeof ours,
  client: ours.SupportClient | official.SupportClient | { send(command: unknown): Promise<unknown> },
  event: unknown,
) {
  const { signal } = new AbortController();
  const waiting = { client, maxWaitTime: 60, abortSignal: signal };
  const { state, final } = await sdk.waitUntilCheckRefreshed(waiting, { checkId: "a" });
  const refreshed = await sdk.refreshChecks(
    client,
    { checkIds: ["a"] },
    { signal, timeoutMs: 1000, onProgress: ({ check, doneCount }) => doneCount.toFixed() + check.outcome },
  );
  const { resources, timestamp } = await sdk.describeCheckResult(
    client,
    { checkId: "a", language: "pt_BR" },
    { signal },
  );
  const { checks, countByStatus } = await sdk.summarizeChecks(client, { language: "en" }, { concurrency: 2 });
  const { codes } = await sdk.findService(client, { service: "ec2", severity: "urgent" });
  const { possiblePlans } = await sdk.detectSupportPlan(client, { signal });
  const { update, details } = await sdk.describeSupportCaseEvent(client, event, { signal });
  const request: ours.CreateCaseRequest = { ...codes, subject: "s", communicationBody: "b" };
  const cell: string | null | undefined = resources[0]?.columns.Region;
  const time: Date | undefined = timestamp ?? checks[0]?.timestamp;
  const { coolingDown }: { coolingDown?: number | undefined } = refreshed.countByOutcome;
  console.log(state, final?.statuses, request, cell, time, coolingDown, countByStatus.ok, possiblePlans, update.time);
  return details.status;
}

/** Each outcome has its own facts. */
export function describeRefresh(check: ours.CheckRefresh): string {
  switch (check.outcome) {
    case "failed":
      return check.error.message;
    case "coolingDown":
      return check.millisUntilNextRefreshable.toFixed();
    case "refreshed":
    case "pending":
    case "abandoned":
      return check.millisUntilNextRefreshable?.toFixed() ?? check.checkId;
    default:
      return check.outcome satisfies "unrefreshable" | "notFound";
  }
}

/** The known statuses are members of their own, and others can be read too. */
type Counts = ours.SummarizeChecksResult["countByStatus"];
export type CountsKnownStatus = Holds<Identical<Counts["ok"], number | undefined>>;
export type CountsOtherStatus = Holds<Identical<Counts[string], number | undefined>>;

/** `dryRun` returns one of two results, and accepts commands of both packages. */
export async function tryOut(sdk: typeof ours, client: ours.SupportClient, command: official.CreateCaseCommand) {
  const result = await sdk.dryRun(client, command);
  if (result.ok) return undefined;
  return result.error.name satisfies string;
}

/** The guard narrows the event of a Lambda function. */
export function readCaseId(sdk: typeof ours, event: unknown): string | undefined {
  return sdk.isSupportCaseEvent(event) ? event.detail["case-id"] : undefined;
}

export function mistakes(sdk: typeof ours, client: ours.SupportClient): void {
  // @ts-expect-error: a client without `send`
  sdk.withInputValidation({});
  // @ts-expect-error: an endpoint without a region
  sdk.withRegionFailover(client, { endpoints: [{ url: "https://support.eu-west-1.amazonaws.com" }] });
  // @ts-expect-error: an option in the input
  void sdk.refreshChecks(client, { concurrency: 2 });
  // @ts-expect-error: an input among the options
  void sdk.summarizeChecks(client, {}, { checkIds: ["a"] });
  // @ts-expect-error: an error without a check of its outcome
  void sdk.refreshChecks(client).then(({ checks }) => checks[0]?.error);
  // @ts-expect-error: missing check id
  void sdk.describeCheckResult(client, { language: "en" });
  // @ts-expect-error: missing maxWaitTime
  void sdk.waitUntilCheckRefreshed({ client }, { checkId: "a" });
  // @ts-expect-error: an input for a command
  void sdk.dryRun(client, { subject: "s" });
}
