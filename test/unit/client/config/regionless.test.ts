import { describe, expect, it } from "vitest";
import { emptyAnswer } from "../../../support/answers.js";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { type ConfigCase, observeConfig } from "../../../support/observeConfig.js";
import { startScriptedServer } from "../../../support/scriptedServer.js";
import { official, ours } from "../../../support/sdks.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

const US = "us-east-1";

const CASES: (ConfigCase & { readonly region: string })[] = [
  { title: "no setting", region: US },
  { title: "an empty region", config: () => ({ region: "" }), region: US },
  { title: "an undefined region", config: () => ({ region: undefined }), region: US },
  { title: "an empty AWS_REGION", setting: { variables: { AWS_REGION: "" } }, region: US },
  { title: "an empty profile", setting: { files: { config: "[default]\n" } }, region: US },
  { title: "a profile without a region", setting: { files: { config: "[default]\noutput = json\n" } }, region: US },
  { title: "a custom endpoint", config: () => ({ endpoint: "http://localhost:4599" }), region: US },
  { title: "AWS_DEFAULT_REGION", setting: { variables: { AWS_DEFAULT_REGION: "cn-north-1" } }, region: "cn-north-1" },
  {
    title: "AWS_DEFAULT_REGION and an empty AWS_REGION",
    setting: { variables: { AWS_REGION: "", AWS_DEFAULT_REGION: "cn-north-1" } },
    region: "cn-north-1",
  },
  {
    title: "AWS_REGION and AWS_DEFAULT_REGION",
    setting: { variables: { AWS_REGION: "us-gov-west-1", AWS_DEFAULT_REGION: "cn-north-1" } },
    region: "us-gov-west-1",
  },
  {
    title: "AWS_DEFAULT_REGION and a region in the profile",
    setting: {
      variables: { AWS_DEFAULT_REGION: "cn-north-1" },
      files: { config: "[default]\nregion = us-iso-east-1\n" },
    },
    region: "cn-north-1",
  },
  {
    title: "AWS_DEFAULT_REGION as a pseudo-region",
    setting: { variables: { AWS_DEFAULT_REGION: "fips-us-east-1" } },
    region: US,
  },
];

describe("A client without the region option", () => {
  it.each(CASES)("resolves its region from $title", async (scenario) => {
    const { resolved, requests } = await observeConfig(ours, scenario);
    expect(resolved?.region).toEqual({ output: scenario.region });
    expect(requests).toHaveLength(1);
  });

  it("sends requests to the endpoint of the aws partition", async () => {
    const { requests } = await observeConfig(ours, { title: "" });
    const authorization = expect.stringContaining("/us-east-1/support/aws4_request");
    const headers = expect.objectContaining({ host: "support.us-east-1.amazonaws.com", authorization });
    expect(requests).toEqual([expect.objectContaining({ url: "https://support.us-east-1.amazonaws.com/", headers })]);
  });

  it("resolves defaultsMode auto", async () => {
    const { resolved, requests } = await observeConfig(ours, { title: "", config: () => ({ defaultsMode: "auto" }) });
    expect(resolved?.defaultsMode).toEqual({ output: "standard" });
    expect(requests).toHaveLength(1);
  });

  it("differs from the official client, which throws", async () => {
    const { outcome } = await observeConfig(official, { title: "" });
    expect(outcome).toMatchObject({ message: "Region is missing" });
  });
});

describe("The region of the EC2 instance", () => {
  it("is read from instance metadata when no other source has one, as in the official client", async () => {
    for (const sdk of [official, ours]) {
      await using metadata = await startScriptedServer((response, { method }) => {
        response.end(method === "PUT" ? "token" : "cn-northwest-1\n");
      });
      const variables = { AWS_EC2_METADATA_SERVICE_ENDPOINT: metadata.url };
      const region = await withEnvironment({ variables }, async () => {
        delete process.env.AWS_EC2_METADATA_DISABLED;
        return new sdk.SupportClient({ credentials: CREDENTIALS }).config.region();
      });
      expect(region).toBe("cn-northwest-1");
      expect(metadata.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
        "PUT /latest/api/token",
        "GET /latest/meta-data/placement/region",
      ]);
    }
  });

  it("falls back to us-east-1 when instance metadata has none", async () => {
    await using metadata = await startScriptedServer(emptyAnswer(404));
    const region = await withEnvironment(
      { variables: { AWS_EC2_METADATA_SERVICE_ENDPOINT: metadata.url } },
      async () => {
        delete process.env.AWS_EC2_METADATA_DISABLED;
        return new ours.SupportClient({ credentials: CREDENTIALS }).config.region();
      },
    );
    expect(region).toBe("us-east-1");
  });
});
