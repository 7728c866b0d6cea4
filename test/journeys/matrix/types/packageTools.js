import packageJson from "../../../../package.json" with { type: "json" };

/** @import { Row } from "../row.js" */

const { "@arethetypeswrong/cli": attw, publint } = packageJson.devDependencies;

/** @type {readonly Row[]} */
export const rows = [
  {
    name: "Are the types wrong?",
    async run({ tarball, install, exec }) {
      await install(`@arethetypeswrong/cli@${attw}`);
      // It fails when it finds a problem.
      const { stdout } = await exec("sh", ["-c", `npx attw "${tarball}" --format json || true`]);
      const { analysis, problems = {} } = JSON.parse(stdout);
      const kinds = Object.keys(problems);
      return {
        status: analysis?.types?.kind === "included" && kinds.length === 0 ? "passed" : "failed",
        version: attw.replace("^", ""),
        ...(kinds.length > 0 && { why: kinds.join(", ") }),
      };
    },
  },
  {
    name: "publint",
    async run({ tarball, install, exec }) {
      await install(`publint@${publint}`);
      const { stdout } = await exec("npx", ["publint", tarball, "--strict"]);
      const [, findings = ""] = stdout.split(/^Linting\.\.\.$/m);
      return {
        status: /^(Errors|Warnings):/m.test(findings) ? "failed" : "passed",
        version: publint.replace("^", ""),
        ...(!findings.includes("All good!") && { why: findings.trim() }),
      };
    },
  },
];
