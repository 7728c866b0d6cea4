import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { afterAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { VERSION } from "../../src/platform/version.js";
import { distFolder, rootFolder } from "../support/distFolder.js";
import { listPackedFiles } from "../support/installPackage.js";

const TIMEOUT_MS = 60_000;
const execute = promisify(execFile);
const dist = distFolder();
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

  it("are the build and four files beside it", () => {
    const beside = paths.filter((path) => !path.startsWith("dist/"));
    expect(beside.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
  });

  it("are JavaScript and its types", () => {
    const odd = paths.filter((path) => path.startsWith("dist/") && !/\.(js|cjs|d\.ts|d\.cts)$/.test(path));
    expect(odd).toEqual([]);
  });

  it("are together smaller than 2.72 MB", () => {
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2_720_000);
  });

  it("are all that package.json points to", () => {
    const targets = listTargets([packageJson.exports, packageJson.main, packageJson.module, packageJson.types]);
    const mapped = [packageJson.browser, packageJson["react-native"]]
      .flatMap(Object.entries)
      .flat()
      .filter((target) => String(target).startsWith("./"));
    const missing = [...targets, ...mapped].filter((target) => !paths.includes(String(target).replace("./", "")));
    expect(missing).toEqual([]);
  });
});

describe("the ES module build", () => {
  it("has a file for each file of the client, and one each for the local service and its program", () => {
    const list = (folder: string, ending: string) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(ending) && !file.endsWith(".d.ts"))
        .map((file) => file.slice(0, -ending.length));
    const isInCommonJsAlone = (path: string) => path === "late" || path.startsWith("standIns/");
    const ofClient = list(`${rootFolder}src`, ".ts").filter(
      (path) => !path.startsWith("local/") && !isInCommonJsAlone(path),
    );
    const oneFileBuilds = ["index.native", "index.node", "local/index", "local/index.node", "local/cli/main"];
    expect(list(dist, ".js").sort()).toEqual([...ofClient, ...oneFileBuilds].sort());
  });

  it("marks the calls that a bundler may leave out", () => {
    const folder = join(dist, "models");
    const unmarked = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const calls = text.match(/^.*= (?:structure|list|operation)\(/gm) ?? [];
      return calls.map((call) => `${file}: ${call}`);
    });
    expect(unmarked).toEqual([]);
    expect(readFileSync(join(folder, "cases.js"), "utf8")).toContain("/* @__PURE__ */ operation(");
  });
});

it("the version in the user agent is that of the package", () => {
  expect(VERSION).toBe(packageJson.version);
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
    // Resolution by the rules of Node 10 knows no `exports`, hence no `./local`. Node 20 is the least here.
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
