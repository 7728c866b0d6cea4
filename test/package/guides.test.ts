import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import * as official from "@aws-sdk/client-support";
import { beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import * as ours from "../../src/index.js";
import { defaultCatalog } from "../../src/local/catalog/defaultCatalog.js";
import { HELP_TEXT } from "../../src/local/cli/helpText.js";
import { FAULTS } from "../../src/local/faults/faults.js";
import * as local from "../../src/local/index.js";
import { makeMarker } from "../../src/workflows/cases/IdempotencyMarker.js";
import { rootFolder } from "../support/distFolder.js";
import { type Guide, listAnchors, listLinks, listPrograms, readGuide, readGuides } from "../support/guides.js";
import { installPackage } from "../support/installPackage.js";
import { typeCheck } from "../support/typeCheck.js";

const TIMEOUT_MS = 60_000;
const MAIN = `node_modules/aws-support-client/${packageJson.bin["aws-support-client"]}`;
const LANGUAGES = ["ts", "js", "py", "sh", "json", "yaml", "diff", "text"];

const execute = promisify(execFile);
const app = installPackage();
const guides = readGuides();
const readme = readGuide("README.md");
const programs = guides.flatMap(listPrograms).map((program, index) => ({ ...program, file: `program${index}` }));
const runnable = programs.filter(({ isRunnable }) => isRunnable);

const read = (path: string) => guides.find((guide) => guide.path === path)?.text ?? "";
const hasRow = (path: string, name: string) => read(path).includes(`\n| \`${name}\` `);

/** Returns the output that comments announce: `console.log(status); // resolved`. */
const listAnnounced = (program: string) =>
  Array.from(program.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm), ([, output]) => output);

describe("programs of README.md and docs", () => {
  let problems: string[] = [];

  beforeAll(() => {
    for (const program of programs) writeFileSync(join(app, `${program.file}.mts`), program.code);
    const files = programs.map(({ file }) => join(app, `${file}.mts`));
    const where = (problem: string) =>
      problem.replace(
        /^\S*\/program(\d+)\.mts/,
        (_, index) => `${programs[index]?.guide}, ${programs[index]?.section}`,
      );
    problems = typeCheck(files, { outDir: app, skipLibCheck: true, noUnusedLocals: true }).map(where);
  }, TIMEOUT_MS);

  it("include runnable ones in most guides", () => {
    expect(new Set(runnable.map(({ guide }) => guide)).size).toBeGreaterThan(12);
  });

  it("compile under the strictest rules", () => {
    expect(problems).toEqual([]);
  });

  it.concurrent.each(runnable)(
    "print the output that their comments announce: $guide, $section",
    async ({ file, code }) => {
      const env = {
        PATH: process.env.PATH,
        AWS_EC2_METADATA_DISABLED: "true",
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      };
      const ran = await execute(process.execPath, [join(app, `${file}.mjs`)], { cwd: app, env, timeout: TIMEOUT_MS });
      expect(ran.stderr).toBe("");
      for (const output of listAnnounced(code)) expect(ran.stdout.split("\n")).toContain(output);
    },
    TIMEOUT_MS,
  );

  it("use each exported function", () => {
    const functions = Object.entries({ ...ours, ...local }).flatMap(([name, value]) =>
      typeof value === "function" && /^[a-z]/.test(name) ? [name] : [],
    );
    expect(functions).toContain("createCaseOnce");
    const unused = functions.filter((name) => !programs.some(({ code }) => new RegExp(`\\b${name}\\(`).test(code)));
    expect(unused).toEqual([]);
  });
});

describe("README.md", () => {
  it("has at most 250 lines", () => {
    expect(readme.text.trimEnd().split("\n").length).toBeLessThanOrEqual(250);
  });

  it("links to each guide", () => {
    const links = listLinks(readme);
    const paths = guides.map(({ path }) => path).filter((path) => path.startsWith("docs/"));
    expect(paths.filter((path) => !links.includes(path))).toEqual([]);
  });
});

