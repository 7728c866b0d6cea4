import { expect, it } from "vitest";
import * as sdk from "../../src/index.js";
import { createLocalSupport } from "../../src/local/index.js";
import { readGuide } from "../support/guides.js";

const LARGE = { fileName: "heap.bin", data: new Uint8Array(5_500_000) };
const SMALL = { fileName: "trace.log", data: new Uint8Array(10) };
const ONCE = { token: "INC-1", communicationBody: "It is red." };
const checkId = "Qch7DwouX1";

/** The programs of each row, at a service with a resolved case that has seven messages, a small and a large attachment. */
const ROWS: Readonly<Record<string, (place: Place) => Promise<unknown>>> = {
  "`createCaseOnce`": ({ client }) => sdk.createCaseOnce(client, { ...ONCE, subject: "Crash" }),
  "`addCommunicationOnce`": ({ client, caseId }) => sdk.addCommunicationOnce(client, { ...ONCE, caseId }),
  "`watchCase`": ({ client, caseId }) => drain(sdk.watchCase(client, { caseId }, { until: "resolved" })),
  "`iterateCases`, `waitUntilCaseResolved`, `describeSupportCaseEvent`": async ({ client, caseId }) => {
    await drain(sdk.iterateCases(client));
    await sdk.waitUntilCaseResolved({ client, maxWaitTime: 60 }, { caseId });
    await sdk.describeSupportCaseEvent(client, makeEvent(caseId));
  },
  "`iterateCommunications`": ({ client, caseId }) => drain(sdk.iterateCommunications(client, { caseId })),
  "`uploadAttachments`, up to three files of 5 MB": ({ client }) => sdk.uploadAttachments(client, [SMALL, SMALL]),
  "`uploadAttachments`, more or larger files": ({ client }) => sdk.uploadAttachments(client, [LARGE]),
  "`downloadAttachment`": async ({ client, attachmentIds }) => {
    for (const attachmentId of attachmentIds) await sdk.downloadAttachment(client, { attachmentId });
  },
  "`describeCheckResult`": ({ client }) => sdk.describeCheckResult(client, { checkId }),
  "`summarizeChecks`": ({ client }) => sdk.summarizeChecks(client),
  "`refreshChecks`": ({ client }) => sdk.refreshChecks(client, {}, { pollDelayMs: 10 }),
  "`findService`": ({ client }) => sdk.findService(client, { service: "lambda", severity: "low" }),
  "`detectSupportPlan`": ({ client }) => sdk.detectSupportPlan(client),
};

interface Place {
  readonly client: sdk.SupportClient;
  readonly caseId: string;
  readonly attachmentIds: readonly string[];
}

const { text } = readGuide("docs/configuration.md");
const [, section = ""] = text.split("## IAM permissions");

it.each(Object.entries(ROWS))("docs/configuration.md lists the IAM actions of %s", async (name, run) => {
  const row = section.split("\n").find((line) => line.startsWith(`| ${name} |`)) ?? "";
  const actions = Array.from(row.slice(name.length + 4).matchAll(/`([A-Z]\w+)`/g), ([, action]) => action);

  const support = createLocalSupport({ refresh: { enqueuedMs: 1, processingMs: 1 } });
  const client = new sdk.SupportClient(support.clientConfig);
  const { caseId } = await sdk.openCase(client, { ...ONCE, token: "0", subject: "Crash", attachments: [SMALL, LARGE] });
  // A case has its five newest messages, and more are another request.
  for (let count = 0; count < 6; count++) support.reply(caseId, "Which ones?");
  support.setStatus(caseId, "resolved");
  const attachmentIds = support.cases.flatMap(({ communications }) =>
    communications.flatMap(({ attachments }) => attachments.map(({ attachmentId }) => attachmentId)),
  );
  const sent = new Set<string>();
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        sent.add(commandName.replace(/Command$/, ""));
        return next(args);
      },
    { name: "record", step: "initialize" },
  );

  await run({ client, caseId, attachmentIds });
  expect([...sent].sort()).toEqual(actions.sort());
});

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

function makeEvent(caseId: string): sdk.SupportCaseEvent {
  return {
    id: "3433df07-9285-55a3-f6d1-536944be45d7",
    "detail-type": "Support Case Update",
    source: "aws.support",
    account: "123456789012",
    time: "2026-11-23T02:40:00Z",
    region: "us-east-1",
    detail: { "case-id": caseId, "display-id": "1234563851", "event-name": "ResolveCase", origin: "AWS" },
  };
}
