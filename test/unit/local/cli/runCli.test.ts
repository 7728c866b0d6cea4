import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PrintError } from "../../../../src/local/cli/printTo.js";
import { runCli } from "../../../../src/local/cli/runCli.js";
import { createLocalSupport, openLocalSupport } from "../../../../src/local/index.js";
import { VERSION } from "../../../../src/platform/version.js";

async function run(args: readonly string[], stopped: Promise<void> = Promise.resolve()) {
  let printed = "";
  let errors = "";
  const code = await runCli(args, {
    print: async (text) => {
      printed += text;
    },
    printError: (text) => {
      errors += text;
    },
    stopped,
  });
  return { code, printed, errors };
}

it("runCli prints the endpoint, the console's URL and environment variables, and returns 0 when it is stopped", async () => {
  const { code, printed, errors } = await run([
    "local",
    "--port",
    "0",
    "--secret-access-key",
    "it's",
    "--session-token",
    "t",
  ]);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  const [, endpoint = ""] = /export AWS_ENDPOINT_URL_SUPPORT=(http:\/\/127\.0\.0\.1:\d+)$/m.exec(printed) ?? [];
  expect(printed).toContain(`${endpoint}/console`);
  expect(printed).toContain("export AWS_ACCESS_KEY_ID=test\n");
  expect(printed).toContain(String.raw`export AWS_SECRET_ACCESS_KEY='it'\''s'`);
  expect(printed).toContain("export AWS_SESSION_TOKEN=t\n");
  expect(printed).toContain("export AWS_REGION=us-east-1\n");
  await expect(fetch(endpoint)).rejects.toThrow();
});

it("runCli prints the help and the version", async () => {
  expect(await run(["--help"])).toMatchObject({ code: 0, printed: expect.stringContaining("--any-credentials") });
  expect(await run(["--version"])).toEqual({ code: 0, printed: `${VERSION}\n`, errors: "" });
});

it("runCli adds the cases of `--seed`, unless the data file has cases", async () => {
  const folder = await mkdtemp(join(tmpdir(), "local-cli-"));
  const [seedFile, dataFile] = [join(folder, "cases.json"), join(folder, "support.db")];
  // Editors on Windows write a byte order mark.
  await writeFile(seedFile, `\ufeff${JSON.stringify([{ subject: "one" }, { subject: "two", status: "resolved" }])}`);
  const flags = ["--port", "0", "--no-console", "--account-id", "111122223333", "--max-cases-per-hour", "5"];
  for (let count = 0; count < 2; count++) {
    const { code, printed, errors } = await run(["local", ...flags, "--data-file", dataFile, "--seed", seedFile]);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(printed).not.toContain("Console");
  }
  const support = await openLocalSupport({ dataFile, maxCasesPerHour: 5 });
  expect(support.cases).toMatchObject([{ subject: "one" }, { subject: "two", status: "resolved" }]);
  expect([support.cases[0]?.caseId, support.settings.maxCasesPerHour]).toEqual([
    expect.stringContaining("111122223333"),
    5,
  ]);
  await support.close();
  await rm(folder, { recursive: true });
});

it("runCli names the unknown member of a case in `--seed`", async () => {
  const folder = await mkdtemp(join(tmpdir(), "local-cli-"));
  const seedFile = join(folder, "cases.json");
  await writeFile(seedFile, '[{ "subjct": "one" }]');
  const { code, errors } = await run(["local", "--port", "0", "--seed", seedFile]);
  expect([code, errors]).toEqual([
    1,
    expect.stringContaining("Unknown member `cases[0].subjct`. Did you mean `subject`?"),
  ]);
  await rm(folder, { recursive: true });
});

it("runCli prints one line when the port is in use", async () => {
  const server = await createLocalSupport().listen();
  const { code, errors } = await run(["local", "--port", String(server.port)]);
  await server.close();
  expect(code).toBe(1);
  expect(errors).toMatch(/^Cannot listen on `127\.0\.0\.1:\d+`: the port is in use\. .*\n$/);
});

it("runCli reports each blocked origin once, with the option that allows it", async () => {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let errors = "";
  const code = await runCli(["local", "--port", "0"], {
    async print(text) {
      const [endpoint = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
      const ask = (origin: string) => fetch(endpoint, { method: "OPTIONS", headers: { origin } });
      for (const origin of ["http://localhost:5173", "http://localhost:5173", "null"]) await ask(origin);
      stop();
    },
    printError: (text) => {
      errors += text;
    },
    stopped,
  });
  expect([code, errors.split("\n")]).toEqual([
    0,
    [
      "Blocked by CORS: `http://localhost:5173` is not an allowed origin. Start with `--allow-origin http://localhost:5173`, or set `allowedOrigins`.",
      "Blocked by CORS: `null` is not an origin. Open the page over http or https.",
      "",
    ],
  ]);
});

it("runCli returns 1 when it cannot print", async () => {
  let errors = "";
  const code = await runCli(["local", "--port", "0"], {
    print: () => Promise.reject(new PrintError(new Error("the disk is full"))),
    printError: (text) => {
      errors += text;
    },
    stopped: new Promise(() => {}),
  });
  expect([code, errors]).toEqual([1, "Cannot write the output: the disk is full. Redirect it elsewhere.\n"]);
});

describe("runCli with invalid arguments", () => {
  it.each([
    [[], "Missing command. Use `local`."],
    [["remote"], "Unknown command `remote`. Use `local`."],
    [["local", "again"], "Unexpected argument `again`."],
    [["local", "--prot", "1"], "Unknown option `--prot`. Did you mean `--port`?"],
    [["local", "--secret", "1"], "Unknown option `--secret`. Use --port, --host, "],
    [["local", "--port"], "argument missing."],
    [["local", "--port", "65536"], "`--port` must be an integer from 0 to 65535; got `65536`."],
    [["local", "--port", "1e3"], "got `1e3`."],
    [["local", "--plan", "buisness"], "Unknown plan `buisness`. Did you mean `business`?"],
    [["local", "--account-id", "12"], "`--account-id` must have 12 digits; got `12`."],
    [["local", "--max-cases-per-hour", "many"], "`--max-cases-per-hour` must be an integer of at least 0; got `many`."],
    [["local", "--seed", "/nowhere/cases.json"], "Cannot read the cases of `--seed`: ENOENT"],
    [["local", "--data-file", ""], "`--data-file` must not be empty."],
    [["local", "--host", ""], "`--host` must not be empty."],
    [
      ["local", "--allow-origin", "nonsense"],
      "`--allow-origin` must be an origin such as `http://localhost:5173`; got `nonsense`.",
    ],
    [["local", "--allow-origin", "http://localhost", "--allow-origin", ""], "got an empty string."],
    [["local", "--allow-origin", "*"], "got `*`."],
    [["local", "--access-key-id", "a/b"], "`--access-key-id` must not contain spaces, commas or slashes."],
    [
      ["local", "--any-credentials", "--access-key-id", "a"],
      "`--any-credentials` excludes `--access-key-id`, `--secret-access-key` and `--session-token`.",
    ],
  ])("returns 2 and explains the mistake for %j", async (args, fact) => {
    const { code, printed, errors } = await run(args);
    expect({ code, printed }).toEqual({ code: 2, printed: "" });
    expect(errors).toContain(fact);
    expect(errors.split("\n")).toHaveLength(3);
  });
});
