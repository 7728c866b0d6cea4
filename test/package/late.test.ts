import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { distFolder } from "../support/distFolder.js";
import { type Answer, startScriptedServer } from "../support/scriptedServer.js";

const dist = distFolder();

const answer: Answer = (response) => response.end('{"caseId":"case-1"}');
const fail: Answer = (response) => response.writeHead(500).end();

interface Course {
  readonly flags?: readonly string[];
  readonly folder?: string;
  readonly settings?: string;
  readonly script?: readonly Answer[];
}

/** Makes a client, does something with it, and tells what that gave and which files were read for it. */
async function observe(act: string, { flags = [], folder = dist, settings = "", script = [answer] }: Course = {}) {
  await using server = await startScriptedServer(...script);
  const program = `
    const { CreateCaseCommand, SupportClient } = require(${JSON.stringify(join(folder, "index.cjs"))});
    const credentials = { accessKeyId: "test", secretAccessKey: "test" };
    const client = new SupportClient({ endpoint: "${server.url}", region: "us-east-1", credentials, ${settings} });
    const send = async (options) => {
      const input = { subject: "s", communicationBody: "b" };
      const { caseId, $metadata } = await client.send(new CreateCaseCommand(input), options);
      return [caseId, $metadata.attempts];
    };
    (async () => {
      const told = await (async () => { ${act} })();
      const files = Object.keys(require.cache).map((file) => file.split(/[\\\\/]/).pop());
      console.log(JSON.stringify({ told, files }));
      client.destroy();
    })();`;
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--eval", program]);
  return JSON.parse(stdout) as { told: unknown; files: string[] };
}

const AT_ONCE = ["index.cjs"];

it("a program that calls reads one file", async () => {
  expect(await observe("return send()")).toEqual({ told: ["case-1", 1], files: AT_ONCE });
});

const COUNT = `client.middlewareStack.add((next) => (args) => (calls++, next(args)), { step: "build" });`;

it.each<[title: string, act: string, told: unknown, course?: Course]>([
  [
    "middleware that is added before the first call",
    `let calls = 0; ${COUNT} return [await send(), calls]`,
    [["case-1", 1], 1],
  ],
  [
    "middleware that is added after it",
    `let calls = 0; await send(); ${COUNT} return [await send(), calls]`,
    [["case-1", 1], 1],
  ],
  ["a look at the stack", "return client.middlewareStack.identify().length", 9],
  ["a second attempt", "return send()", ["case-1", 2], { script: [fail, answer] }],
  ["a signal", "return send({ abortSignal: new AbortController().signal })", ["case-1", 1]],
  ["the adaptive retry", "return send()", ["case-1", 1], { settings: 'retryMode: "adaptive"' }],
  ["another mode of the defaults", "return send()", ["case-1", 1], { settings: 'defaultsMode: "standard"' }],
  ["a signer of the library", "return (await client.config.signer()).service", "support"],
])("%s has the rest read", async (_, act, told, course) => {
  const observed = await observe(act, course);
  expect(observed.told).toEqual(told);
  expect(observed.files).toEqual(expect.arrayContaining([...AT_ONCE, "late.cjs"]));
});

it.each([
  ["while the program runs", []],
  ["before a program that is started with a tool", ["--import", "data:text/javascript,"]],
])("an error of the service is told where that and the library have gone, %s", async (_, flags) => {
  const folder = mkdtempSync(join(tmpdir(), "gone-"));
  copyFileSync(join(dist, "index.cjs"), join(folder, "index.cjs"));
  const refuse: Answer = (response) => response.writeHead(400).end('{"__type":"CaseIdNotFound","message":"none"}');
  try {
    const act = "return send().catch(({ name, message, $response }) => [name, message, $response.statusCode])";
    const { told } = await observe(act, { flags, folder, script: [refuse] });
    expect(told).toEqual(["CaseIdNotFound", "none", 400]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("what is read late finds in the index all that it takes from it", () => {
  const late = readFileSync(join(dist, "late.cjs"), "utf8");
  const [, handle] = /var (\w+) = require\("\.\/index\.cjs"\)/.exec(late) ?? [];
  const taken = handle === undefined ? [] : [...late.matchAll(new RegExp(`\\b${handle}\\.(\\w+)`, "g"))];
  const index = createRequire(import.meta.url)(join(dist, "index.cjs"));
  expect(Object.keys(index)).toEqual(expect.arrayContaining(taken.map(([, name]) => name)));
});
