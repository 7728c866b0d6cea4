import { DescribeCasesCommand } from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as sdk from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { makeCheck } from "../../../support/advisorFixture.js";
import { type ClientVariant, clientVariants } from "../../../support/clientVariants.js";
import { EAST, type Setting, WEST, workflowRows } from "./workflowRows.js";

/** Functions without a client parameter. */
const WITHOUT_CLIENT = ["isSupportCaseEvent", "parseSupportCaseEvent"];

function openSetting({ open }: ClientVariant): Setting {
  const support = createLocalSupport({
    catalog: { checks: [makeCheck("check")] },
    refresh: { enqueuedMs: 5, processingMs: 5 },
    attachments: { processingMs: 0 },
  });
  const [seeded] = support.seed([{ subject: "Slow disks", communications: [{ body: "Our disks are slow." }] }]);
  return { ...open(support), support, caseId: seeded?.caseId ?? "", checkId: "check" };
}

it("workflowRows has every exported workflow", () => {
  const functions = Object.entries(sdk).flatMap(([name, value]) =>
    typeof value === "function" && /^[a-z]/.test(name) ? [name] : [],
  );
  expect(functions).toContain("createCaseOnce");
  expect(Object.keys(workflowRows).sort()).toEqual(functions.filter((name) => !WITHOUT_CLIENT.includes(name)).sort());
});

describe.each(clientVariants)("with $variant", (variant) => {
  it.each(Object.entries(workflowRows))("%s sends its requests with that client", async (_, row) => {
    const setting = openSetting(variant);
    const result = await row.run(setting);
    expect(result).toMatchObject(Object(row.result));
    expect(setting.operations()).toEqual(expect.arrayContaining([...row.operations]));
  });

  it("a workflow throws the service's exception with its name", async () => {
    const { client, support } = openSetting(variant);
    support.configure({ plan: "none" });
    const input = { token: "t", subject: "s", communicationBody: "b" };
    await expect(sdk.createCaseOnce(client, input)).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
    expect(support.cases).toHaveLength(1);
  });
});

describe.each(clientVariants.filter(({ isMock }) => !isMock))("with $variant", (variant) => {
  it("withRegionFailover fails over to the next region", async () => {
    const { client, support } = openSetting(variant);
    const regions: string[] = [];
    const onFailover = ({ from, to }: sdk.RegionFailoverEvent) => regions.push(from.region, to.region);
    const lasting = sdk.withRegionFailover(client, { endpoints: [EAST, WEST], onFailover });
    support.faults.add("badGateway", { times: 1 });
    await expect(lasting.send(new DescribeCasesCommand({}))).resolves.toMatchObject({
      cases: [{ subject: "Slow disks" }],
    });
    expect(regions).toEqual(["us-east-1", "us-west-2"]);
  });
});
