import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { installPackage } from "../support/installPackage.js";
import { startScriptedServer } from "../support/scriptedServer.js";

const app = installPackage();
const run = async (name: string, program: string, flags: readonly string[] = []): Promise<unknown> => {
  const file = join(app, name);
  writeFileSync(file, program);
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, file], { cwd: app });
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

/** A program that has the class of messages at any time, and looks at those of a call. */
const SEE = `
const answer = (statusCode) => ({ response: { statusCode, headers: {}, body: Buffer.from("{}") } });
const config = { region: "us-east-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" } };
const command = new DescribeCasesCommand({});
const see = async (client) => {
  let seen;
  const handle = async (request) => ((seen = request), answer(200));
  client(handle);
  await made.send(command);
  return seen instanceof HttpRequest;
};
let made;
const found = [
  await see((handle) => (made = new SupportClient({ ...config, requestHandler: { handle } }))),
  await see((handle) => ((made = new SupportClient(config)).config.requestHandler.handle = handle)),
  await see((handle) => ((made = new SupportClient(config)).config.requestHandler = { handle })),
];
console.log(JSON.stringify(found));
`;

it.each(PROGRAMS)("a handler of the program gets requests of the library's class, by %s", async (_, file, load) => {
  const program = `(async () => {
    const { DescribeCasesCommand, SupportClient } = ${load("aws-support-client")};
    const { HttpRequest } = ${load("@smithy/core/transport")};
    ${SEE}
  })();`;
  expect(await run(file, program)).toEqual([true, true, true]);
});

it.each(PROGRAMS)("the answer beside an exception is of the library's class, by %s", async (_, file, load) => {
  await using server = await startScriptedServer((response) =>
    response.writeHead(400).end('{"__type":"CaseIdNotFound"}'),
  );
  const program = `(async () => {
    const { DescribeCasesCommand, SupportClient } = ${load("aws-support-client")};
    const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
    const client = new SupportClient({ endpoint: "${server.url}", region: "us-east-1", credentials });
    const error = await client.send(new DescribeCasesCommand({})).catch((error) => error);
    const { HttpResponse } = ${load("@smithy/core/transport")};
    console.log(JSON.stringify([error.name, error.$response instanceof HttpResponse]));
    client.destroy();
  })();`;
  expect(await run(file, program)).toEqual(["CaseIdNotFound", true]);
});

it.each(PROGRAMS)("a client is of the library's class where the program has that, by %s", async (_, file, load) => {
  const program = `(async () => {
    const { Support, SupportClient } = ${load("aws-support-client")};
    const before = new SupportClient({ region: "us-east-1" });
    const { Client } = ${load("@smithy/smithy-client")};
    const after = new Support({ region: "us-east-1" });
    console.log(JSON.stringify([after instanceof Client, before instanceof Client, before instanceof SupportClient]));
  })();`;
  expect(await run(file, program)).toEqual([true, true, true]);
});

const LOAD = 'const { SupportClient } = require("aws-support-client");';
const IS_LOADED = "console.log(JSON.stringify(Object.keys(require.cache).some((file) => /core.dist-cjs/.test(file))));";

it("a start does without the library where nobody may look for it", async () => {
  expect(await run("followed.cjs", `${LOAD} new SupportClient({ region: "us-east-1" }); ${IS_LOADED}`)).toBe(false);
});

describe("the library's base class is loaded where a tool may hear of it", () => {
  const follow = (functions: string, name: string) => `
    const functions = ${functions};
    const known = functions["${name}"];
    functions["${name}"] = function (...given) { return known.apply(this, given); };`;

  it.each([
    ["that exchanges `require`", follow('require("node:module").prototype', "require")],
    ["that exchanges what `require` calls", follow('require("node:module")', "_load")],
    ["that compiles what is loaded", follow('require("node:module").prototype', "_compile")],
    ["that reads what is loaded", follow('require("node:module")._extensions', ".js")],
    [
      "that lets nobody look",
      `const { prototype } = require("node:module");
      const known = prototype.require;
      const get = function () { if (this === prototype) throw new TypeError("none"); return known; };
      Object.defineProperty(prototype, "require", { get });`,
    ],
    ["that is a package", 'require("@opentelemetry/api");'],
  ])("%s", async (_, tool) => {
    expect(await run("followed.cjs", `${tool} ${LOAD} ${IS_LOADED}`)).toBe(true);
  });

  it.each(["--require", "-r", "--import"])("that is loaded beforehand, by %s", async (flag) => {
    writeFileSync(join(app, "tool.cjs"), "");
    expect(await run("followed.cjs", `${LOAD} ${IS_LOADED}`, [flag, "./tool.cjs"])).toBe(true);
  });

  it("that the environment names", async () => {
    writeFileSync(join(app, "tool.cjs"), "");
    const program = `
      const { execFileSync } = require("node:child_process");
      const env = { ...process.env, NODE_OPTIONS: "--require ./tool.cjs" };
      console.log(String(execFileSync(process.execPath, ["--eval", ${JSON.stringify(`${LOAD} ${IS_LOADED}`)}], { env })));`;
    expect(await run("parent.cjs", program)).toBe(true);
  });
});

it.each(PROGRAMS)(
  "a call goes through the library's class that was loaded after the client, by %s",
  async (_, file, load) => {
    const program = `(async () => {
    const { DescribeCasesCommand, SupportClient } = ${load("aws-support-client")};
    const client = new SupportClient({ endpoint: "http://127.0.0.1:1", region: "us-east-1", maxAttempts: 1 });
    const answers = [];
    const ask = async () => answers.push(await client.send(new DescribeCasesCommand({})).catch(() => "refused"));
    if (${file === "messages.cjs"}) await ask();
    const { Client } = ${load("@smithy/smithy-client")};
    Client.prototype.send = async () => "replaced";
    await ask();
    console.log(JSON.stringify([answers.at(-1), client instanceof Client]));
  })();`;
    expect(await run(file, program)).toEqual(["replaced", true]);
  },
);
