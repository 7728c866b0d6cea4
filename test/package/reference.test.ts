import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import * as local from "../../src/local/index.js";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";
import { readSourceFiles } from "../support/sourceFiles.js";
import { typeCheck } from "../support/typeCheck.js";

const TIMEOUT_MS = 120_000;
const execute = promisify(execFile);
const app = installPackage();

/** Returns the code of each `@example` in a source file. */
function listExamples(text: string): string[] {
  const comments = text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const lines = comment.replace(/\s*\*\/$/, "").split("\n");
    const tags = lines.map((line) => line.replace(/^\s*\* ?/, "")).join("\n");
    return tags.split(/^(?=@\w)/m).flatMap((tag) => /^@example\n([\s\S]*)/.exec(tag)?.[1] ?? []);
  });
}

const examples = readSourceFiles("src").flatMap(({ path, text }) =>
  listExamples(text).map((code, index) => ({ path, code, file: `${basename(path, ".ts")}${index || ""}` })),
);
const ofCommands = examples.filter(({ path }) => path.startsWith("src/commands/"));

/** Names that examples use without declaring them. */
const GIVEN = {
  attachmentId: "string",
  bytes: "Uint8Array",
  caseId: "string",
  checkId: "string",
  client: 'import("aws-support-client").SupportClient',
  communicationBody: "string",
  event: "unknown",
  incident: "{ id: string }",
  server: 'import("aws-support-client/local").LocalSupportServer',
  store: "{ get(key: string): Promise<string | undefined>; put(key: string, value: string): Promise<void> }",
  subject: "string",
  support: 'import("aws-support-client/local").LocalSupport',
  token: "string",
  update: "{ id: string }",
  uploadId: "string",
  vi: "{ stubGlobal(name: string, value: unknown): void }",
};

function declareGlobals(): string {
  const exports = [
    ...Object.keys(ours).map((name) => [name, `typeof import("aws-support-client").${name}`]),
    ["createLocalSupport", 'typeof import("aws-support-client/local").createLocalSupport'],
    ["openLocalSupport", 'typeof import("aws-support-client/local").openLocalSupport'],
  ];
  return [...exports, ...Object.entries(GIVEN)].map(([name, type]) => `declare const ${name}: ${type};`).join("\n");
}

it(
  "the API reference has a sentence for each public symbol, and a target for each link",
  async () => {
    await execute("npm", ["run", "--silent", "docs", "--", "--emit", "none"], { cwd: rootFolder });
  },
  TIMEOUT_MS,
);

describe("the examples of docstrings", () => {
  let problems: string[] = [];

  beforeAll(() => {
    writeFileSync(join(app, "globals.d.ts"), declareGlobals());
    for (const { file, code } of examples) writeFileSync(join(app, `${file}.mts`), `${code}\nexport {};\n`);
    const files = ["globals.d.ts", ...examples.map(({ file }) => `${file}.mts`)].map((file) => join(app, file));
    // The DOM has a global `event`.
    problems = typeCheck(files, { lib: ["lib.es2022.d.ts"], outDir: app, skipLibCheck: true });
  }, TIMEOUT_MS);

  it("include one for each command and each workflow", () => {
    const commands = Object.keys(ours).filter((name) => /^[A-Z]\w+Command$/.test(name));
    const workflows = Object.keys(ours).filter((name) => /^[a-z]\w+$/.test(name) && name !== "errorTypeRegistries");
    expect(workflows.length).toBeGreaterThan(20);
    const code = examples.map((example) => example.code).join("\n");
    expect([...commands, ...workflows].filter((name) => !code.includes(name))).toEqual([]);
    expect(ofCommands).toHaveLength(commands.length);
  });

  it("compile", () => {
    expect(problems).toEqual([]);
  });

  describe("of commands", () => {
    const support = local.createLocalSupport();
    let server: local.LocalSupportServer;
    let idsOfExamples: Readonly<Record<string, string>>;

    beforeAll(async () => {
      server = await support.listen();
      idsOfExamples = await createExampleIds(new ours.SupportClient(server.clientConfig));
      writeFileSync(join(app, "web.log"), "GET / 200\n");
    });
    afterAll(() => server.close());

    it.each(ofCommands)(
      "run against the local service: $file",
      async ({ file, code }) => {
        for (const [example, id] of Object.entries(idsOfExamples)) code = code.replaceAll(example, id);
        writeFileSync(join(app, `${file}.mjs`), code);
        const env = { PATH: process.env.PATH, ...server.env };
        const { stderr } = await execute(process.execPath, [`${file}.mjs`], { cwd: app, env, timeout: 20_000 });
        expect(stderr).toBe("");
      },
      TIMEOUT_MS,
    );
  });
});

/** Creates what the ids in the examples stand for. */
async function createExampleIds(client: ours.SupportClient): Promise<Readonly<Record<string, string>>> {
  const attachments = [{ fileName: "trace.log", data: new Uint8Array(10) }];
  const { attachmentSetId } = await client.send(new ours.AddAttachmentsToSetCommand({ attachments }));
  const content = { subject: "Test", communicationBody: "Nothing is broken.", attachmentSetId };
  const { caseId = "" } = await client.send(new ours.CreateCaseCommand(content));
  const { communications } = await client.send(new ours.DescribeCommunicationsCommand({ caseId }));
  const attachmentId = communications?.[0]?.attachments?.[0]?.attachmentId ?? "";

  const file = { fileName: "heap.bin", fileSizeBytes: 10 };
  const { uploadId = "", uploadUrls } = await client.send(new ours.GetAttachmentUploadLinksCommand(file));
  const response = await fetch(uploadUrls?.[0]?.url ?? "", { method: "PUT", body: new Uint8Array(10) });
  const eTag = response.headers.get("etag") ?? "";
  return {
    "case-12345678910-exen-2025-c4c1d2bf33c5cf47": caseId,
    "attachment-2b5a4d1c0e9f8a7b": attachmentId,
    "upload-5d1f0c2e7a9b4836": uploadId,
    '"9b2cf535f27731c974343645a3985328"': JSON.stringify(eTag),
  };
}