it("the figures of README.md are those of docs/benchmarks.md", () => {
  const [, section = ""] = readme.text.split("## Figures");
  const rows = Array.from(
    section.matchAll(/^\| .* \| ([\d.]+) \S+ \| ([\d.]+) \S+ \|$/gm),
    ([, ...figures]) => figures,
  );
  expect(rows).toHaveLength(6);
  expect(rows.filter((figures) => !read("docs/benchmarks.md").includes(` | ${figures.join(" | ")} | `))).toEqual([]);
});

describe("README.md, CHANGELOG.md and docs", () => {
  const texts = [...guides, readGuide("CHANGELOG.md"), readGuide("THIRD-PARTY.md")];

  /** Returns whether a link of a guide leads to a file and, if it names one, to a heading. */
  function resolves(guide: Guide, link: string): boolean {
    if (link.startsWith("https://")) return true;
    const [target = "", anchor] = link.split("#");
    const path = target === "" ? guide.path : join(dirname(guide.path), target);
    if (!existsSync(rootFolder + path)) return false;
    return anchor === undefined || listAnchors(readGuide(path)).includes(anchor);
  }

  it.each(texts)("contain only links that resolve: $path", (guide) => {
    expect(listLinks(guide).filter((link) => !resolves(guide, link))).toEqual([]);
  });

  it.each(guides)("contain code blocks of known languages only: $path", ({ blocks }) => {
    const languages = blocks.map(({ language }) => language);
    expect(languages.filter((language) => !LANGUAGES.includes(language))).toEqual([]);
  });

  it.each(guides)("contain valid JSON: $path", ({ blocks }) => {
    for (const { code } of blocks.filter(({ language }) => language === "json"))
      expect(() => JSON.parse(code)).not.toThrow();
  });

  it.each(guides)("name npm scripts that exist: $path", ({ text }) => {
    const used = Array.from(text.matchAll(/npm run ([\w:]+)/g), ([, script]) => script ?? "");
    expect(used.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it.each(guides)("name files of the repository that exist: $path", ({ text }) => {
    const paths = Array.from(text.matchAll(/`((?:src|test|\.ci)\/[\w./$-]+)`/g), ([, path = ""]) => path);
    expect(paths.filter((path) => !existsSync(rootFolder + path))).toEqual([]);
  });

  it("name each command in the table of operations", () => {
    const commands = Object.keys(official).filter((name) => name.endsWith("Command") && name !== "$Command");
    expect(commands.filter((name) => !hasRow("docs/getting-started.md", name))).toEqual([]);
  });

  it("name each exception in the tables of exceptions", () => {
    const isException = (value: unknown) =>
      typeof value === "function" && value.prototype instanceof ours.SupportServiceException;
    const exceptions = Object.entries(ours).flatMap(([name, value]) => (isException(value) ? [name] : []));
    expect(exceptions).toHaveLength(20);
    expect(exceptions.filter((name) => !hasRow("docs/errors.md", name))).toEqual([]);
  });

  it("name each class of this package's errors in the table of errors", () => {
    const isError = (value: unknown) =>
      typeof value === "function" && value.prototype instanceof ours.SupportClientError;
    const errors = Object.entries({ ...ours, ...local }).flatMap(([name, value]) => (isError(value) ? name : []));
    expect(errors).toContain("OptionError");
    expect(errors).toContain("LocalSupportError");
    expect(errors.filter((name) => !hasRow("docs/errors.md", name))).toEqual([]);
  });

  it("show a seed file that the local service accepts", () => {
    const [seed] = readGuide("docs/local-service.md").blocks.filter(({ language }) => language === "json");
    const support = local.createLocalSupport();
    support.seed(JSON.parse(seed?.code ?? ""));
    expect(support.cases).toMatchObject([{ status: "work-in-progress", communications: [{}, {}] }]);
  });

  it("have a row for each fault", () => {
    expect(Object.keys(FAULTS).filter((name) => !hasRow("docs/local-service.md", name))).toEqual([]);
  });

  it("name each flag of the command line", () => {
    const flags = HELP_TEXT.match(/--[\w-]+/g) ?? [];
    expect(flags.length).toBeGreaterThan(10);
    expect(flags.filter((flag) => !read("docs/local-service.md").includes(`\`${flag}`))).toEqual([]);
  });

  it("state the size of the local service's catalog", () => {
    const { services, checks } = defaultCatalog;
    expect(read("docs/local-service.md")).toContain(`${services.length} services`);
    expect(read("docs/local-service.md")).toContain(`${checks.length} Trusted Advisor checks`);
  });

  it("show the marker that createCaseOnce writes for its example", () => {
    const text = read("docs/idempotent-case-creation.md");
    const content = /subject: "(.*)"/.exec(text)?.[1] ?? "";
    const { digest } = makeMarker({ kind: "case", token: "INC-4711", content });
    expect(text).toContain(`[case ref: INC-4711/${digest}]`);
  });
});

describe("docs/testing.md", () => {
  const { blocks } = readGuide("docs/testing.md");
  const python = ["/usr/bin/python3", "python3"].find((path) => isUsable(path, ["-c", "import boto3, pytest"]));
  const cli = ["/usr/bin/aws", "aws"].find((path) => isUsable(path, ["--version"]));

  /** Runs a test file of an application, and returns how many tests passed. */
  async function runVitest(code: string): Promise<string> {
    writeFileSync(join(app, "recipe.test.ts"), code);
    writeFileSync(join(app, "vitest.config.mjs"), "export default { test: { reporters: ['json'] } };\n");
    const vitest = join(app, "node_modules/vitest/vitest.mjs");
    const ran = execute(process.execPath, [vitest, "run", "--root", app], { cwd: app });
    const { stdout } = await ran.catch((error: { stdout: string }) => error);
    const { numPassedTests, numFailedTests } = JSON.parse(stdout);
    return `${numPassedTests} passed, ${numFailedTests} failed`;
  }

  it(
    "has a test file for vitest that passes, and fails when the application does something else",
    async () => {
      const code = blocks.find(({ section }) => section === "vitest and jest")?.code ?? "";
      const broken = code.replace('severityCode: "urgent" }));', 'severityCode: "low" }));');
      expect(broken).not.toBe(code);
      expect(await runVitest(code)).toBe("1 passed, 0 failed");
      expect(await runVitest(broken)).toBe("0 passed, 1 failed");
    },
    TIMEOUT_MS,
  );

  it.skipIf(python === undefined)(
    "has a test file for pytest that passes",
    async () => {
      const files = blocks.filter(({ language }) => language === "py");
      expect(files).toHaveLength(2);
      for (const { marks, code } of files) writeFileSync(join(app, marks[0] ?? ""), code);
      mkdirSync(join(app, "node_modules/.bin"), { recursive: true });
      const bin = join(app, "node_modules/.bin/aws-support-client");
      writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${join(app, MAIN)}" "$@"\n`, { mode: 0o755 });
      const { stdout } = await execute(python ?? "", ["-m", "pytest", "-q", "-p", "no:cacheprovider"], { cwd: app });
      expect(stdout).toContain("1 passed");
    },
    TIMEOUT_MS,
  );

  it.skipIf(cli === undefined)(
    "has commands for the AWS CLI that open and list a case",
    async () => {
      const support = local.createLocalSupport();
      const { endpoint } = await support.listen();
      const script = blocks.find(({ marks }) => marks.includes("run"))?.code ?? "";
      const commands = script.replaceAll("http://127.0.0.1:4599", endpoint).replaceAll(/^aws /gm, `${cli} `);
      const { stdout } = await execute("sh", ["-e", "-c", commands], { env: { PATH: process.env.PATH } });
      await support.close();
      expect(stdout).toContain("TEST CASE-Please ignore\topened");
    },
    TIMEOUT_MS,
  );
});

function isUsable(path: string, args: readonly string[]): boolean {
  return spawnSync(path, args).status === 0;
}
