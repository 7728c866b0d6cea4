import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "../support/chromium.js";
import { launchChromium } from "../support/launchChromium.js";
import { createListeningFixture, type ListeningFixture } from "../support/listeningFixture.js";
import { servePage } from "../support/servePage.js";

describeInChromium("files in Chromium", { timeout: 60_000 }, () => {
  let fixture: ListeningFixture;
  let pages: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    fixture = await createListeningFixture({ attachments: { partSizeBytes: 1024 * 1024 } });
    pages = await servePage(await makePage(), fixture.server.port);
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(pages.origin);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    pages?.close();
    await fixture?.close();
  });

  it("go up in parts and come down byte for byte, past faults", async () => {
    const { faults } = fixture.support;
    const added = [
      faults.add("badGateway", { operations: ["UploadPart"], times: 1 }),
      faults.add("expiredLinks", { operations: ["UploadPart"], times: 1 }),
      faults.add("truncatedResponse", { operations: ["DownloadAttachment"], times: 1 }),
    ];
    expect(await page.evaluate("journeys.attachAndFetch()")).toEqual({
      transferredBytes: 6 * 1024 * 1024 + 1 + 18,
      isSame: true,
      notes: "Nothing is broken.",
    });
    expect(added.map(({ hits }) => hits)).toEqual([1, 1, 1]);
  });

  it("are rejected as paths with PATHS_UNSUPPORTED", async () => {
    expect(await page.evaluate("journeys.usePaths()")).toEqual([
      "PATHS_UNSUPPORTED: Cannot attach `./trace.log`: paths need Node.js. Pass a File or Blob, or `{ fileName, data }` with bytes.",
      'PATHS_UNSUPPORTED: Cannot save to `./trace.log`: paths need Node.js. Download to "memory" or as a "stream".',
    ]);
  });
});

/** Bundles the program as an application would: the published files, found by the package's name. */
async function makePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("runners/browserFiles.js", import.meta.url))],
    bundle: true,
    platform: "browser",
    globalName: "journeys",
    tsconfigRaw: {},
    write: false,
  });
  const script = outputFiles[0]?.text.replaceAll("</script", "<\\/script");
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>${script}</script>`;
}
