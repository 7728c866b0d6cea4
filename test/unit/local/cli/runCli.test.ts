import { describe, expect, it } from "vitest";
import { PrintError } from "../../../../src/local/cli/printTo.js";
import { runCli } from "../../../../src/local/cli/runCli.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { VERSION } from "../../../../src/platform/version.js";

async function run(args: readonly string[], stopped: Promise<void> = Promise.resolve()) {
  let printed = "";
  let complained = "";
  const code = await runCli(args, {
    print: async (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
    stopped,
  });
  return { code, printed, complained };
}

it("prints the endpoint, the page and the lines to copy, and ends well when it is stopped", async () => {
  const { code, printed, complained } = await run([
    "local",
    "--port",
    "0",
    "--secret-key",
    "it's",
    "--session-token",
    "t",
  ]);
  expect({ code, complained }).toEqual({ code: 0, complained: "" });
  const [, endpoint = ""] = /export AWS_ENDPOINT_URL_SUPPORT=(http:\/\/127\.0\.0\.1:\d+)$/m.exec(printed) ?? [];
  expect(printed).toContain(`${endpoint}/console`);
  expect(printed).toContain("export AWS_ACCESS_KEY_ID=test\n");
  expect(printed).toContain(String.raw`export AWS_SECRET_ACCESS_KEY='it'\''s'`);
  expect(printed).toContain("export AWS_SESSION_TOKEN=t\n");
  expect(printed).toContain("export AWS_REGION=us-east-1\n");
  await expect(fetch(endpoint)).rejects.toThrow();
});

it("prints the help and the version", async () => {
  expect(await run(["--help"])).toMatchObject({ code: 0, printed: expect.stringContaining("--any-credentials") });
  expect(await run(["--version"])).toEqual({ code: 0, printed: `${VERSION}\n`, complained: "" });
});

it("fails with one line when the port is taken", async () => {
  const server = await createLocalSupport().listen();
  const { code, complained } = await run(["local", "--port", String(server.port)]);
  await server.close();
  expect(code).toBe(1);
  expect(complained).toMatch(/^Failed to listen on 127\.0\.0\.1, port \d+: the port is taken\. .*\n$/);
});

it("ends with one line when it cannot print where it listens", async () => {
  let complained = "";
  const code = await runCli(["local", "--port", "0"], {
    print: () => Promise.reject(new PrintError(new Error("the disk is full"))),
    complain: (text) => {
      complained += text;
    },
    stopped: new Promise(() => {}),
  });
  expect([code, complained]).toEqual([1, "Failed to print: the disk is full. Give the command another output.\n"]);
});

describe("what cannot be understood", () => {
  it.each([
    [[], "no command was given"],
    [["remote"], "no command 'remote'"],
    [["local", "again"], "'again' is one word too many"],
    [["local", "--prot", "1"], "Unknown option '--prot'"],
    [["local", "--port"], "argument missing"],
    [["local", "--port", "65536"], "the port is '65536'"],
    [["local", "--port", "1e3"], "the port is '1e3'"],
    [["local", "--plan", "gold"], "no plan 'gold'"],
    [["local", "--data", ""], "--data is empty"],
    [["local", "--host", ""], "--host is empty"],
    [["local", "--allow-origin", "nonsense"], "'nonsense' is no origin. Give one such as http://localhost:5173."],
    [["local", "--allow-origin", "http://localhost", "--allow-origin", ""], "'' is no origin"],
    [["local", "--allow-origin", "*"], "'*' is no origin"],
    [["local", "--access-key", "a/b"], "--access-key has a space, a comma or a slash"],
    [["local", "--any-credentials", "--access-key", "a"], "--any-credentials leaves nothing"],
  ])("is told for %j, and nothing is started", async (args, fact) => {
    const { code, printed, complained } = await run(args);
    expect({ code, printed }).toEqual({ code: 2, printed: "" });
    expect(complained).toContain(fact);
    expect(complained.split("\n")).toHaveLength(3);
  });
});
