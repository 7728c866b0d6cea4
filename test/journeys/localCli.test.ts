import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openLocalSupport } from "../../src/local/index.js";
import { distFolder } from "../support/distFolder.js";
import { postSigned } from "../support/localRequests.js";

const MAIN = `${distFolder()}/local/cli/main.js`;
const KILLS = fileURLToPath(new URL("../bench/kills.js", import.meta.url));
const CREATE_CASE = { operation: "CreateCase", body: '{"subject":"s","communicationBody":"b"}' };
const PATIENCE = { timeout: 60_000 };

let folder: string;
let data: string;
const running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-cli-"));
  data = join(folder, "support.db");
});

/** Also when an expectation was not met. */
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

function launch(...args: readonly string[]) {
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const child = spawn(process.execPath, [MAIN, "local", "--port", "0", ...args], { stdio: [...stdio] });
  running.push(child);
  return { child, exit: once(child, "exit") };
}

async function readEndpoint({ stdout }: ChildProcess): Promise<string> {
  for await (const chunk of stdout ?? []) {
    const [, endpoint] = /AWS_ENDPOINT_URL_SUPPORT=(\S+)/.exec(String(chunk)) ?? [];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error("It ended without an endpoint.");
}

async function start(...args: readonly string[]) {
  const { child, exit } = launch(...args);
  return { child, exit, endpoint: await readEndpoint(child) };
}

const startFault = (endpoint: string, name: string, options: object) =>
  fetch(`${endpoint}/console/api/faults/${name}/start`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(options),
  });

async function readConsole(endpoint: string, path: string) {
  return (await fetch(`${endpoint}/console/api/${path}`)).json();
}

describe("the command", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("answers until %s, and exits with 0", async (signal) => {
    const { child, exit, endpoint } = await start();
    const { status } = await fetch(endpoint, { method: "POST", body: "{}" });
    expect(status).toBe(404);
    child.kill(signal);
    expect(await exit).toEqual([0, null]);
  });

  it("cuts off a slow response when it stops, and has persisted its effect", PATIENCE, async () => {
    const { child, exit, endpoint } = await start("--data-file", data);
    await startFault(endpoint, "slowResponse", { operations: ["CreateCase"], delayMs: 3_600_000, times: 1 });
    const answer = postSigned(endpoint, CREATE_CASE).then(
      () => "an answer",
      (error: Error) => error.name,
    );
    await vi.waitUntil(async () => (await readConsole(endpoint, "cases")).total === 1, PATIENCE);
    child.kill("SIGTERM");
    expect(await exit).toEqual([0, null]);
    expect(await answer).toBe("TypeError");
    expect(await readdir(folder)).toEqual(["support.db"]);
    const again = await start("--data-file", data);
    expect((await readConsole(again.endpoint, "cases")).total).toBe(1);
  });

  it("exits at the second signal at the latest, and has persisted its effect", PATIENCE, async () => {
    const { child, exit, endpoint } = await start("--data-file", data);
    await postSigned(endpoint, CREATE_CASE);
    child.kill("SIGINT");
    child.kill("SIGTERM");
    expect([
      [0, null],
      [null, "SIGINT"],
      [null, "SIGTERM"],
    ]).toContainEqual(await exit);
    const again = await start("--data-file", data);
    expect((await readConsole(again.endpoint, "cases")).total).toBe(1);
  });

  it("reports a failed write in one line", PATIENCE, async () => {
    // The limit is in kilobytes, of each file.
    const limited = [
      "-c",
      'ulimit -f 64; exec "$0" "$@"',
      process.execPath,
      MAIN,
      "local",
      "--port",
      "0",
      "--data-file",
      data,
    ];
    const child = spawn("bash", limited, { stdio: ["ignore", "pipe", "pipe"] });
    running.push(child);
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    const closed = once(child, "close");
    const endpoint = await readEndpoint(child);
    let status = 200;
    for (let count = 0; count < 100 && status === 200; count++) ({ status } = await postSigned(endpoint, CREATE_CASE));
    expect(status).toBe(500);
    child.kill("SIGTERM");
    expect(await closed).toEqual([1, null]);
    expect(errors).toMatch(
      /^Cannot write the last changes to the data file `.*support\.db`: .*\. Answered requests are kept; .*\.\n$/,
    );
  });

  it.runIf(process.platform === "linux")("exits with one line when its output cannot be written", async () => {
    const args = ["-c", 'exec "$0" "$@" > /dev/full', process.execPath, MAIN, "local", "--port", "0"];
    const failure = await promisify(execFile)("bash", args).catch((error) => error);
    expect(failure).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Cannot write the output: ENOSPC: [^\n]*\.\n$/),
    });
  });

  it("keeps running when its output is closed", async () => {
    const child = spawn(process.execPath, [MAIN, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    expect(await once(child, "close")).toEqual([0, null]);
    expect(errors).toBe("");
  });

  it("refuses a data file that another process has open, and does not disturb that process", PATIENCE, async () => {
    const { endpoint } = await start("--data-file", data);
    const args = [MAIN, "local", "--port", "0", "--data-file", data];
    const failure = await promisify(execFile)(process.execPath, args).catch((error) => error);
    expect(failure).toMatchObject({
      code: 1,
      stderr: `The data file \`${data}\` is in use by another process. Stop that process, or use another file.\n`,
    });
    expect((await postSigned(endpoint, CREATE_CASE)).status).toBe(200);
  });
});

describe("a kill", () => {
  it("loses no acknowledged write", { timeout: 240_000 }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [KILLS, "8"], { timeout: 230_000 });
    const { lost, messages, exitCode } = JSON.parse(stdout);
    expect({ lost, exitCode }).toEqual({ lost: 0, exitCode: 0 });
    expect(messages).toBeGreaterThan(0);
  });

  it("during the first start leaves a file that can be opened", PATIENCE, async () => {
    for (let delayMs = 0; delayMs <= 200; delayMs += 20) {
      const { child, exit } = launch("--data-file", data);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      child.kill("SIGKILL");
      await exit;
      const support = await openLocalSupport({ dataFile: data });
      support.seed([{}]);
      await support.close();
      const again = await openLocalSupport({ dataFile: data });
      expect(again.cases).toHaveLength(1);
      await again.close();
      await rm(data);
    }
  });

  it.each([
    ["an ES module", "module", 'const { openLocalSupport } = await import("aws-support-client/local");'],
    ["CommonJS", "commonjs", 'const { openLocalSupport } = require("aws-support-client/local");'],
  ])("loses no acknowledged setting or fault, in %s", PATIENCE, async (_, type, load) => {
    const program = `(async () => {
      ${load}
      const support = await openLocalSupport({ dataFile: ${JSON.stringify(data)} });
      support.clock.advance({ days: 30 });
      support.configure({ plan: "business", maxCasesPerHour: 3 });
      support.faults.add("throttling", { times: 5 });
      await support.fetch("http://support.local", { method: "POST" });
      process.kill(process.pid, "SIGKILL");
    })()`;
    const child = spawn(process.execPath, [`--input-type=${type}`, "-e", program], { stdio: "inherit" });
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    const support = await openLocalSupport({ dataFile: data });
    expect(support).toMatchObject({
      settings: { plan: "business", maxCasesPerHour: 3 },
      faults: { active: [{ name: "throttling", options: { times: 5 }, hits: 0 }] },
    });
    expect(support.clock.now() - Date.now()).toBeGreaterThan(29 * 24 * 3_600_000);
    await support.close();
  });
});
