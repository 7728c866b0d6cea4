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
  const refreshes = await sdk.refreshChecks(client, {
    checkIds: ["a"],
    signal,
    onProgress: ({ done }) => done.toFixed(),
  });
  const { resources, timestamp } = await sdk.describeCheckResult(client, { checkId: "a", language: "pt_BR" });
  const { checks, countByStatus } = await sdk.summarizeChecks(client);
  const { codes } = await sdk.findService(client, { service: "ec2", severity: "urgent" });
  const { possiblePlans } = await sdk.detectSupportPlan(client, { signal });
  const { update, details } = await sdk.describeSupportCaseEvent(client, event, { signal });
  const request: ours.CreateCaseRequest = { ...codes, subject: "s", communicationBody: "b" };
  const cell: string | null | undefined = resources[0]?.columns.Region;
  const time: Date | undefined = timestamp ?? checks[0]?.timestamp;
  const outcome: ours.CheckRefreshOutcome | undefined = refreshes[0]?.outcome;
  console.log(state, final?.statuses, request, cell, time, outcome, countByStatus.ok, possiblePlans, update.time);
  return details.status;
}

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
  // @ts-expect-error: missing check id
  void sdk.describeCheckResult(client, { language: "en" });
  // @ts-expect-error: missing maxWaitTime
  void sdk.waitUntilCheckRefreshed({ client }, { checkId: "a" });
  // @ts-expect-error: an input for a command
  void sdk.dryRun(client, { subject: "s" });
}
