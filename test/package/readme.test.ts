import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import * as official from "@aws-sdk/client-support";
import { beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import * as ours from "../../src/index.js";
import { defaultCatalog } from "../../src/local/catalog/defaultCatalog.js";
import { HELP_TEXT } from "../../src/local/cli/helpText.js";
import { FAULTS } from "../../src/local/faults/faults.js";
import { LocalSupportError } from "../../src/local/index.js";
import { makeMarker } from "../../src/workflows/cases/IdempotencyMarker.js";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";
import { listPrograms, readCodeBlocks } from "../support/readme.js";
import { typeCheck } from "../support/typeCheck.js";

const TIMEOUT_MS = 60_000;
const execute = promisify(execFile);
const app = installPackage();
const text = readFileSync(`${rootFolder}README.md`, "utf8");
const rows = text.split("\n").filter((line) => line.startsWith("| `"));
const blocks = readCodeBlocks();
const code = blocks.filter(({ language }) => language === "ts" || language === "js");
const programs = listPrograms(code).map((program, index) => ({ ...program, file: `section${index}` }));

const hasRow = (name: string) => rows.some((row) => row.startsWith(`| \`${name}\` `));

/** Returns the output that comments announce: `console.log(status); // resolved`. */
const listAnnounced = (program: string) =>
  Array.from(program.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm), ([, output]) => output);

describe("programs of README.md", () => {
  let problems: string[] = [];

  beforeAll(() => {
    for (const program of programs) writeFileSync(join(app, `${program.file}.mts`), program.code);
    const files = programs.map(({ file }) => join(app, `${file}.mts`));
    problems = typeCheck(files, { outDir: app, skipLibCheck: true, noUnusedLocals: true });
  }, TIMEOUT_MS);

  it("include runnable ones", () => {
    expect(programs.filter(({ isRunnable }) => isRunnable).length).toBeGreaterThan(3);
  });

  it("compile under the strictest rules", () => {
    expect(problems).toEqual([]);
  });

  it.each(programs.filter(({ isRunnable }) => isRunnable))(
    "print the output that their comments announce: $section",
    async ({ file, code }) => {
      const env = { PATH: process.env.PATH, AWS_EC2_METADATA_DISABLED: "true" };
      const { stdout, stderr } = await execute(process.execPath, [join(app, `${file}.mjs`)], {
        cwd: app,
        env,
        timeout: 20_000,
      });
      expect(stderr).toBe("");
      for (const output of listAnnounced(code)) expect(stdout.split("\n")).toContain(output);
    },
    TIMEOUT_MS,
  );
});

describe("README.md", () => {
  it("contains code blocks of known languages only", () => {
    const languages = new Set(blocks.map(({ language }) => language));
    expect([...languages].filter((language) => !["ts", "js", "sh", "json", "diff", "text"].includes(language))).toEqual(
      [],
    );
  });

  it("contains valid JSON", () => {
    for (const block of blocks.filter(({ language }) => language === "json"))
      expect(() => JSON.parse(block.code)).not.toThrow();
  });

  it("names npm scripts that exist", () => {
    const used = Array.from(text.matchAll(/npm run ([\w:]+)/g), ([, script]) => script ?? "");
    expect(used.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it("names each command in its table of operations", () => {
    const commands = Object.keys(official).filter((name) => name.endsWith("Command") && name !== "$Command");
    expect(commands.filter((name) => !hasRow(name))).toEqual([]);
  });

  it("names each exception in its tables of exceptions", () => {
    const isException = (value: unknown) =>
      typeof value === "function" && value.prototype instanceof ours.SupportServiceException;
    const exceptions = Object.entries(ours).flatMap(([name, value]) => (isException(value) ? [name] : []));
    expect(exceptions).toHaveLength(20);
    expect(exceptions.filter((name) => !hasRow(name))).toEqual([]);
  });

  it("names each class of this package's errors in its table of errors", () => {
    const isError = (value: unknown) =>
      typeof value === "function" && value.prototype instanceof ours.SupportClientError;
    const errors = Object.entries({ ...ours, LocalSupportError }).flatMap(([name, value]) =>
      isError(value) ? name : [],
    );
    expect(errors).toContain("OptionError");
    expect(errors.filter((name) => !hasRow(name))).toEqual([]);
  });

  it("has a row for each fault", () => {
    expect(Object.keys(FAULTS).filter((name) => !hasRow(name))).toEqual([]);
  });

  it("names each flag of the command line", () => {
    const flags = HELP_TEXT.match(/--[\w-]+/g) ?? [];
    expect(flags.length).toBeGreaterThan(10);
    expect(flags.filter((flag) => !text.includes(`\`${flag}`))).toEqual([]);
  });

  it("states the size of the local service's catalog", () => {
    const { services, checks } = defaultCatalog;
    expect(text).toContain(`${services.length} services`);
    expect(text).toContain(`${checks.length} Trusted Advisor checks`);
  });

  it("shows the marker that createCaseOnce writes for its example", () => {
    const content = /subject: "(Instances of our web tier .*)"/.exec(text)?.[1] ?? "";
    const { digest } = makeMarker({ kind: "case", token: "INC-4711", content });
    expect(text).toContain(`[case ref: INC-4711/${digest}]`);
  });

  it("links to sections that exist", () => {
    const anchors = Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replaceAll(" ", "-"),
    );
    const links = Array.from(text.matchAll(/\]\(#([^)]+)\)/g), ([, anchor = ""]) => anchor);
    expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
