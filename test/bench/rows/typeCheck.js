import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cleanEnvironment } from "../cleanEnvironment.js";
import { makeApp, OFFICIAL, OURS } from "../makeApp.js";
import { medianBeyond } from "../median.js";

const ROUNDS = 21;
const require = createRequire(import.meta.url);
const execute = promisify(execFile);

const COMPILERS = ["typescript", "typescript-7"].map((name) => {
  const manifest = require.resolve(`${name}/package.json`);
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return { version, program: join(dirname(manifest), "bin/tsc") };
});

/** @param {string} from */
const makeProgram = (from) => `import { CreateCaseCommand, DescribeCasesCommand, SupportClient } from "${from}";
const client = new SupportClient({ region: "us-east-1" });
export async function open(subject: string, communicationBody: string): Promise<string> {
  const { caseId } = await client.send(new CreateCaseCommand({ subject, communicationBody }));
  return caseId ?? "";
}
export async function list(): Promise<string[]> {
  const { cases = [] } = await client.send(new DescribeCasesCommand({ includeResolvedCases: true }));
  return cases.map((found) => found.subject ?? "");
}
`;
const PROGRAMS = { empty: "export {};\n", ours: makeProgram(OURS), official: makeProgram(OFFICIAL) };

/** @param {string} app @param {string} name @param {string} program */
function writeProject(app, name, program) {
  const folder = join(app, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "program.ts"), program);
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  return folder;
}

/** Returns the CPU time of a compiler and its children, in ms. @param {string} compiler @param {string} project */
async function runOnce(compiler, project) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$0" "$1" -p "$2"';
  const { stderr } = await execute("bash", ["-c", script, process.execPath, compiler, project], {
    env: cleanEnvironment(),
  });
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(" ").map(Number);
  return (user + system) * 1000;
}

/** @type {import("../types.js").Row} */
export const typeCheck = {
  name: "typeCheck",
  async measure() {
    const app = makeApp();
    const nodeTypes = dirname(require.resolve("@types/node/package.json"));
    mkdirSync(join(app, "node_modules/@types"), { recursive: true });
    symlinkSync(nodeTypes, join(app, "node_modules/@types/node"));
    const projects = Object.entries(PROGRAMS).map(([name, program]) => writeProject(app, name, program));
    const figures = [];
    for (const { version, program } of COMPILERS) {
      /** @type {number[][]} */
      const samples = projects.map(() => []);
      for (let round = 0; round < ROUNDS; round++)
        for (const [index, project] of projects.entries()) samples[index]?.push(await runOnce(program, project));
      const [empty = [], ours = [], official = []] = samples;
      const title = `tsc ${version} of a ten-line program, CPU beyond an empty one`;
      figures.push({
        title,
        unit: "ms",
        ours: medianBeyond(ours, empty),
        official: medianBeyond(official, empty),
      });
    }
    return figures;
  },
};
