import { createServer } from "node:http";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { createLocalSupport, type LocalSupport, type LocalSupportServer } from "../../src/local/index.js";
import { describeInChromium, useChromium } from "../support/chromium.js";

describeInChromium("the console page of a service that restarts", { timeout: 120_000 }, () => {
  const browser = useChromium();
  let support: LocalSupport;
  let server: LocalSupportServer;
  let page: Page;
  let errors: string[];

  beforeEach(async () => {
    support = createLocalSupport({ random: () => 0.5 });
    support.seed([{ subject: "One", communications: [{ body: "First." }] }, { subject: "Two" }]);
    server = await support.listen();
    page = await browser().newPage();
    page.setDefaultTimeout(60_000);
    errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(server.endpoint);
    await row("Two").waitFor();
    return async () => {
      await page.close();
      await server.close();
    };
  });

  const row = (text: string) => page.locator("a.row", { hasText: text });
  const heading = (name: string) => page.locator("#detail").getByRole("heading", { level: 1, name });
  const draft = () => page.getByLabel("Reply as AWS", { exact: true });
  const state = (text: string) => page.getByText(text, { exact: true });
  const messages = () => page.locator(".message .body").allTextContents();

  async function leave(): Promise<void> {
    await server.close();
    await state("Waiting for the service").waitFor();
  }

  async function comeBack(): Promise<void> {
    server = await support.listen({ port: server.port });
    await state("Live").waitFor();
  }

  it("shows the case that was selected during the outage after it", async () => {
    await row("One").click();
    await heading("One").waitFor();
    await leave();
    await row("Two").click();
    await heading("The service does not respond").waitFor();
    expect(await page.locator("#detail").textContent()).not.toContain("Failed to fetch");
    await comeBack();
    await heading("Two").waitFor();
    support.reply(support.cases[1]?.caseId ?? "", "News.");
    await page.locator(".message", { hasText: "News." }).waitFor();
    expect(errors).toEqual([]);
  });

  it("loads a case again when it is selected again", async () => {
    await page.route("**/console/api/cases/*", (route) => route.abort());
    await row("Two").click();
    await heading("The service does not respond").waitFor();
    await page.unroute("**/console/api/cases/*");
    await row("Two").click();
    await heading("Two").waitFor();
  });

  it("reconnects after the outage, even if another server used the port in between", async () => {
    await server.close();
    const other = createServer((_, response) => response.writeHead(502).end("<h1>Bad gateway</h1>"));
    await new Promise<void>((resolve) => other.listen(server.port, "127.0.0.1", resolve));
    await page.getByLabel("Search cases").fill("One");
    await page.getByText("The service does not respond. Start it again").waitFor();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    await comeBack();
    await row("Two").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
  });

  it("preserves the draft and status of each case until it is sent", async () => {
    await row("One").click();
    await draft().fill("Half a sent");
    await page.getByLabel("Status after the reply").selectOption("resolved");
    await leave();
    await row("Two").click();
    await row("One").click();
    await heading("One").waitFor();
    expect(await draft().inputValue()).toBe("Half a sent");
    await page.keyboard.press("Escape");
    await comeBack();
    await row("Two").click();
    await heading("Two").waitFor();
    expect(await draft().inputValue()).toBe("");
    await row("One").click();
    await draft().press("Control+Enter");
    await page.locator(".message.aws", { hasText: "Half a sent" }).waitFor();
    expect(support.cases.map(({ status }) => status)).toEqual(["resolved", "opened"]);
    await row("Two").click();
    await heading("Two").waitFor();
    await row("One").click();
    await page.locator(".message.aws", { hasText: "Half a sent" }).waitFor();
    expect(await draft().inputValue()).toBe("");
  });

  it("shows the unchanged status when a change fails", async () => {
    await row("One").click();
    await heading("One").waitFor();
    await leave();
    await page.getByLabel("Status of the case").selectOption("resolved");
    await page.getByText("The service does not respond. Start it again").waitFor();
    expect(await page.getByLabel("Status of the case").inputValue()).toBe("opened");
    expect(errors).toEqual([]);
  });

  it("shows new messages after a reset, even when ids repeat", async () => {
    await row("One").click();
    await heading("One").waitFor();
    support.reply(support.cases[0]?.caseId ?? "", "Second.");
    await page.locator(".message", { hasText: "Second." }).waitFor();
    const before = support.cases[0]?.displayId;
    support.reset();
    support.seed([{ subject: "Another", communications: [{ body: "New." }] }]);
    expect(support.cases[0]?.displayId).toBe(before);
    await heading("Another").waitFor();
    expect(await messages()).toEqual(["New."]);
  });

  it("shows the requests of the restarted service", async () => {
    await support.fetch("http://support.local/", { method: "POST" });
    await page.getByRole("link", { name: "Requests" }).click();
    await row("POST /").click();
    await heading("POST /").waitFor();
    await leave();
    support = createLocalSupport();
    await support.fetch("http://support.local/elsewhere", { method: "POST" });
    await comeBack();
    await heading("POST /elsewhere").waitFor();
  });

  it.each(["#/cases/%E0%A4%A", "#/cases/no%20case", "#/requests/..%2Fcases", "#/toString", "#/cases/"])(
    "opens the address %s",
    async (hash) => {
      await page.goto(`${server.consoleUrl}${hash}`);
      await page.reload();
      const title = /\/(cases|requests)\/./.test(hash) ? heading("Not found") : page.getByText("No case selected");
      await title.waitFor();
      expect(errors).toEqual([]);
    },
  );

  it.each([1280, 360])("has an h1 in each view, %d pixels wide", async (width) => {
    await page.setViewportSize({ width, height: 740 });
    await support.fetch("http://support.local/", { method: "POST" });
    for (const view of ["cases", "requests", "faults", "requests/1", "cases/9"]) {
      await page.goto(`${server.consoleUrl}#/${view}`);
      await page.locator(`nav a[data-view="${view.split("/")[0]}"][aria-current]`).waitFor();
      await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
    }
  });
});
