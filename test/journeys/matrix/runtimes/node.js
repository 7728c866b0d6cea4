/** @import { Row } from "../row.js" */

/** @type {readonly Row[]} */
export const rows = [
  {
    name: "Node 20, ES module",
    async run({ install, exec }) {
      await install();
      const { stdout } = await exec("node", [
        "--input-type=module",
        "--eval",
        `import { CreateCaseCommand, SupportClient } from "aws-support-client";
        import { createLocalSupport } from "aws-support-client/local";
        const client = new SupportClient(createLocalSupport().clientConfig);
        const { caseId } = await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
        console.log(caseId)`,
      ]);
      return { status: /^case-/.test(stdout) ? "passed" : "failed", version: process.versions.node };
    },
  },
];
