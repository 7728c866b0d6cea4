// `traced.cjs PACKAGE require|import [before|after]`: prints the spans that OpenTelemetry's instrumentation of the AWS SDK records for two calls.
const { SpanStatusCode } = require("@opentelemetry/api");
const { AwsInstrumentation } = require("@opentelemetry/instrumentation-aws-sdk");
const { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } = require("@opentelemetry/sdk-trace-node");

const [, , name = "", way, order = "before"] = process.argv;
const exporter = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
if (order === "before") new AwsInstrumentation();

async function run() {
  const { CreateCaseCommand, ResolveCaseCommand, SupportClient } =
    way === "import" ? await import(name) : require(name);
  // An instrumentation that is loaded late patches the base class when its module is loaded again.
  if (order === "after") {
    new AwsInstrumentation();
    require("@smithy/core/client");
  }
  const { createLocalSupport } = require("aws-support-client/local");
  const client = new SupportClient(createLocalSupport().clientConfig);
  await client.send(new CreateCaseCommand({ subject: "Traced", communicationBody: "Body" }));
  await client.send(new ResolveCaseCommand({ caseId: "case-none" })).catch(() => {});
  const spans = exporter.getFinishedSpans();
  return spans.map(({ name, kind, attributes, status }) => ({
    name,
    kind,
    attributes: { ...attributes, "aws.request.id": typeof attributes["aws.request.id"] },
    status: SpanStatusCode[status.code],
  }));
}

run().then((spans) => console.log(JSON.stringify(spans)));
