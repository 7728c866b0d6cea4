import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";

const app = installPackage();
const tracer = join(rootFolder, "test/package/fixtures/traceRequests.cjs");

/** A call of a closed port. */
const makeProgram = (name: string) => `
import { CreateCaseCommand, SupportClient } from "${name}";
const credentials = { accessKeyId: "id", secretAccessKey: "secret" };
const client = new SupportClient({ endpoint: "https://127.0.0.1:9", region: "us-east-1", maxAttempts: 1, credentials });
client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" })).catch(() => {});
`;

/** Which requests of a bundled program OpenTelemetry's instrumentation of HTTP sees. */
async function trace(name: string, format: "cjs" | "esm", mainFields: readonly string[]): Promise<unknown> {
  const outfile = join(app, `${name.replaceAll(/\W/g, "")}-${mainFields[0]}.${format === "cjs" ? "cjs" : "mjs"}`);
  await build({
    stdin: { contents: makeProgram(name), resolveDir: app, sourcefile: "program.mjs" },
    outfile,
    bundle: true,
    platform: "node",
    format,
    mainFields: [...mainFields],
    logLevel: "error",
    tsconfigRaw: {},
    // Packages in CommonJS require what Node has.
    ...(format === "esm" && {
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    }),
  });
  const { stdout } = await promisify(execFile)(process.execPath, ["--require", tracer, outfile]);
  return JSON.parse(stdout);
}

const SEEN = ["POST https://127.0.0.1:9/"];

it("instrumentation of HTTP sees the calls of a CommonJS bundle over https, as those of the official client", async () => {
  expect(await trace("aws-support-client", "cjs", ["main", "module"])).toEqual(SEEN);
  expect(await trace("@aws-sdk/client-support", "cjs", ["main", "module"])).toEqual(SEEN);
});

it("it sees none of a bundle of ES modules, as it sees none of the official client's ES modules", async () => {
  expect(await trace("aws-support-client", "esm", ["module", "main"])).toEqual([]);
  expect(await trace("@aws-sdk/client-support", "esm", ["module", "main"])).toEqual([]);
});
