import { describe, expect, it } from "vitest";
import {
  describeSupportCaseEvent,
  InputValidationError,
  isSupportCaseEvent,
  parseSupportCaseEvent,
} from "../../../../src/index.js";
import { clientTransports, connectLocally } from "../../../support/localTransports.js";

/** Source: "Monitoring AWS Support cases with Amazon EventBridge" in the AWS Support user guide. */
const EVENT = {
  version: "0",
  id: "3433df07-9285-55a3-f6d1-536944be45d7",
  "detail-type": "Support Case Update",
  source: "aws.support",
  account: "111122223333",
  time: "2026-02-21T15:51:19Z",
  region: "us-east-1",
  resources: [],
  detail: {
    "case-id": "case-111122223333-muen-2026-7118885805350839",
    "display-id": "1234563851",
    "communication-id": "",
    "event-name": "CreateCase",
    origin: "",
  },
};
const about = (caseId: string) => ({ ...EVENT, detail: { ...EVENT.detail, "case-id": caseId } });

describe("parseSupportCaseEvent", () => {
  it("returns the event with this package's names, without empty members", () => {
    expect(isSupportCaseEvent(EVENT)).toBe(true);
    expect(parseSupportCaseEvent(EVENT)).toEqual({
      eventId: "3433df07-9285-55a3-f6d1-536944be45d7",
      eventName: "CreateCase",
      caseId: "case-111122223333-muen-2026-7118885805350839",
      displayId: "1234563851",
      communicationId: undefined,
      origin: undefined,
      accountId: "111122223333",
      region: "us-east-1",
      time: new Date("2026-02-21T15:51:19Z"),
    });
    const detail = {
      ...EVENT.detail,
      "event-name": "AddCommunicationToCase",
      "communication-id": "c-1",
      origin: "AWS",
    };
    const reply = parseSupportCaseEvent({ ...EVENT, detail });
    expect(reply).toMatchObject({ eventName: "AddCommunicationToCase", communicationId: "c-1", origin: "AWS" });
  });

  it("accepts unknown kinds of events, and unknown members", () => {
    const detail = { ...EVENT.detail, "event-name": "EscalateCase", origin: "PARTNER", more: 1 };
    expect(parseSupportCaseEvent({ ...EVENT, detail, more: 1 })).toMatchObject({ eventName: "EscalateCase" });
  });

  it.each([
    [undefined, "event", "type", "is not an object. Match the rule"],
    ["{}", "event", "type", "is a string. Parse it with JSON.parse first."],
    [{}, "source", "pattern", "is not aws.support. Match the rule"],
    [{ ...EVENT, source: "aws.health" }, "source", "pattern", "is not aws.support. Match the rule"],
    [{ ...EVENT, "detail-type": "Other" }, "detail-type", "pattern", 'is not "Support Case Update". Match the rule'],
    [{ ...EVENT, detail: [] }, "detail", "type", "is not an object. Pass the event"],
    [{ ...EVENT, account: 111122223333 }, "account", "required", "is missing or not a string. Pass the event"],
    [{ ...EVENT, time: "soon" }, "time", "format", "is not an ISO 8601 time. Pass the event"],
    [about(""), "detail.case-id", "required", "is missing or not a string. Pass the event"],
    [{ ...EVENT, detail: { ...EVENT.detail, origin: 1 } }, "detail.origin", "type", "is not a string. Pass the event"],
  ])("throws for %j", (event, path, rule, fact) => {
    expect(isSupportCaseEvent(event)).toBe(false);
    const read = () => parseSupportCaseEvent(event);
    expect(read).toThrow(InputValidationError);
    expect(read).toThrow(`Invalid input for parseSupportCaseEvent: 1 violation. Nothing was sent. \`${path}\` ${fact}`);
    expect(read).toThrow(
      expect.objectContaining({ code: "INPUT_INVALID", violations: [{ path, rule, message: expect.any(String) }] }),
    );
  });
});

describe.each(clientTransports)("describeSupportCaseEvent $transport, with $name,", ({ transport, sdk }) => {
  it("returns the case with one request, even when it is resolved", async () => {
    await using connection = await connectLocally({ transport, sdk });
    const { client, support } = connection;
    const { caseId = "" } = await client.send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
    support.setStatus(caseId, "resolved");
    const { update, details } = await describeSupportCaseEvent(client, about(caseId));
    expect(update).toMatchObject({ caseId, eventName: "CreateCase" });
    expect(details).toMatchObject({
      caseId,
      subject: "s",
      status: "resolved",
      recentCommunications: { communications: [{ body: "b" }] },
    });
    const brief = await describeSupportCaseEvent(client, about(caseId), { includeCommunications: false });
    expect(brief.details.recentCommunications).toBeUndefined();
  });

  it("throws CaseIdNotFound for an unknown case", async () => {
    await using connection = await connectLocally({ transport, sdk });
    const failure = describeSupportCaseEvent(connection.client, EVENT);
    await expect(failure).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });

  it("validates the event before it sends a request, and passes on aborts and service errors", async () => {
    await using connection = await connectLocally({ transport, sdk }, {}, { plan: "none" });
    await expect(describeSupportCaseEvent(connection.client, {})).rejects.toMatchObject({ code: "INPUT_INVALID" });
    const aborted = describeSupportCaseEvent(connection.client, EVENT, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    const planless = describeSupportCaseEvent(connection.client, EVENT);
    await expect(planless).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
  });
});

it("describeSupportCaseEvent throws when the list lacks the case", async () => {
  const sent: unknown[] = [];
  const client = {
    async send(command: unknown) {
      sent.push(command);
      return { cases: [] };
    },
  };
  await expect(describeSupportCaseEvent(client, EVENT)).rejects.toMatchObject({ name: "CaseIdNotFound" });
  expect(sent).toHaveLength(1);
});
