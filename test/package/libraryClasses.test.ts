import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { installPackage } from "../support/installPackage.js";

const app = installPackage();
const run = async (name: string, program: string): Promise<unknown> => {
  const file = join(app, name);
  writeFileSync(file, program);
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: app });
  return JSON.parse(stdout);
};

/** What middleware finds of the classes of the library, in the request and in the answer. */
const ASK = `
const requestHandler = { handle: async () => ({ response: new HttpResponse({ statusCode: 200, body: new Uint8Array() }) }) };
const ask = async ({ SupportClient, DescribeCasesCommand }) => {
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  const client = new SupportClient({ region: "us-east-1", credentials, requestHandler });
  const found = [];
  const middleware = (next) => async (args) => {
    found.push(args.request instanceof HttpRequest, args.request.constructor.name);
    const { response, output } = await next(args);
    found.push(response instanceof HttpResponse);
    return { response, output };
  };
  client.middlewareStack.add(middleware, { step: "build" });
  await client.send(new DescribeCasesCommand({}));
  const { protocol } = client.config;
  return [...found, protocol.getRequestType() === HttpRequest, protocol.getResponseType() === HttpResponse];
};
`;
const PROGRAMS = [
  ["import", "messages.mjs", (name: string) => `await import("${name}")`],
  ["require", "messages.cjs", (name: string) => `require("${name}")`],
] as const;

it.each(PROGRAMS)("requests and answers are of the classes of the library, by %s", async (_, file, load) => {
  const answers = await run(
    file,
    `(async () => {
      const { HttpRequest, HttpResponse } = ${load("@smithy/core/transport")};
      ${ASK}
      const packages = [${load("@aws-sdk/client-support")}, ${load("aws-support-client")}];
      console.log(JSON.stringify([await ask(packages[0]), await ask(packages[1])]));
    })();`,
  );
  const expected = [true, "HttpRequest", true, true, true];
  expect(answers).toEqual([expected, expected]);
});

/** Where a program loads the handler of the library: before ours, and after it. */
const LOADS = (load: (name: string) => string) => [
  `const { NodeHttpHandler } = ${load("@smithy/node-http-handler")}; const sdk = ${load("aws-support-client")};`,
  `const sdk = ${load("aws-support-client")}; const { NodeHttpHandler } = ${load("@smithy/node-http-handler")};`,
];

/** A test that answers in place of the network. */
const STUB = `
const config = { region: "us-east-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" } };
const client = new sdk.SupportClient(config);
NodeHttpHandler.prototype.handle = async () => ({ response: { statusCode: 200, headers: {}, body: Buffer.from('{"cases":[]}') } });
const { cases } = await client.send(new sdk.DescribeCasesCommand({}));
console.log(JSON.stringify([client.config.requestHandler instanceof NodeHttpHandler, cases]));
`;

it.each(PROGRAMS.flatMap(([how, file, load]) => LOADS(load).map((loads, index) => [how, index, file, loads] as const)))(
  "a program that has loaded the library's handler has that one in its client, by %s, in the order %i",
  async (_how, _order, file, loads) => {
    expect(await run(file, `(async () => { ${loads} ${STUB} })();`)).toEqual([true, []]);
  },
);

it("a client brings its own handler where the program has loaded none", async () => {
  const program = `
    const { SupportClient } = require("aws-support-client");
    const { requestHandler } = new SupportClient({ region: "us-east-1" }).config;
    const isLoaded = Object.keys(require.cache).some((file) => file.includes("node-http-handler"));
    console.log(JSON.stringify([requestHandler.constructor.name, isLoaded]));`;
  expect(await run("alone.cjs", program)).toEqual(["NodeHttpHandler", false]);
});
