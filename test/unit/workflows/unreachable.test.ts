import { describe, expect, it, onTestFinished } from "vitest";
import { refreshChecks } from "../../../src/index.js";
import { TEST_CREDENTIALS } from "../../support/localRequests.js";
import { bothSdks, type Sdk } from "../../support/sdks.js";

function connect(sdk: Sdk) {
  const endpoint = "http://127.0.0.1:1";
  const client = new sdk.SupportClient({
    endpoint,
    region: "us-east-1",
    credentials: TEST_CREDENTIALS,
    maxAttempts: 1,
  });
  onTestFinished(() => client.destroy());
  return client;
}

describe.each(bothSdks)("a call to an unreachable endpoint with %s", (_, sdk) => {
  it.each([[["one"]], [["one", "two"]]])("makes refreshChecks of %j reject", async (checkIds) => {
    await expect(refreshChecks(connect(sdk), { checkIds })).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});
