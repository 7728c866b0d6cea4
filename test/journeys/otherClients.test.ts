import { afterAll, beforeAll, expect, it } from "vitest";
import { createLocalSupport, type LocalSupportServer } from "../../src/local/index.js";
import { type OtherClient, otherClients } from "../support/otherClients.js";

// Each command of the AWS CLI is a process of its own.
const TIMEOUT_MS = 300_000;

for (const kind of otherClients) {
  kind.describe(`${kind.name}, as it is, with the local service`, { timeout: TIMEOUT_MS }, () => {
    const support = createLocalSupport();
    let server: LocalSupportServer;
    let client: OtherClient;

    beforeAll(async () => {
      server = await support.listen();
      client = kind.open({ endpoint: server.endpoint, secretAccessKey: "test" });
    });

    afterAll(async () => {
      client.close();
      await server.close();
    });

    async function outputOf(operation: string, input: object = {}): Promise<Record<string, unknown>> {
      const result = await client.call(operation, input);
      expect(result).toHaveProperty("output");
      return "output" in result ? result.output : {};
    }

    it("opens a case, adds a message, and resolves it", async () => {
      const subject = "TEST CASE-Please ignore";
      const { caseId } = await outputOf("CreateCase", {
        subject,
        communicationBody: "Grüße, 世界 😀",
        ccEmailAddresses: ["someone@example.com"],
      });
      expect(caseId).toBe(support.cases[0]?.caseId);
      support.reply(String(caseId), "What is broken?");
      expect(await outputOf("AddCommunicationToCase", { caseId, communicationBody: "Nothing." })).toMatchObject({
        result: true,
      });
      expect(await outputOf("DescribeCases", { caseIdList: [caseId], includeCommunications: false })).toMatchObject({
        cases: [{ caseId, subject, status: "customer-action-completed", ccEmailAddresses: ["someone@example.com"] }],
      });
      expect(await outputOf("DescribeCommunications", { caseId })).toMatchObject({
        communications: [{ body: "Nothing." }, { body: "What is broken?" }, { body: "Grüße, 世界 😀" }],
      });
      expect(await outputOf("ResolveCase", { caseId })).toMatchObject({
        initialCaseStatus: "customer-action-completed",
        finalCaseStatus: "resolved",
      });
      expect(await outputOf("DescribeCases")).toMatchObject({ cases: [] });
    });

    it("reads the options for a new case", async () => {
      const serviceCode = "auto-scaling";
      expect(await outputOf("DescribeServices", { serviceCodeList: [serviceCode], language: "en" })).toMatchObject({
        services: [{ code: serviceCode, name: "Auto Scaling" }],
      });
      expect(await outputOf("DescribeSeverityLevels", { language: "en" })).toMatchObject({
        severityLevels: ["low", "normal", "high", "urgent", "critical"].map((code) => ({ code })),
      });
    });

    it("refreshes and reads a check of Trusted Advisor", async () => {
      const { checks } = await outputOf("DescribeTrustedAdvisorChecks", { language: "en" });
      const [checkId] = (checks as { id: string; name: string }[]).flatMap(({ id }) => (id === "HCP4007jGY" ? id : []));
      expect(await outputOf("RefreshTrustedAdvisorCheck", { checkId })).toMatchObject({
        status: { checkId, status: "enqueued", millisUntilNextRefreshable: expect.any(Number) },
      });
      expect(await outputOf("DescribeTrustedAdvisorCheckResult", { checkId })).toMatchObject({
        result: { checkId, status: "error", resourcesSummary: { resourcesFlagged: 2 } },
      });
    });

    it("throws its own error class for an unknown case", async () => {
      expect(await client.call("ResolveCase", { caseId: "case-1" })).toEqual({
        error: "CaseIdNotFound",
        message: "No case with the caseId 'case-1' could be located.",
      });
    });

    it("is refused with a wrong secret", async () => {
      const stranger = kind.open({ endpoint: server.endpoint, secretAccessKey: "other" });
      expect(await stranger.call("DescribeCases", {})).toMatchObject({
        error: "InvalidSignatureException",
        message: expect.stringContaining("The request signature we calculated does not match"),
      });
      stranger.close();
    });
  });
}
