import type { BrowserContext, Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { createLocalSupport, type LocalSupport, type LocalSupportServer } from "../../src/local/index.js";
import { describeInChromium, useChromium } from "../support/chromium.js";

interface Form {
  readonly width?: number;
  readonly forcedColors?: "active" | "none";
}

describeInChromium("the console page in several tabs and display modes", { timeout: 120_000 }, () => {
  const browser = useChromium();
  let support: LocalSupport;
  let server: LocalSupportServer;
  let context: BrowserContext;

  beforeEach(async () => {
    support = createLocalSupport({ random: () => 0.5 });
    server = await support.listen();
    context = await browser().newContext();
    return async () => {
      await context.close();
      await server.close();
    };
  });

  async function open(hash: string, { width = 1280, forcedColors = "none" }: Form = {}): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ forcedColors });
    await page.goto(`${server.consoleUrl}#/${hash}`);
    return page;
  }

  const card = (page: Page, title: string) => page.locator(".fault", { hasText: title });
  const toggle = (page: Page, title: string) => card(page, title).getByRole("switch");
  const asked = () => support.faults.active.map(({ name, options }) => ({ name, options }));

  it("updates nine tabs at once", async () => {
    const [seeded] = support.seed([{ subject: "Slow disks" }]);
    const { caseId = "", displayId } = seeded ?? {};
    const tabs: Page[] = [];
    for (let count = 0; count < 9; count++) {
      const tab = await open(`cases/${displayId}`);
      await tab.getByRole("heading", { level: 1, name: "Slow disks" }).waitFor();
      tabs.push(tab);
    }
    const [first] = tabs;
    await first?.getByLabel("Reply as AWS", { exact: true }).fill("Which zone?");
    await first?.keyboard.press("Control+Enter");
    for (const tab of tabs) await tab.locator(".message.aws", { hasText: "Which zone?" }).waitFor();
    expect(support.findCase(caseId)?.communications).toHaveLength(2);
    await server.close();
    for (const tab of tabs) await tab.getByText("Waiting for the service", { exact: true }).waitFor();
    server = await support.listen({ port: server.port });
    for (const tab of tabs) await tab.getByText("Live", { exact: true }).waitFor();
  });

  it("shows the active fault after an invalid change, and removes it", async () => {
    const page = await open("faults");
    const slow = card(page, "Slow response");
    await slow.locator("summary").click();
    await toggle(page, "Slow response").click();
    await page.locator("#fault-count", { hasText: "1" }).waitFor();
    await slow.getByLabel("Delay (ms)").fill("-5");
    await slow.getByLabel("Delay (ms)").blur();
    await page.locator("#notice", { hasText: "`delayMs` must be a number from 0 to 2147483647; got -5." }).waitFor();
    await expect.poll(() => slow.getByLabel("Delay (ms)").inputValue()).toBe("1000");
    expect([await toggle(page, "Slow response").isChecked(), support.faults.active.length]).toEqual([true, 1]);
    await toggle(page, "Slow response").click();
    await page.locator("#fault-count").waitFor({ state: "hidden" });
    expect(support.faults.active).toEqual([]);
  });

  it("shows options set in code, and preserves them when another one changes", async () => {
    const operations = ["CreateCase", "DescribeCases"] as const;
    const known = { operations, times: 3, randomSeed: 7, throttlingReasons: [{ reason: "r", resource: "x" }] };
    support.faults.add("throttling", known);
    const page = await open("faults");
    const throttling = card(page, "Throttling");
    await throttling.locator("summary").click();
    await expect.poll(() => throttling.getByLabel("Times").inputValue()).toBe("3");
    expect(await throttling.locator("select option:checked").textContent()).toBe("CreateCase, DescribeCases");
    await throttling.getByLabel("Probability (%)").fill("29");
    await throttling.getByLabel("Probability (%)").blur();
    await expect.poll(asked).toEqual([{ name: "throttling", options: { ...known, probability: 0.29 } }]);
    await expect.poll(() => throttling.getByLabel("Probability (%)").inputValue()).toBe("29");
  });

  it("distinguishes on, off and selected in forced colors", async () => {
    support.faults.add("missingPlan");
    const page = await open("faults", { forcedColors: "active" });
    const colorsOf = (title: string) =>
      toggle(page, title).evaluate((element) => {
        const knob = getComputedStyle(element, "::before").backgroundColor;
        const { backgroundColor, borderStyle } = getComputedStyle(element);
        return { backgroundColor, borderStyle, isKnobSeen: knob !== backgroundColor };
      });
    await card(page, "Missing plan").locator(".hits", { hasText: "0 hits" }).waitFor();
    const [on, off] = [await colorsOf("Missing plan"), await colorsOf("Throttling")];
    expect([on, off]).toMatchObject([
      { borderStyle: "solid", isKnobSeen: true },
      { borderStyle: "solid", isKnobSeen: true },
    ]);
    expect(on.backgroundColor).not.toBe(off.backgroundColor);
    const current = page.locator("nav a[aria-current]");
    expect(await current.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  });

  it("fits a phone's width with a long file name", async () => {
    const [{ caseId, displayId } = { caseId: "", displayId: "" }] = support.seed([{ subject: "Slow disks" }]);
    const attachments = [{ fileName: `${"trace-of-the-status-check-".repeat(4)}.log`, data: new Uint8Array(300) }];
    support.reply(caseId, { body: "Here is what we found.", attachments });
    const page = await open(`cases/${displayId}`, { width: 360 });
    await page.locator(".chip").waitFor();
    const widths = await page.locator("#detail").evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    expect(widths[0]).toBe(widths[1]);
  });

  it("does not change its address when the skip link is used", async () => {
    const [{ displayId } = { displayId: "" }] = support.seed([{ subject: "Slow disks" }]);
    const page = await open(`cases/${displayId}`);
    await page.getByRole("link", { name: "Skip to the content" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("detail");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Slow disks" }).waitFor();
  });
});
