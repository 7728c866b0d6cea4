import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BuildOptions, build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import webpack from "webpack";
import { installPackage } from "../support/installPackage.js";

const app = installPackage();
const empty = mkdtempSync(join(tmpdir(), "bundle-alone-"));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

/** Prints what came of a call, of a refused one, and of a workflow. */
const PROGRAM = `
import whole, { CaseIdNotFound, CreateCaseCommand, ResolveCaseCommand, SupportClient, iterateCases } from "aws-support-client";
const answers = [[200, { caseId: "case-1" }], [400, { __type: "CaseIdNotFound", message: "Gone" }], [200, { cases: [{ caseId: "case-2" }] }]];
const handle = async () => {
  const [statusCode, output] = answers.shift();
  return { response: { statusCode, headers: {}, body: new TextEncoder().encode(JSON.stringify(output)) } };
};
const requestHandler = { handle, destroy() {}, updateHttpClientConfig() {}, httpHandlerConfigs: () => ({}) };
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
const client = new SupportClient({ region: "us-east-1", credentials, requestHandler });
const run = async () => {
  const { caseId } = await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  const failure = await client.send(new ResolveCaseCommand({ caseId })).catch((error) => error);
  const found = [];
  for await (const each of iterateCases(client)) found.push(each.caseId);
  console.log(JSON.stringify([caseId, failure instanceof CaseIdNotFound, found, whole.SupportClient === SupportClient]));
};
run();
`;

// Some bundlers do not set the condition "module" by default: ncc, Bun's, Deno's.
describe.each([[[]], [["development"]], [["node"]]])(
  "a bundle for Node by the conditions %j, without `module`",
  (conditions) => {
    it("runs alone in a folder", async () => {
      const program = join(empty, `${conditions.join("-")}.cjs`);
      await build({
        stdin: { contents: PROGRAM, resolveDir: app, sourcefile: "program.mjs" },
        outfile: program,
        bundle: true,
        platform: "node",
        format: "cjs",
        conditions,
        logLevel: "error",
        tsconfigRaw: {},
      });
      const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: empty });
      expect(JSON.parse(stdout)).toEqual(["case-1", true, ["case-2"], true]);
    });
  },
);

it("a bundle of the CommonJS file by webpack, as ncc makes it, finds the modules of Node that load later", async () => {
  const entry = join(app, "lateModules.mjs");
  const request = `client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }))`;
  writeFileSync(
    entry,
    `import { CreateCaseCommand, SupportClient } from "aws-support-client";
    const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
    const client = new SupportClient({ region: "us-east-1", endpoint: "http://127.0.0.1:9", maxAttempts: 1, credentials });
    ${request}.catch(({ code }) => console.log(code));`,
  );
  const resolve = { byDependency: { esm: { conditionNames: ["import"] }, commonjs: { conditionNames: ["require"] } } };
  const output = { path: empty, filename: "lateModules.cjs" };
  const compiler = webpack({ mode: "development", devtool: false, target: "node", entry, output, resolve });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
    compiler?.run((error, made) => (error ? fail(error) : done(made))),
  );
  expect(stats?.toString({ all: false, errors: true, warnings: true })).toBe("");
  const { stdout } = await promisify(execFile)(process.execPath, ["lateModules.cjs"], { cwd: empty });
  expect(stdout.trim()).toBe("ECONNREFUSED");
});

const HANDLERS = [
  { format: "cjs", file: "lambda.cjs" },
  { format: "esm", file: "lambda.mjs" },
] as const;

it.each(HANDLERS)(
  "a bundle as $file runs where there is no package of AWS or Smithy, which CDK and SAM leave to the runtime",
  async ({ format, file }) => {
    const outfile = join(empty, file);
    const { metafile } = await build({
      stdin: { contents: PROGRAM, resolveDir: app, sourcefile: "program.mjs" },
      outfile,
      bundle: true,
      platform: "node",
      target: "node20",
      format,
      external: ["@aws-sdk/*", "@smithy/*"],
      metafile: true,
      logLevel: "error",
      tsconfigRaw: {},
    });
    expect(Object.keys(metafile.inputs).some((name) => name.includes("aws-support-client/dist/module/"))).toBe(true);
    const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: empty });
    expect(JSON.parse(stdout)).toEqual(["case-1", true, ["case-2"], true]);
  },
);

// What TypeScript writes of a default import where it makes CommonJS.
const COMPILED = `
const { default: whole } = ((loaded) => (loaded && loaded.__esModule ? loaded : { default: loaded }))(require("aws-support-client"));
console.log(typeof whole.SupportClient);
`;

it.each([
  ["by `import`", 'import whole from "aws-support-client"; console.log(typeof whole.SupportClient);'],
  ["as TypeScript compiles it", COMPILED],
])("a bundle for Node by esbuild's own settings gives all by default, %s", async (title, contents) => {
  const program = join(empty, `default-${title.replaceAll(/\W/g, "")}.cjs`);
  await build({
    stdin: { contents, resolveDir: app, sourcefile: "program.js" },
    outfile: program,
    bundle: true,
    platform: "node",
    logLevel: "error",
    tsconfigRaw: {},
  });
  const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: empty });
  expect(stdout.trim()).toBe("function");
});

const CRYPTOS = [
  ["has no `randomUUID`, as in jsdom", "{ getRandomValues: crypto.getRandomValues.bind(crypto) }"],
  ["is not there, as in an older Jest", "undefined"],
] as const;

const LOADERS = [
  ["from the package", { packages: "external" }],
  ["from a bundle of the ES modules", { conditions: ["module"] }],
] as const;

describe.each(CRYPTOS)("where `crypto` %s", (title, crypto) => {
  it.each(LOADERS)("calls end as elsewhere, %s", async (loader, options) => {
    const name = `${title} ${loader}`.replaceAll(/\W/g, "");
    await build({
      stdin: { contents: PROGRAM, resolveDir: app, sourcefile: "program.mjs" },
      outfile: join(app, `${name}-program.mjs`),
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
      tsconfigRaw: {},
      ...options,
    } as BuildOptions);
    const program = join(app, `${name}.mjs`);
    writeFileSync(
      program,
      `const { crypto } = globalThis;
      Object.defineProperty(globalThis, "crypto", { value: ${crypto} });
      await import("./${name}-program.mjs");`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: app });
    expect(JSON.parse(stdout)).toEqual(["case-1", true, ["case-2"], true]);
  });
});
