import { makeToolRow } from "./makeToolRow.js";

const START = `
const assert = require("node:assert/strict");
const sdk = require(process.env.SDK);
const { createLocalSupport } = require("aws-support-client/local");
const command = () => new sdk.CreateCaseCommand({ subject: "Logged", communicationBody: "b" });
`;

const PINO_PROGRAM = `${START}
const pino = require("pino");
const lines = [];
const logger = pino({ level: "debug" }, { write: (line) => lines.push(JSON.parse(line)) });
(async () => {
  const client = new sdk.SupportClient({ ...createLocalSupport().clientConfig, logger });
  await client.send(command());
  await client.send(new sdk.ResolveCaseCommand({ caseId: "case-none" })).catch(() => {});
  const [call, failure] = lines.filter(({ commandName }) => commandName);
  assert.equal(call.commandName, "CreateCaseCommand");
  assert.equal(call.clientName, "SupportClient");
  assert.equal(call.input.subject, "Logged");
  assert.match(call.output.caseId, /^case-/);
  assert.equal(failure.commandName, "ResolveCaseCommand");
  assert.equal(failure.level, 50);
})();
`;

const POWERTOOLS_LOGGER_PROGRAM = `${START}
const { Logger } = require("@aws-lambda-powertools/logger");
const lines = [];
process.env.POWERTOOLS_DEV = "true";
for (const level of ["debug", "info", "warn", "error"]) console[level] = (line) => lines.push(line);
const logger = new Logger({ serviceName: "app", logLevel: "DEBUG" });
(async () => {
  const client = new sdk.SupportClient({ ...createLocalSupport().clientConfig, logger });
  await client.send(command());
  const entries = lines.map((line) => JSON.parse(line));
  const text = JSON.stringify(entries);
  assert.match(text, /CreateCaseCommand/);
  assert.ok(entries.every(({ service }) => service === "app"));
})();
`;

const IDEMPOTENCY_PROGRAM = `${START}
const { createCaseOnce } = sdk;
const { IdempotencyConfig, IdempotencyItemAlreadyExistsError, IdempotencyItemNotFoundError, makeIdempotent } =
  require("@aws-lambda-powertools/idempotency");
const { BasePersistenceLayer } = require("@aws-lambda-powertools/idempotency/persistence");
class MemoryStore extends BasePersistenceLayer {
  records = new Map();
  async _getRecord(key) {
    const record = this.records.get(key);
    if (!record) throw new IdempotencyItemNotFoundError();
    return record;
  }
  async _putRecord(record) {
    const present = this.records.get(record.idempotencyKey);
    if (present) throw new IdempotencyItemAlreadyExistsError("It is there.", present);
    this.records.set(record.idempotencyKey, record);
  }
  async _updateRecord(record) { this.records.set(record.idempotencyKey, record); }
  async _deleteRecord(record) { this.records.delete(record.idempotencyKey); }
}
const config = new IdempotencyConfig({});
config.registerLambdaContext({ getRemainingTimeInMillis: () => 30000 });
const persistenceStore = new MemoryStore();
const lock = (token, run) => makeIdempotent((_token) => run(), { persistenceStore, config })(token);
(async () => {
  const support = createLocalSupport();
  const client = new sdk.SupportClient(support.clientConfig);
  const input = { subject: "Once", communicationBody: "b", token: "token-1" };
  const first = await createCaseOnce(client, input, { lock });
  const second = await createCaseOnce(client, input, { lock });
  assert.equal(first.created, true);
  assert.deepEqual(second, { caseId: first.caseId, created: false, duplicates: [] });
  assert.equal(support.cases.length, 1);
})();
`;

export const rows = [
  makeToolRow({
    name: "pino",
    packages: ["pino@10"],
    checks: [{ title: "logs calls and errors", files: { "pino.cjs": PINO_PROGRAM }, args: ["pino.cjs"] }],
  }),
  makeToolRow({
    name: "Powertools logger",
    packages: ["@aws-lambda-powertools/logger@2"],
    checks: [{ title: "logs calls", files: { "logger.cjs": POWERTOOLS_LOGGER_PROGRAM }, args: ["logger.cjs"] }],
  }),
  makeToolRow({
    name: "Powertools idempotency",
    packages: ["@aws-lambda-powertools/idempotency@2"],
    checks: [
      {
        title: "is the lock of `createCaseOnce`",
        files: { "idempotency.cjs": IDEMPOTENCY_PROGRAM },
        args: ["idempotency.cjs"],
        oursOnly: true,
      },
    ],
  }),
];
