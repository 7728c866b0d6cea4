import { describe } from "vitest";
import { chromiumPath } from "./launchChromium.js";

export { launchChromium } from "./launchChromium.js";

/** A suite that needs a browser. Where there is none, its tests are listed as not run. */
export const describeInChromium = describe.skipIf(chromiumPath === undefined);
