import { makeToolRow } from "./makeToolRow.js";

const START = `
const assert = require("node:assert/strict");
const sdk = require(process.env.SDK);
const { createLocalSupport } = require("aws-support-client/local");
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const command = () => new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" });
`;
const inCommonJs = (/** @type {string} */ body) => `${START}
(async () => {${body}
  process.exit(0);
})();
`;

/** Checks a request handler of Smithy's over a port, with an answer and an error. */
const makeHandlerProgram = (/** @type {string} */ handler) =>
  inCommonJs(`
  const support = createLocalSupport();
  const server = await support.listen();
  const requestHandler = ${handler};
  const sent = [];
  const { handle } = requestHandler;
  requestHandler.handle = function (request, ...rest) {
    sent.push(request);
    return handle.call(this, request, ...rest);
  };
  const client = new sdk.SupportClient({ ...server.clientConfig, requestHandler });
  assert.match((await client.send(command())).caseId, /^case-/);
  const error = await client.send(new sdk.ResolveCaseCommand({ caseId: "case-none" })).catch((thrown) => thrown);
  assert.ok(error instanceof sdk.CaseIdNotFound);
  assert.equal(sent.length, 2);
  await support.close();`);

/** A proxy for both kinds of requests: CONNECT, and those with a whole URL. It counts them. */
const PROXY = `
const http = require("node:http");
const net = require("node:net");
exports.startProxy = async () => {
  const seen = [];
  const proxy = http.createServer((incoming, outgoing) => {
    seen.push(incoming.method + " " + incoming.url);
    const { method, headers } = incoming;
    const passed = http.request(incoming.url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  proxy.on("connect", ({ url }, socket) => {
    seen.push("CONNECT " + url);
    const [host, port] = url.split(":");
    const far = net.connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\\r\\n\\r\\n");
      far.pipe(socket).pipe(far);
    });
    for (const one of [far, socket]) one.on("error", () => {});
  });
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  return { seen, url: "http://127.0.0.1:" + proxy.address().port };
};
`;
const makeProxyProgram = (/** @type {string} */ agent, /** @type {string} */ seen) =>
  inCommonJs(`
  const { NodeHttpHandler } = require("@smithy/node-http-handler");
  const proxy = await require("./proxy.cjs").startProxy();
  const support = createLocalSupport();
  const { clientConfig, port } = await support.listen();
  const httpAgent = ${agent};
  const client = new sdk.SupportClient({ ...clientConfig, requestHandler: new NodeHttpHandler({ httpAgent }) });
  assert.match((await client.send(command())).caseId, /^case-/);
  assert.deepEqual(proxy.seen, [${seen}]);`);

const MSW_PROGRAM = inCommonJs(`
  const { http, HttpResponse } = require("msw");
  const { setupServer } = require("msw/node");
  const targets = [];
  const server = setupServer(
    http.post("https://support.us-east-1.amazonaws.com/", async ({ request }) => {
      targets.push(request.headers.get("x-amz-target"), await request.json());
      if (targets.length === 2) return HttpResponse.json({ caseId: "case-msw" });
      return HttpResponse.json({ __type: "CaseIdNotFound", message: "gone" }, { status: 400 });
    }),
  );
  server.listen({ onUnhandledRequest: "error" });
  const client = new sdk.SupportClient({ region: "us-east-1", credentials });
  assert.equal((await client.send(command())).caseId, "case-msw");
  const error = await client.send(new sdk.ResolveCaseCommand({ caseId: "c" })).catch((thrown) => thrown);
  assert.ok(error instanceof sdk.CaseIdNotFound);
  assert.deepEqual(targets, [
    "AWSSupport_20130415.CreateCase", { subject: "s", communicationBody: "b" },
    "AWSSupport_20130415.ResolveCase", { caseId: "c" },
  ]);
  server.close();`);

