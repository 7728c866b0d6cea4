import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, expect, it } from "vitest";
import { distFolder } from "../support/distFolder.js";

const MAIN = `${distFolder()}/local/cli/main.js`;
const KILLS = fileURLToPath(new URL("../bench/kills.js", import.meta.url));

let running: ChildProcess | undefined;

/** Also when an expectation was not met. */
afterEach(() => void running?.kill("SIGKILL"));

async function start(): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = spawn(process.execPath, [MAIN, "local", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  running = child;
  for await (const chunk of child.stdout ?? []) {
    const [, endpoint] = /AWS_ENDPOINT_URL_SUPPORT=(\S+)/.exec(String(chunk)) ?? [];
    if (endpoint !== undefined) return { child, endpoint };
  }
  throw new Error("It ended without an endpoint.");
}

it.each(["SIGINT", "SIGTERM"] as const)("the command answers until %s, and ends well", async (signal) => {
  const { child, endpoint } = await start();
  const { status } = await fetch(endpoint, { method: "POST", body: "{}" });
  expect(status).toBe(404);
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([0, null]);
});

it("nothing that was acknowledged is lost by kills", { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [KILLS, "8"], { timeout: 50_000 });
  const { lost, messages, exitCode } = JSON.parse(stdout);
  expect({ lost, exitCode }).toEqual({ lost: 0, exitCode: 0 });
  expect(messages).toBeGreaterThan(0);
});
