import { expect, it } from "vitest";
import { runInNode } from "../support/runInNode.js";

const trace = (name: string, ...ways: readonly string[]) => runInNode("runners/traced.cjs", [], [name, ...ways]);

it.each([
  ["require", "before"],
  ["require", "after"],
  ["import", "before"],
  ["import", "after"],
])(
  "OpenTelemetry traces a program with %s as with the official client, where it is loaded %s it",
  async (way, order) => {
    const [ours, official] = await Promise.all([
      trace("aws-support-client", way, order),
      trace("@aws-sdk/client-support", way, order),
    ]);
    expect(ours).toEqual(official);
    expect(ours).toMatchObject([
      { name: "Support.CreateCase", attributes: { "aws.request.id": "string" }, status: "UNSET" },
      { name: "Support.ResolveCase", attributes: { "http.response.status_code": 400 }, status: "ERROR" },
    ]);
  },
);
