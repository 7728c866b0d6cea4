import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import { recordRequests } from "../support/recordRequests.js";

const OUTPUT = { cases: [{ caseId: "case-1", status: "opened" }] };

function configure(requestHandler: ReturnType<typeof recordRequests>) {
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  return { region: "us-east-1", credentials, requestHandler };
}

const pairs = [
  {
    pair: "The official client with a command of ours",
    send: (handler: ReturnType<typeof recordRequests>) =>
      new official.SupportClient(configure(handler)).send(new ours.DescribeCasesCommand({ maxResults: 10 })),
  },
  {
    pair: "Our client with an official command",
    send: (handler: ReturnType<typeof recordRequests>) =>
      new ours.SupportClient(configure(handler)).send(new official.DescribeCasesCommand({ maxResults: 10 })),
  },
];

describe.each(pairs)("$pair", ({ send }) => {
  it("sends the request and returns the output", async () => {
    const handler = recordRequests({ status: 200, output: OUTPUT });
    expect((await send(handler)).cases).toEqual(OUTPUT.cases);
    const [request] = handler.requests;
    expect(request?.headers["x-amz-target"]).toBe("AWSSupport_20130415.DescribeCases");
    expect(String(request?.body)).toBe('{"maxResults":10}');
    expect(request?.headers.authorization).toContain("/us-east-1/support/aws4_request");
  });

  it("throws an exception that is an instance of both classes", async () => {
    const output = { __type: "CaseIdNotFound", message: "No such case" };
    const failure = await send(recordRequests({ status: 400, output })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(official.CaseIdNotFound);
    expect(failure).toBeInstanceOf(ours.CaseIdNotFound);
    expect(failure).toMatchObject({ name: "CaseIdNotFound", message: "No such case", $fault: "client" });
  });
});
