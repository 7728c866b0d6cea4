import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import packageJson from "../../../../package.json" with { type: "json" };

/** @import { ExecuteOptions, Row, RowTools } from "../row.js" */

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} [tool] Package whose version the row shows. Default: the first of `packages`.
 * @property {readonly string[]} packages What to install, as for `npm install`.
 * @property {Readonly<Record<string, string>>} [files] Files that all checks use.
 * @property {readonly Check[]} checks
 *
 * @typedef {object} Check Something that the tool does with a client, and that the program asserts.
 * @property {string} title
 * @property {Readonly<Record<string, string>>} files The program. It reads the package's name from \`process.env.SDK\`.
 * @property {readonly string[]} args Arguments of \`node\`, in the folder of the row.
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [node] Path of \`node\` in the folder. Default: the present one.
 * @property {boolean} [oursOnly] Whether the official client has nothing of the kind.
 */

const OURS = "aws-support-client";
const OFFICIAL = "@aws-sdk/client-support";
const QUIET = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true", AWS_EC2_METADATA_DISABLED: "true" };

/**
 * Returns the row of a tool: each check runs with this package, and with the official client for comparison.
 *
 * @param {Tool} tool
 * @returns {Row}
 */
export function makeToolRow({ name, packages, tool = nameOf(packages[0] ?? ""), files = {}, checks }) {
  return {
    name,
    async run({ folder, install, exec }) {
      await install(...packages, `${OFFICIAL}@${packageJson.devDependencies[OFFICIAL]}`);
      const { version } = JSON.parse(readFileSync(join(folder, "node_modules", tool, "package.json"), "utf8"));
      /** @type {string[]} */
      const faults = [];
      /** @type {string[]} */
      const passed = [];
      /** @type {string[]} */
      const officialFaults = [];
      for (const check of checks) {
        writeFiles(folder, { ...files, ...check.files });
        const fault = await runCheck(exec, folder, check, OURS);
        if (fault === undefined) passed.push(check.title);
        else faults.push(`${check.title}: ${fault}`);
        if (check.oursOnly) continue;
        if ((await runCheck(exec, folder, check, OFFICIAL)) !== undefined) officialFaults.push(check.title);
      }
      return {
        version,
        status: faults.length === 0 ? "passed" : "failed",
        ...(faults.length > 0 && { why: faults.join("; ") }),
        cells: {
          "What it does": passed.join(", "),
          "Official client": checks.every(({ oursOnly }) => oursOnly)
            ? "has nothing of the kind"
            : officialFaults.length === 0
              ? "the same"
              : `fails: ${officialFaults.join(", ")}`,
        },
      };
    },
  };
}

/**
 * Returns why the check failed, if it did.
 *
 * @param {RowTools["exec"]} exec
 * @param {string} folder
 * @param {Check} check
 * @param {string} sdk
 * @returns {Promise<string | undefined>}
 */
async function runCheck(exec, folder, { args, env = {}, node }, sdk) {
  /** @type {ExecuteOptions} */
  const options = { env: { ...QUIET, SDK: sdk, HOME: folder, ...env }, timeoutMs: 120_000 };
  return exec(node ? join(folder, node) : process.execPath, args, options).then(
    () => undefined,
    (error) => {
      const lines = String(error.message)
        .split("\n")
        .map((line) => line.trim());
      return lines.find((line) => /^\S*(Error|✕|×|●)/.test(line)) ?? lines.slice(0, 3).join(" ");
    },
  );
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} files
 */
function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** @param {string} spec */
function nameOf(spec) {
  return spec.replace(/(?<=.)@.*$/, "");
}
