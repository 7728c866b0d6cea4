import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { describe } from "vitest";

const path = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "chromium"))
  .find((candidate) => existsSync(candidate));

/** A suite that needs a browser. Where there is none, its tests are listed as not run. */
export const describeInChromium = describe.skipIf(path === undefined);

/** Starts a browser that reaches 127.0.0.1 and nothing else. */
export function launchChromium() {
  return chromium.launch({
    ...(path !== undefined && { executablePath: path }),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}
