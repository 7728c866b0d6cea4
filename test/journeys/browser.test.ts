import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createLocalSupport, type LocalSupportServer } from "../../src/local/index.js";
import { describeInChromium } from "../support/chromium.js";
import { launchChromium } from "../support/launchChromium.js";
import { openCaseStory } from "../support/openCaseStory.js";
import { servePage } from "../support/servePage.js";

describeInChromium("a page in Chromium", { timeout: 120_000 }, () => {
  let service: LocalSupportServer;
  let pages: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let requests: string[];

  beforeAll(async () => {
    service = await createLocalSupport().listen();
    pages = await servePage(await makePage(), service.port);
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    pages?.close();
    await service?.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    errors = [];
    requests = [];
    page.on("console", (message) => message.type() === "log" || errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
    await page.goto(pages.origin);
    return () => page.close();
  });

  it("opens a case at a service within the page, and sends nothing", async () => {
    expect(await page.evaluate("journeys.openCaseInPage()")).toMatchObject(openCaseStory);
    expect(requests).toEqual([`GET ${pages.origin}/`]);
    expect(errors).toEqual([]);
  });

  it("opens a case over fetch, and the service finds its signatures right", async () => {
    expect(await page.evaluate("journeys.openCaseOverFetch()")).toMatchObject(openCaseStory);
    expect(requests).toEqual([`GET ${pages.origin}/`, ...Array(6).fill(`POST ${pages.origin}/`)]);
    expect(errors).toEqual([]);
  });

  it("hashes a body of more than 4 kB with WebCrypto, and a smaller one without", async () => {
    const large = await page.evaluate("journeys.hashBody(8000)");
    expect(large).toEqual({ digested: [expect.any(Number)], received: 8000 });
    expect((large as { digested: number[] }).digested[0]).toBeGreaterThan(8000);
    expect(await page.evaluate("journeys.hashBody(100)")).toEqual({ digested: [], received: 100 });
    expect(errors).toEqual([]);
  });
});

/** Bundles the stories as an application would: the published files, found by the package's name. */
async function makePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("runners/browser.js", import.meta.url))],
    bundle: true,
    platform: "browser",
    globalName: "journeys",
    tsconfigRaw: {},
    write: false,
  });
  const [script] = outputFiles;
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>${script?.text.replaceAll("</script", "<\\/script")}</script>`;
}
