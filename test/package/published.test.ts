import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { afterAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { VERSION } from "../../src/platform/version.js";
import { rootFolder } from "../support/distFolder.js";
import { listPackedFiles } from "../support/installPackage.js";

const TIMEOUT_MS = 60_000;
const execute = promisify(execFile);
const temporary = mkdtempSync(join(tmpdir(), "packed-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Runs a tool that is installed here, and reads what it prints, also when it finds something. */
async function runTool(name: string, args: readonly string[]): Promise<string> {
  const run = execute(join(rootFolder, "node_modules/.bin", name), args, { cwd: rootFolder, maxBuffer: 64e6 });
  return run.then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => stdout || stderr,
  );
}

describe("the files that npm publishes", () => {
  const files = listPackedFiles();
  const paths = files.map(({ path }) => path);

  it("are the build and five files beside it", () => {
    const beside = paths.filter((path) => !path.startsWith("dist/"));
    expect(beside.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "THIRD-PARTY.md", "package.json"]);
  });

  it("are JavaScript and its types", () => {
    const odd = paths.filter((path) => path.startsWith("dist/") && !/\.(js|cjs|d\.ts|d\.cts)$/.test(path));
    expect(odd).toEqual([]);
  });

  it("take less room than 3.3 MB", () => {
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(3_300_000);
  });

  it("are all that package.json points to", () => {
    const targets = listTargets([
      packageJson.exports,
      packageJson.bin,
      packageJson.main,
      packageJson.module,
      packageJson.types,
    ]);
    const mapped = [packageJson.browser, packageJson["react-native"]]
      .flatMap(Object.entries)
      .flat()
      .filter((target) => String(target).startsWith("./"));
    expect(targets.length).toBeGreaterThan(10);
    expect(mapped).toContain("./dist/native/index.js");
    const missing = [...targets, ...mapped].filter((target) => !paths.includes(String(target).replace("./", "")));
    expect(missing).toEqual([]);
  });
});

describe("tsup.config.ts", () => {
  it("has at most 90 lines", () => {
    const lines = readFileSync(`${rootFolder}tsup.config.ts`, "utf8").trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(90);
  });
});

it("the version in the user agent is that of the package", () => {
  expect(VERSION).toBe(packageJson.version);
});

it("npm publishes package.json without corrections", async () => {
  const folder = mkdtempSync(join(temporary, "fixed-"));
  cpSync(join(rootFolder, "dist"), join(folder, "dist"), { recursive: true });
  cpSync(join(rootFolder, "package.json"), join(folder, "package.json"));
  await execute("npm", ["pkg", "fix"], { cwd: folder });
  expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toEqual(packageJson);
});

it(
  "publint finds nothing but a suggestion on the `browser` field, which is for older bundlers",
  async () => {
    const { messages } = await publint({ pkgDir: rootFolder, strict: true, pack: "npm" });
    expect(messages.map(({ code, type }) => `${type}: ${code}`)).toEqual([
      "suggestion: USE_EXPORTS_OR_IMPORTS_BROWSER",
    ]);
  },
  TIMEOUT_MS,
);

it(
  "the types are found and right wherever a program imports them from",
  async () => {
    const options = ["pack", "--ignore-scripts", "--json", "--pack-destination", temporary];
    const { stdout } = await execute("npm", options, { cwd: rootFolder });
    const [{ filename }] = JSON.parse(stdout);
    const tarball = join(temporary, filename);
    const report = JSON.parse(await runTool("attw", [tarball, "--profile", "node16", "--format", "json"]));
    expect(report.analysis.types.kind).toBe("included");
    // Resolution by the rules of Node 10 ignores `exports`, and therefore `./local`. Node 20 is the least here.
    const problems = Object.values(report.problems ?? {}).flat() as { resolutionKind?: string }[];
    expect(problems.filter(({ resolutionKind }) => resolutionKind !== "node10")).toEqual([]);
  },
  TIMEOUT_MS,
);

it(
  "nothing is left over: no unused file, export, type or dependency",
  async () => {
    expect((await runTool("knip", ["--no-progress"])).trim()).toBe("");
  },
  TIMEOUT_MS,
);

/** Every file that a part of package.json names. */
function listTargets(part: unknown): string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(listTargets) : [];
}