const NOCK_PROGRAM = inCommonJs(`
  const nock = require("nock");
  nock.disableNetConnect();
  const scope = nock("https://support.us-east-1.amazonaws.com", { reqheaders: { "x-amz-target": "AWSSupport_20130415.CreateCase" } })
    .post("/", { subject: "s", communicationBody: "b" }).reply(500, { __type: "InternalServerError" })
    .post("/").reply(200, { caseId: "case-nock" });
  const client = new sdk.SupportClient({ region: "us-east-1", credentials });
  const { caseId, $metadata } = await client.send(command());
  assert.equal(caseId, "case-nock");
  assert.equal($metadata.attempts, 2);
  assert.ok(scope.isDone());`);

const XHR_HANDLER = `await (async () => {
    const { JSDOM } = require("jsdom");
    const { XhrHttpHandler } = require("@aws-sdk/xhr-http-handler");
    const { window } = new JSDOM("", { url: "http://localhost/" });
    const { XMLHttpRequest, FileReader, Blob } = window;
    Object.assign(globalThis, { XMLHttpRequest, FileReader, Blob });
    return new XhrHttpHandler({});
  })()`;

export const rows = [
  makeToolRow({
    name: "@smithy/node-http-handler",
    packages: ["@smithy/node-http-handler@4"],
    checks: [
      {
        title: "HTTP/1.1 with an agent of the caller's",
        files: {
          "handler.cjs": makeHandlerProgram(
            `new (require("@smithy/node-http-handler").NodeHttpHandler)({ httpAgent: { keepAlive: true, maxSockets: 2 } })`,
          ),
        },
        args: ["handler.cjs"],
      },
    ],
  }),
  makeToolRow({
    name: "@smithy/fetch-http-handler",
    packages: ["@smithy/fetch-http-handler@5"],
    checks: [
      {
        title: "`fetch` of Node.js",
        files: {
          "handler.cjs": makeHandlerProgram(
            `new (require("@smithy/fetch-http-handler").FetchHttpHandler)({ requestTimeout: 5000 })`,
          ),
        },
        args: ["handler.cjs"],
      },
    ],
  }),
  makeToolRow({
    name: "@aws-sdk/xhr-http-handler",
    packages: ["@aws-sdk/xhr-http-handler@3", "jsdom@27"],
    checks: [
      {
        title: "`XMLHttpRequest` of jsdom",
        files: {
          "handler.cjs": makeHandlerProgram(XHR_HANDLER).replace(
            "support.listen()",
            'support.listen({ allowedOrigins: ["http://localhost"] })',
          ),
        },
        args: ["handler.cjs"],
      },
    ],
  }),
  makeToolRow({
    name: "hpagent",
    packages: ["hpagent@1", "@smithy/node-http-handler@4"],
    files: { "proxy.cjs": PROXY },
    checks: [
      {
        title: "the call goes through the proxy",
        files: {
          "agent.cjs": makeProxyProgram(
            `new (require("hpagent").HttpProxyAgent)({ proxy: proxy.url })`,
            `"CONNECT 127.0.0.1:" + port`,
          ),
        },
        args: ["agent.cjs"],
      },
    ],
  }),
  makeToolRow({
    name: "proxy-agent",
    packages: ["proxy-agent@6", "@smithy/node-http-handler@4"],
    files: { "proxy.cjs": PROXY },
    checks: [
      {
        title: "the call goes through the proxy",
        files: {
          "agent.cjs": makeProxyProgram(
            `new (require("proxy-agent").ProxyAgent)({ getProxyForUrl: () => proxy.url })`,
            `"POST http://127.0.0.1:" + port + "/"`,
          ),
        },
        args: ["agent.cjs"],
      },
    ],
  }),
  makeToolRow({
    name: "MSW",
    packages: ["msw@2.10"],
    checks: [{ title: "an answer and an error", files: { "msw.cjs": MSW_PROGRAM }, args: ["msw.cjs"] }],
  }),
  makeToolRow({
    name: "nock",
    packages: ["nock@14"],
    checks: [{ title: "an answer after a retry", files: { "nock.cjs": NOCK_PROGRAM }, args: ["nock.cjs"] }],
  }),
];
