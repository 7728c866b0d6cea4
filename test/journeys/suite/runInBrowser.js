import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bundleRunner } from "./bundleRunner.js";
import { openJourneyHost } from "./openJourneyHost.js";

/** @type {Readonly<Record<"chromium" | "firefox", (profile: string) => readonly [string, ...string[]]>>} */
const COMMANDS = {
  chromium: (profile) => [
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    `--user-data-dir=${profile}`,
  ],
  firefox: (profile) => ["firefox-esr", "--headless", "--no-remote", "--profile", profile],
};

const SCRIPT = "/journeys.js";
const MARKUP = {
  page: `<script src="${SCRIPT}"></script>`,
  worker: `<script>new Worker("${SCRIPT}")</script>`,
  "service worker": `<script>navigator.serviceWorker.register("${SCRIPT}")</script>`,
};

const TIMEOUT_MS = 120_000;

/**
 * Runs the journeys in a browser, and returns their results.
 *
 * @param {string} app - Folder with the package and the runners.
 * @param {keyof typeof COMMANDS} browser
 * @param {keyof typeof MARKUP} place
 */
export async function runInBrowser(app, browser, place) {
  const script = await bundleRunner(app, 'import "./runners/web.js"');
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${MARKUP[place]}`;
  const host = await openJourneyHost({ "/": html, [SCRIPT]: script });
  const profile = await mkdtemp(join(tmpdir(), "profile-"));
  const [command, ...args] = COMMANDS[browser](profile);
  const child = spawn(command, [...args, host.url], { stdio: "ignore" });
  const ended = once(child, "exit");
  try {
    return await Promise.race([host.results, giveUp(TIMEOUT_MS), ended.then(([code]) => fail(`ended with ${code}`))]);
  } finally {
    child.kill();
    await ended.catch(() => {});
    await host.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param {number} timeoutMs @returns {Promise<never>} */
  async function giveUp(timeoutMs) {
    await sleep(timeoutMs, undefined, { ref: false });
    return fail(`sent no results within ${timeoutMs} ms`);
  }

  /** @param {string} what @returns {never} */
  function fail(what) {
    throw new Error(`\`${command}\` ${what}.`);
  }
}
