import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type BuildOptions, build } from "esbuild";
import { describe, expect, it } from "vitest";
import { installPackage } from "../support/installPackage.js";
import { startScriptedServer } from "../support/scriptedServer.js";

const app = installPackage();
const TRACER = fileURLToPath(new URL("fixtures/traceRequests.cjs", import.meta.url));

async function run(args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: app });
  return JSON.parse(stdout);
}

async function bundleProgram(name: string, contents: string, options: BuildOptions): Promise<string> {
  const outfile = join(app, name);
  const stdin = { contents, resolveDir: app, sourcefile: "program.mjs" };
  await build({ stdin, outfile, bundle: true, platform: "node", logLevel: "error", tsconfigRaw: {}, ...options });
  return outfile;
}

describe("what Node needs for a request is loaded with the first one", () => {
  const CLIENT =
    'new SupportClient({ region: "us-east-1", credentials: { accessKeyId: "id", secretAccessKey: "key" } })';
  const REPORT = `console.log(JSON.stringify(process.moduleLoadList.filter((name) => /NativeModule (https?|tls)$/.test(name))));`;

  it.each([
    ["require", "cjs", `const { SupportClient } = require("aws-support-client"); ${CLIENT}; ${REPORT}`],
    ["import", "mjs", `import { SupportClient } from "aws-support-client"; ${CLIENT}; ${REPORT}`],
  ])("after %s and a client made, there is none of it", async (way, extension, code) => {
    const program = join(app, `${way}.${extension}`);
    writeFileSync(program, code);
    expect(await run([program])).toEqual([]);
  });

  it("after a bundle of the ES modules is loaded and a client made, there is none of it", async () => {
    const code = `import { SupportClient } from "aws-support-client"; ${CLIENT}; ${REPORT}`;
    expect(await run([await bundleProgram("unused.mjs", code, { format: "esm" })])).toEqual([]);
  });
});

describe("a snapshot of Node's start that holds a client", () => {
  const program = (endpoint: string) => `
const { CreateCaseCommand, SupportClient } = require("aws-support-client");
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const client = new SupportClient({ endpoint: "${endpoint}", region: "us-east-1", credentials });
require("node:v8").startupSnapshot.setDeserializeMainFunction(async () => {
  const { caseId } = await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  console.log(JSON.stringify(caseId));
  client.destroy();
});`;

  it.each(["module", "require"])("sends, bundled by the condition %s", async (condition) => {
    await using server = await startScriptedServer((response) => response.end('{"caseId":"case-1"}'));
    const options: BuildOptions = { format: "cjs", conditions: [condition], external: ["@aws-sdk/*"] };
    const bundled = await bundleProgram(`${condition}-snapshot.cjs`, program(server.url), options);
    const blob = ["--snapshot-blob", `${bundled}.blob`];
    await promisify(execFile)(process.execPath, [...blob, "--build-snapshot", bundled]);
    expect(await run(blob)).toBe("case-1");
    expect(server.requests).toHaveLength(1);
  });
});

describe("tools that trace requests", () => {
  const program = (name: string) => `
import { CreateCaseCommand, SupportClient } from "${name}";
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
async function call(endpoint) {
  const client = new SupportClient({ endpoint, region: "us-east-1", maxAttempts: 1, credentials });
  await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" })).catch(() => {});
}
call("http://127.0.0.1:1").then(() => call("https://127.0.0.1:1"));`;
  // The packages of the official client ask for what Node has by `require`.
  const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire("/");';

  it.each([
    ["cjs", {}],
    ["mjs", { format: "esm", banner: { js: REQUIRE } }],
  ] as const)("see those of a bundle as with the official client: %s", async (extension, options) => {
    const see = async (name: string, file: string) =>
      run(["--require", TRACER, await bundleProgram(`${file}.${extension}`, program(name), options)]);
    const ours = await see("aws-support-client", "ours");
    expect(ours).toEqual(await see("@aws-sdk/client-support", "official"));
    expect(ours).toEqual(["POST http://127.0.0.1:1/", "POST https://127.0.0.1:1/"]);
  });
});
