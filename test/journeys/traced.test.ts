import { expect, it } from "vitest";
import { runInNode } from "../support/runInNode.js";

const trace = (name: string, way: string) => runInNode("runners/traced.cjs", [], [name, way]);

it.each(["require", "import"])("OpenTelemetry traces a program with %s as with the official client", async (way) => {
  const [ours, official] = await Promise.all([trace("aws-support-client", way), trace("@aws-sdk/client-support", way)]);
  expect(ours).toEqual(official);
  expect(ours).toMatchObject([
    { name: "Support.CreateCase", attributes: { "aws.request.id": "string" }, status: "UNSET" },
    { name: "Support.ResolveCase", attributes: { "http.response.status_code": 400 }, status: "ERROR" },
  ]);
});
