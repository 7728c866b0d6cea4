import { describe, expect, it } from "vitest";
import {
  describeEventCase,
  isSupportCaseEvent,
  parseSupportCaseEvent,
  SupportEventError,
} from "../../../../src/index.js";
import { clientWays, connectLocally } from "../../../support/localWays.js";

/** As in "Monitoring AWS Support cases with Amazon EventBridge" of the user guide. */
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

describe("an event of a support case", () => {
  it("is read in the names of this package; what is empty is left out", () => {
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

  it("may be of a kind, and have members, that this version does not know", () => {
    const detail = { ...EVENT.detail, "event-name": "EscalateCase", origin: "PARTNER", more: 1 };
    expect(parseSupportCaseEvent({ ...EVENT, detail, more: 1 })).toMatchObject({ eventName: "EscalateCase" });
  });

  it.each([
    [undefined, "EVENT_FOREIGN", "", "it is not an object"],
    ["{}", "EVENT_FOREIGN", "", "it is a string"],
    [{}, "EVENT_FOREIGN", "source", "its source is not aws.support"],
    [{ ...EVENT, source: "aws.health" }, "EVENT_FOREIGN", "source", "its source is not aws.support"],
    [
      { ...EVENT, "detail-type": "Other" },
      "EVENT_FOREIGN",
      "detail-type",
      'its detail-type is not "Support Case Update"',
    ],
    [{ ...EVENT, detail: [] }, "EVENT_MALFORMED", "detail", "`detail` is not an object"],
    [{ ...EVENT, account: 111122223333 }, "EVENT_MALFORMED", "account", "`account` is missing or not a text"],
    [{ ...EVENT, time: "soon" }, "EVENT_MALFORMED", "time", "`time` is not an ISO 8601 time"],
    [about(""), "EVENT_MALFORMED", "detail.case-id", "`detail.case-id` is missing or not a text"],
    [
      { ...EVENT, detail: { ...EVENT.detail, origin: 1 } },
      "EVENT_MALFORMED",
      "detail.origin",
      "`detail.origin` is not a text",
    ],
  ])("is not %j", (event, code, path, fact) => {
    expect(isSupportCaseEvent(event)).toBe(false);
    const read = () => parseSupportCaseEvent(event);
    expect(read).toThrow(SupportEventError);
    expect(read).toThrow(`Failed to read the event: ${fact}. `);
    expect(read).toThrow(expect.objectContaining({ code, path }));
  });
});

describe.each(clientWays)("the case of an event, $way, with $name,", ({ way, sdk }) => {
  it("comes with one call, resolved ones too", async () => {
    await using connection = await connectLocally({ way, sdk });
    const { client, support } = connection;
    const { caseId = "" } = await client.send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
    support.setStatus(caseId, "resolved");
    const { update, details } = await describeEventCase(client, about(caseId));
    expect(update).toMatchObject({ caseId, eventName: "CreateCase" });
    expect(details).toMatchObject({
      caseId,
      subject: "s",
      status: "resolved",
      recentCommunications: { communications: [{ body: "b" }] },
    });
    const brief = await describeEventCase(client, about(caseId), { includeCommunications: false });
    expect(brief.details.recentCommunications).toBeUndefined();
  });

  it("is an error when the service does not know it", async () => {
    await using connection = await connectLocally({ way, sdk });
    const failure = describeEventCase(connection.client, EVENT);
    await expect(failure).rejects.toMatchObject({
      name: "SupportEventError",
      code: "EVENT_CASE_MISSING",
      path: undefined,
      cause: { name: "CaseIdNotFound" },
      message:
        "Unknown case: case-111122223333-muen-2026-7118885805350839. Use credentials of account 111122223333. The service deletes cases after 24 months.",
    });
  });

  it("is asked for when the event is one, and not after an abort; other errors are passed on", async () => {
    await using connection = await connectLocally({ way, sdk }, {}, { plan: "none" });
    await expect(describeEventCase(connection.client, {})).rejects.toMatchObject({ code: "EVENT_FOREIGN" });
    const aborted = describeEventCase(connection.client, EVENT, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    const planless = describeEventCase(connection.client, EVENT);
    await expect(planless).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
  });
});

it("a list without the case is an error too", async () => {
  const sent: unknown[] = [];
  const client = {
    async send(command: unknown) {
      sent.push(command);
      return { cases: [] };
    },
  };
  await expect(describeEventCase(client, EVENT)).rejects.toMatchObject({ code: "EVENT_CASE_MISSING" });
  expect(sent).toHaveLength(1);
});
