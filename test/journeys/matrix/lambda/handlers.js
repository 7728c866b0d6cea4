import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { invokeLambda } from "../../suite/invokeLambda.js";
import { addRunners } from "../addRunners.js";

/** @import { Outcome, Row, RowTools } from "../row.js" */

const EVENTS = [{ subject: "cold" }, { subject: "warm" }];

/** How CDK's `NodejsFunction` and `sam build` call esbuild, by default. */
const BUNDLES = /** @type {const} */ ([
  { name: "CDK, CommonJS", file: "index.js", format: "cjs", external: ["@aws-sdk/*", "@smithy/*"] },
  {
    name: "CDK, ES module",
    file: "index.mjs",
    format: "esm",
    external: ["@aws-sdk/*", "@smithy/*"],
    mainFields: ["module", "main"],
  },
  { name: "SAM", file: "index.js", format: "cjs", target: "es2020", minify: true },
  {
    name: "SAM, AWS packages external",
    file: "index.js",
    format: "cjs",
    minify: true,
    external: ["@aws-sdk/*", "@smithy/*"],
  },
]);

/** @type {readonly Row[]} */
export const rows = [
  ...BUNDLES.map(
    /** @returns {Row} */ ({ name, file, ...options }) => ({
      name: `Bundled as by ${name}`,
      async run({ install, folder }) {
        await install();
        await addRunners(folder);
        const taskRoot = join(folder, "task");
        await build({
          entryPoints: [join(folder, "runners/lambda.js")],
          outfile: join(taskRoot, file),
          bundle: true,
          platform: "node",
          target: "node20",
          logLevel: "error",
          tsconfigRaw: {},
          .../** @type {import("esbuild").BuildOptions} */ (options),
        });
        // Nothing of the packages is beside the bundle.
        await rm(join(folder, "node_modules"), { recursive: true });
        return report(await invokeLambda({ taskRoot, handler: "index.handler", events: EVENTS }));
      },
    }),
  ),
  {
    name: "Unbundled, from a layer, CommonJS",
    run: (tools) => runUnbundled(tools, { file: "index.js", format: "cjs", packages: "opt/nodejs/node_modules" }),
  },
  {
    // `import` finds no package of a layer, as it ignores NODE_PATH.
    name: "Unbundled, in the function, ES module",
    run: (tools) => runUnbundled(tools, { file: "index.mjs", format: "esm", packages: "task/node_modules" }),
  },
];

/**
 * @param {RowTools} tools
 * @param {{ file: string, format: "cjs" | "esm", packages: string }} layout
 */
async function runUnbundled({ install, folder }, { file, format, packages }) {
  await install();
  await addRunners(folder);
  const taskRoot = join(folder, "task");
  const entryPoints = [join(folder, "runners/lambda.js")];
  await build({ entryPoints, outfile: join(taskRoot, file), format, platform: "node", tsconfigRaw: {} });
  await mkdir(dirname(join(folder, packages)), { recursive: true });
  await rename(join(folder, "node_modules"), join(folder, packages));
  const env = { NODE_PATH: join(folder, "opt/nodejs/node_modules") };
  return report(await invokeLambda({ taskRoot, handler: "index.handler", events: EVENTS, env }));
}

/**
 * @param {Awaited<ReturnType<typeof invokeLambda>>} invoked
 * @returns {Outcome}
 */
function report({ invocations, traces }) {
  const expected = EVENTS.map(({ subject }) => ({ subject, finalCaseStatus: "resolved", failure: "CaseIdNotFound" }));
  const answers = invocations.map(({ response }, index) => isSame(response, expected[index]));
  // Five requests an invocation.
  const isTraced = isSame(
    traces,
    invocations.flatMap(({ trace }) => Array(5).fill(trace)),
  );
  const cells = {
    "cold start": answers[0] ? "passed" : "failed",
    "warm invocation": answers[1] ? "passed" : "failed",
    "trace header": isTraced ? "passed" : "failed",
  };
  const isPassed = Object.values(cells).every((cell) => cell === "passed");
  return {
    status: isPassed ? "passed" : "failed",
    cells,
    ...(!isPassed && { why: JSON.stringify({ invocations, traces }) }),
  };
}

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
