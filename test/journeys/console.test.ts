import { AddAttachmentsToSetCommand, CreateCaseCommand, DescribeCasesCommand } from "@aws-sdk/client-support";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { createLocalSupport, type LocalSupport, type LocalSupportServer } from "../../src/local/index.js";
import { describeInChromium, useChromium } from "../support/chromium.js";
import { officialClient } from "../support/localRequests.js";
import { servePage } from "../support/servePage.js";

const HOSTILE = `<img src=x onerror="globalThis.stolen=1"><script>globalThis.stolen=1</script>`;

describeInChromium("the console page", { timeout: 120_000 }, () => {
  const browser = useChromium();
  let support: LocalSupport;
  let server: LocalSupportServer;
  let page: Page;
  let errors: string[];
  let hosts: Set<string>;

  beforeEach(async () => {
    support = createLocalSupport();
    server = await support.listen();
    page = await browser().newPage();
    page.setDefaultTimeout(60_000);
    errors = [];
    hosts = new Set();
    page.on("console", (message) => errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(server.endpoint);
    await page.getByText("Live", { exact: true }).waitFor();
    return async () => {
      await page.close();
      await server.close();
    };
  });

  const open = (subject: string, rest: object = {}) =>
    officialClient(support).send(new CreateCaseCommand({ subject, communicationBody: "It is slow.", ...rest }));
  const row = (text: string) => page.locator("a.row", { hasText: text });
  const subjects = () => page.locator("a.row .subject").allTextContents();

  it("opens from the service's address, loads nothing from other hosts, and shows texts for empty lists", async () => {
    expect(page.url()).toBe(server.consoleUrl);
    await page.getByText("No cases yet").waitFor();
    await page.getByRole("link", { name: "Requests" }).click();
    await page.getByText("No requests yet").waitFor();
    expect([...hosts]).toEqual([server.endpoint]);
    expect(errors).toEqual([]);
  });

  it("shows a new case at once, adds a reply as AWS, and changes its status", async () => {
    const { caseId = "" } = await open("Slow disks");
    await row("Slow disks").click();
    await page.getByLabel("Reply as AWS", { exact: true }).fill("Which zone?");
    await page.keyboard.press("Control+Enter");
    await page.locator(".message.aws", { hasText: "Which zone?" }).waitFor();

    const read = async () => {
      const input = { caseIdList: [caseId], includeResolvedCases: true };
      return (await officialClient(support).send(new DescribeCasesCommand(input))).cases?.[0];
    };
    const answered = await read();
    expect(answered?.status).toBe("pending-customer-action");
    expect(answered?.recentCommunications?.communications?.[0]).toMatchObject({
      body: "Which zone?",
      submittedBy: "Amazon Web Services",
    });

    await page.getByLabel("Status of the case").selectOption("work-in-progress");
    await row("work in progress").waitFor();
    expect((await read())?.status).toBe("work-in-progress");
    await page.getByRole("button", { name: "Resolve" }).click();
    await page.getByRole("button", { name: "Reopen" }).waitFor();
    expect((await read())?.status).toBe("resolved");
    expect(errors).toEqual([]);
  });

  it("keeps a draft while new messages arrive", async () => {
    const { caseId = "" } = await open("Slow disks");
    await row("Slow disks").click();
    await page.getByLabel("Reply as AWS", { exact: true }).fill("Half a sent");
    support.reply(caseId, "From code.");
    await page.locator(".message", { hasText: "From code." }).waitFor();
    expect(await page.getByLabel("Reply as AWS", { exact: true }).inputValue()).toBe("Half a sent");
    expect(await page.evaluate("document.activeElement.id")).toBe("reply");
  });

  it("starts and stops a fault with its switch", async () => {
    await page.getByRole("link", { name: "Faults" }).click();
    const missingPlan = page.getByRole("switch", { name: "Missing plan" });
    const cases = () => officialClient(support).send(new DescribeCasesCommand({}));
    await missingPlan.check();
    await page.locator("#fault-count", { hasText: "1" }).waitFor();
    await expect(cases()).rejects.toMatchObject({ name: "SubscriptionRequiredException" });
    await page.getByText("1 hit").waitFor();
    await missingPlan.uncheck();
    await page.locator("#fault-count").waitFor({ state: "hidden" });
    await expect(cases()).resolves.toMatchObject({ cases: [] });
    expect(errors).toEqual([]);
  });

  it("starts a fault with the options set under its switch", async () => {
    await page.getByRole("link", { name: "Faults" }).click();
    const card = page.locator(".fault", { hasText: "Slow response" });
    await card.locator("summary").click();
    await card.getByLabel("Operations").selectOption("CreateCase");
    await card.getByLabel("Delay (ms)").fill("7");
    await card.getByLabel("Times").fill("3");
    await card.getByLabel("Probability (%)").fill("50");
    await card.getByRole("switch").check();
    await page.locator("#fault-count", { hasText: "1" }).waitFor();
    expect(support.faults.active).toMatchObject([
      {
        name: "slowResponse",
        options: { operations: ["CreateCase"], delayMs: 7, times: 3, probability: 0.5, randomSeed: 1 },
      },
    ]);
  });

  it("filters cases by search text and status", async () => {
    support.seed([
      { subject: "Disks", communications: [{ body: "An unusual word: quagga." }] },
      { subject: "Bills", status: "resolved" },
    ]);
    await row("Bills").waitFor();
    await page.getByLabel("Search cases").fill("QUAGGA");
    await row("Bills").waitFor({ state: "detached" });
    expect(await subjects()).toEqual(["Disks"]);
    await page.getByLabel("Search cases").fill("zebra");
    await page.getByText("No matches").waitFor();
    await page.getByLabel("Search cases").fill("");
    await row("Disks").waitFor();
    await page.getByLabel("Show").selectOption("resolved");
    await row("Disks").waitFor({ state: "detached" });
    expect(await subjects()).toEqual(["Bills"]);
  });

  it("works with the keyboard only", async () => {
    support.seed([{ subject: "Older", timeCreated: Date.now() - 60_000 }, { subject: "Newer" }]);
    await row("Newer").waitFor();
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.id")).toBe("search");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Older" }).waitFor();
    await page.keyboard.press("r");
    await page.keyboard.type("Done");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".message.aws", { hasText: "Done" }).waitFor();
  });

  it("shows markup in a case as plain text, in the list, the conversation, the attachments and the requests", async () => {
    const attachments = ["note.txt", "page.html", "drawing.svg"].map((fileName) => ({
      fileName,
      data: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${HOSTILE}</svg>`),
    }));
    const { attachmentSetId } = await officialClient(support).send(new AddAttachmentsToSetCommand({ attachments }));
    await open(HOSTILE, { communicationBody: `Hello ${HOSTILE}`, attachmentSetId });
    await row("onerror").click();
    await page.getByRole("heading", { name: HOSTILE }).waitFor();
    expect(await page.locator(".message .body").textContent()).toBe(`Hello ${HOSTILE}`);
    await page.locator("figure pre", { hasText: "stolen" }).nth(2).waitFor();
    await page.getByRole("link", { name: "Requests" }).click();
    await row("CreateCase").click();
    await page.locator("pre", { hasText: "stolen" }).waitFor();
    expect(await page.evaluate("globalThis.stolen")).toBeUndefined();
    expect(await page.locator("#list img, #detail img, #main script").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("fits a phone in dark mode in one column", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "dark" });
    await open("A subject of the kind that goes on and on and on, withoutanyplacetobreakitinto".repeat(3));
    const width = () => page.evaluate("document.documentElement.scrollWidth");
    const isDark = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(isDark).toBe("rgb(20, 22, 26)");
    expect(await page.locator("#detail").isVisible()).toBe(false);
    await row("A subject").click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("#list").isVisible()).toBe(false);
    expect(await width()).toBe(360);
    await page.getByRole("link", { name: "‹ Cases" }).click();
    await row("A subject").waitFor();
    for (const name of ["Requests", "Faults"]) {
      await page.getByRole("link", { name }).click();
      expect(await width()).toBe(360);
    }
  });

  it("rejects requests from other sites unless their origin is allowed", async () => {
    const site = await servePage("<p>Another site</p>", server.port);
    const friendly = await support.listen({ allowedOrigins: [site.origin] });
    const { caseId = "" } = await open("Slow disks");
    await page.goto(site.origin);

    const reply = (endpoint: string, init: object) =>
      page.evaluate(
        `fetch("${endpoint}/console/api/cases/${caseId}/reply", ${JSON.stringify({ method: "POST", ...init })})
          .then((answer) => answer.status, (error) => error.name)`,
      );
    const json = { headers: { "content-type": "application/json" }, body: '{"body":"Forged"}' };
    const simple = { mode: "no-cors", headers: { "content-type": "text/plain" }, body: '{"body":"Forged"}' };
    expect(await reply(server.endpoint, json)).toBe("TypeError");
    await reply(server.endpoint, simple);
    expect(support.findCase(caseId)?.communications).toHaveLength(1);
    expect(await reply(friendly.endpoint, json)).toBe(200);
    expect(support.findCase(caseId)?.communications).toHaveLength(2);
    site.close();
    await friendly.close();
  });
});
