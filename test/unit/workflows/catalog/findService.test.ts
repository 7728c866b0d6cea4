import { describe, expect, it } from "vitest";
import { findService } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { clientTransports, connectLocally } from "../../../support/localTransports.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

function makeClient(sdk: Sdk) {
  const support = createLocalSupport();
  const { requestHandler } = support;
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
  return { client, support };
}

it.each(clientTransports)(
  "findService returns codes that open a case, $transport, with $name",
  async (connectionOptions) => {
    await using connection = await connectLocally(connectionOptions);
    const { ok, codes, problems } = await findService(connection.client, {
      service: "ec2 linux",
      category: "instance issue",
      severity: "production system down",
    });
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
    expect(codes).toEqual({
      serviceCode: "amazon-elastic-compute-cloud-linux",
      categoryCode: "instance-issue",
      severityCode: "urgent",
    });
    const { CreateCaseCommand } = connectionOptions.sdk;
    await connection.client.send(new CreateCaseCommand({ ...codes, subject: "s", communicationBody: "b" }));
    expect(connection.support.cases).toMatchObject([codes]);
  },
);

describe.each(bothSdks)("findService with %s", (_, sdk) => {
  it.each([
    ["aws-lambda", "aws-lambda"],
    ["AWS Lambda", "aws-lambda"],
    ["EKS", "service-eks"],
    ["kubernetes", "service-eks"],
    ["Elastic Compute Cloud (EC2 - Windows)", "amazon-elastic-compute-cloud-windows"],
  ])("finds the service %j", async (text, serviceCode) => {
    const { client } = makeClient(sdk);
    expect(await findService(client, { service: text })).toEqual({ ok: true, codes: { serviceCode }, problems: [] });
  });

  it("returns a problem with candidates when several services match", async () => {
    const { client } = makeClient(sdk);
    const { ok, codes, problems } = await findService(client, { service: "ec2", category: "instance issue" });
    expect({ ok, codes }).toEqual({ ok: false, codes: {} });
    expect(problems.map(({ member, reason }) => [member, reason])).toEqual([["serviceCode", "ambiguous"]]);
    expect(problems[0]?.message).toBe(
      "`ec2` matches more than one service. Did you mean amazon-elastic-compute-cloud-linux (Elastic Compute Cloud (EC2 - Linux)), amazon-elastic-compute-cloud-windows (Elastic Compute Cloud (EC2 - Windows))?",
    );
  });

  it("suggests a near name, and never guesses", async () => {
    const { client } = makeClient(sdk);
    const { ok, codes, problems } = await findService(client, { service: "lamdba" });
    expect({ ok, codes }).toEqual({ ok: false, codes: {} });
    expect(problems).toMatchObject([
      {
        reason: "unknown",
        candidates: [{ code: "aws-lambda", name: "Lambda" }],
        message: "`lamdba` is not a service. Did you mean aws-lambda (Lambda)?",
      },
    ]);
    const none = await findService(client, { service: "quantum teleportation" });
    expect(none.problems[0]?.message).toBe(
      "`quantum teleportation` is not a service. No name is similar. `DescribeServices` lists the names.",
    );
    const long = await findService(client, { service: "quantum ".repeat(5000) });
    expect(long.problems[0]?.message.length).toBeLessThan(200);
  });

  it.each(["service", "category", "severity"])("rejects an empty %s", async (member) => {
    const { client } = makeClient(sdk);
    await expect(findService(client, { service: "lambda", [member]: " " })).rejects.toMatchObject({
      name: "InputValidationError",
      violations: [
        { path: member, rule: "length", message: "must not be empty. Use a name or a code, such as `ec2`." },
      ],
    });
  });

  it("searches the categories of the service and the severities of the plan", async () => {
    const { client, support } = makeClient(sdk);
    support.configure({ plan: "business" });
    const { codes, problems } = await findService(client, {
      service: "lambda",
      category: "fargate",
      severity: "critical",
    });
    expect(codes).toEqual({ serviceCode: "aws-lambda" });
    expect(problems.map(({ member, reason }) => [member, reason])).toEqual([
      ["categoryCode", "unknown"],
      ["severityCode", "unknown"],
    ]);
    expect(problems[0]?.message).toBe(
      "`fargate` is not a category of this service. No name is similar. `DescribeServices` lists the names.",
    );
    expect(problems[1]?.message).toBe(
      "`critical` is not a severity of the plan. No name is similar. `DescribeSeverityLevels` lists the names.",
    );
    const production = await findService(client, { service: "lambda", severity: "production" });
    expect(production.problems).toMatchObject([
      { reason: "ambiguous", candidates: [{ code: "high" }, { code: "urgent" }] },
    ]);
  });

  it("passes on the language, service errors and aborts", async () => {
    const { client, support } = makeClient(sdk);
    await expect(findService(client, { service: "lambda", language: "xx" })).rejects.toMatchObject({
      name: "InvalidParameterValueException",
    });
    support.configure({ plan: "none" });
    await expect(findService(client, { service: "lambda" })).rejects.toMatchObject({
      name: "SubscriptionRequiredException",
    });
    const aborted = findService(client, { service: "lambda", severity: "low" }, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });
});
