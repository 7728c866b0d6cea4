import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import packageJson from "../../../../package.json" with { type: "json" };
import { runBundle } from "./runBundle.js";

/** @import { Row, RowTools } from "../row.js" */

/**
 * @typedef {object} Bundler
 * @property {string} name
 * @property {string} tool Package of the bundler, whose version the row shows.
 * @property {Target} target
 * @property {readonly string[]} packages What to install, as for `npm install`.
 * @property {Readonly<Record<string, string>>} [files] Configuration files.
 * @property {string} [keepsAll] Why the bundler leaves no unused export out.
 * @property {(job: Job) => Promise<{ stdout: string, stderr: string }>} bundle Makes a minified bundle in `out`.
 *
 * @typedef {object} Job
 * @property {string} entry Name of the program's file.
 * @property {string} out Name of the folder for the bundle.
 * @property {RowTools["exec"]} exec
 * @property {string} bin Folder of the installed commands.
 *
 * @typedef {"page" | "Node" | "React Native"} Target
 */

const OFFICIAL = "@aws-sdk/client-support";
const COMMAND = "CreateCaseCommand";
const PROGRAMS = {
  page: `
    const endpoint = new URLSearchParams(location.search).get("endpoint");
    const end = (text) => { document.title = text; };`,
  Node: `
    const endpoint = process.env.SUPPORT_ENDPOINT;
    const end = (text) => console.log(text);`,
  "React Native": `
    const endpoint = globalThis.SUPPORT_ENDPOINT;
    const end = (text) => globalThis.end(text);`,
};

/**
 * @param {Target} target
 * @param {string} from
 */
const makeProgram = (target, from) => `import { ${COMMAND}, SupportClient } from "${from}";
${PROGRAMS[target]}
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const client = new SupportClient({ region: "us-east-1", endpoint, credentials });
client.send(new ${COMMAND}({ subject: "Bundled", communicationBody: "Body" })).then(
  ({ caseId }) => end(caseId),
  (error) => end("failed: " + error),
);
`;

/** Texts that only a bundle with a part of Node.js has, or with a stand-in for one. */
const NODE_IN_A_PAGE =
  /["'`]node:\w|require\(["'](?:buffer|crypto|fs|https?|os|path|process|stream|url|util|zlib)["']\)|process\.binding is not supported|_isBuffer|browserify|vite-browser-external/;

/**
 * Returns the row of a bundler: it bundles a program of one command from the packed package, and runs the bundle.
 *
 * @param {Bundler} bundler
 * @returns {Row}
 */
export function makeBundlerRow({ name, tool, target, packages, files = {}, keepsAll, bundle }) {
  return {
    name: `${name}, ${target}`,
    async run({ folder, install, exec }) {
      await install(...packages, `${OFFICIAL}@${packageJson.devDependencies[OFFICIAL]}`);
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
      const require = createRequire(join(folder, "package.json"));
      const bin = join(folder, "node_modules/.bin");
      const { version } = JSON.parse(readFileSync(join(folder, "node_modules", tool, "package.json"), "utf8"));
      /** @param {string} from @param {string} out */
      const make = async (from, out) => {
        writeFileSync(join(folder, `${out}.js`), makeProgram(target, from));
        const printed = await bundle({ entry: `${out}.js`, out, exec, bin });
        return { code: readCode(join(folder, out)), printed: `${printed.stdout}\n${printed.stderr}` };
      };
      const ours = await make("aws-support-client", "ours");
      // It also shows what the official client needs, where it does not build.
      const official = await make(OFFICIAL, "official").catch(() => undefined);
      const warnings = ours.printed
        .split("\n")
        .filter((line) => /\bwarn|\(!\)/i.test(line) && !/0 warnings/.test(line));
      const operations = Object.keys(require("aws-support-client"))
        .filter((key) => /^[A-Z]\w+Command$/.test(key))
        .map((key) => key.slice(0, -"Command".length))
        // The name of the input's schema is in no other code than the operation's.
        .filter((operation) => ours.code.includes(`${operation}Request`));
      const unused = operations.filter((operation) => `${operation}Command` !== COMMAND);
      const node = target === "Node" ? undefined : NODE_IN_A_PAGE.exec(ours.code)?.[0];
      const result = await runBundle({ folder, out: "ours", target, exec, local: require("aws-support-client/local") });
      const faults = [
        ...warnings.slice(0, 3),
        ...(operations.length === unused.length ? ["the operation in use is not in the bundle"] : []),
        ...(unused.length > 0 && !keepsAll ? [`unused operations: ${unused.join(", ")}`] : []),
        ...(node ? [`a part of Node.js: ${node}`] : []),
        ...(/^case-/.test(result) ? [] : [`the bundle printed ${result}`]),
      ];
      return {
        version,
        status: faults.length === 0 ? "passed" : "failed",
        ...(faults.length > 0 && { why: faults.join("; ") }),
        cells: {
          "kB minified": toKb(ours.code.length),
          "kB gzipped": toKb(gzip(ours.code)),
          "official client, kB minified": official ? toKb(official.code.length) : "does not build",
          "official client, kB gzipped": official ? toKb(gzip(official.code)) : "does not build",
          "unused operations": unused.length > 0 && keepsAll ? `${unused.length} (${keepsAll})` : String(unused.length),
        },
      };
    },
  };
}

/** @param {string} folder */
function readCode(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.[cm]?js$/.test(file));
  return files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
}

/** @param {string} code */
const gzip = (code) => gzipSync(code, { level: 9 }).length;

/** @param {number} bytes */
const toKb = (bytes) => (bytes / 1000).toFixed(1);
