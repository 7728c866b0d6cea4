import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { chromiumPath, launchChromium } from "./launchChromium.js";

const START_TIMEOUT_MS = 120_000;

/** Starts one browser for all tests of a suite. */
export function useChromium(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, START_TIMEOUT_MS);
  afterAll(() => browser?.close());
  return () => browser;
}

/** `describe` for a suite that needs a browser. Without one, its tests are skipped. */
export const describeInChromium = describe.skipIf(chromiumPath === undefined);
