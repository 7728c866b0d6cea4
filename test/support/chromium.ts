import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { chromiumPath, launchChromium } from "./launchChromium.js";

const START_TIMEOUT_MS = 120_000;

/** A browser for all tests of a suite, once they run. */
export function useChromium(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, START_TIMEOUT_MS);
  afterAll(() => browser?.close());
  return () => browser;
}

/** A suite that needs a browser. Where there is none, its tests are listed as not run. */
export const describeInChromium = describe.skipIf(chromiumPath === undefined);
