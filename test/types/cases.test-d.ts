import type * as official from "@aws-sdk/client-support";
import * as ours from "aws-support-client";
import type { Assignable, Holds, Identical } from "../support/types.js";

/** Every workflow accepts any client with `send`. */
export type TakesOurs = Holds<Assignable<ours.SupportClient, ours.SupportClientLike>>;
export type TakesTheAggregatedOne = Holds<Assignable<ours.Support, ours.SupportClientLike>>;
export type TakesTheOfficial = Holds<Assignable<official.SupportClient, ours.SupportClientLike>>;

type Once = Awaited<ReturnType<typeof ours.createCaseOnce>>;
export type TellsTheCase = Holds<Identical<Once["caseId"], string>>;
export type TakesReadonlyLists = Holds<
  Assignable<
    { token: string; subject: string; communicationBody: string; ccEmailAddresses: readonly string[] },
    ours.CreateCaseOnceInput
  >
>;

export async function once(client: ours.Support, caseId: string): Promise<void> {
  const input = { token: "t", subject: "a", communicationBody: "b" };
  await ours.createCaseOnce(client, input, { signal: undefined, searchDelaysMs: [1], lock: (_, run) => run() });
  // @ts-expect-error: missing token
  await ours.createCaseOnce(client, { subject: "a", communicationBody: "b" });
  // @ts-expect-error: missing subject
  await ours.createCaseOnce(client, { token: "t", communicationBody: "b" });
  // @ts-expect-error: unknown state
  await ours.createCaseOnce(client, input, { previousAttempt: "maybe" });
  // @ts-expect-error: a lock that returns nothing
  await ours.createCaseOnce(client, input, { lock: async (_, run) => void (await run()) });
  await ours.addCommunicationOnce(client, { token: "t", caseId, communicationBody: "b" }, { lock: (_, run) => run() });
  // @ts-expect-error: missing caseId
  await ours.addCommunicationOnce(client, { token: "t", communicationBody: "b" });
}

export async function watch(client: ours.SupportClient, caseId: string): Promise<void> {
  for await (const event of ours.watchCase(client, { caseId }, { until: "a status of tomorrow" })) {
    const cursor: string = event.cursor;
    console.log(cursor);
    if (event.type === "communication") console.log(event.communication.body);
    // @ts-expect-error: status of a message
    if (event.type === "communication") console.log(event.status);
    if (event.type === "status") console.log(event.status, event.previousStatus);
  }
  // @ts-expect-error: missing caseId
  ours.watchCase(client, {});
}

export async function wait(client: ours.SupportClient, caseId: string): Promise<void> {
  const { state }: { state: "SUCCESS" | string } = await ours.waitUntilCaseResolved(
    { client, maxWaitTime: 1 },
    { caseId },
  );
  console.log(state);
  // @ts-expect-error: missing maxWaitTime
  await ours.waitUntilCaseResolved({ client }, { caseId });
}
