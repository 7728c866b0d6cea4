/**
 * A running service, and the package that a runtime has loaded.
 *
 * @typedef {object} Stage
 * @property {typeof import("aws-support-client")} library
 * @property {(config?: import("aws-support-client").SupportClientConfig) => import("aws-support-client").SupportClient} connect
 *   Makes a client of the service.
 * @property {string} closedEndpoint An endpoint where nothing listens.
 * @property {(name: string, options?: object) => Promise<void>} addFault
 */

/**
 * @typedef {object} Journey
 * @property {string} name
 * @property {(stage: Stage) => Promise<void>} run Throws when something differs.
 */

const LARGE_BYTES = 6 * 1024 * 1024 + 1;
const SEARCHES = { searchDelaysMs: [50, 100], previousAttempt: /** @type {const} */ ("possible") };

/** What every runtime has to do in the same way. @type {readonly Journey[]} */
export const journeys = [
  {
    name: "open once, with a file",
    async run({ library, connect, addFault }) {
      const { openCase, downloadAttachment, DescribeCommunicationsCommand } = library;
      const client = connect();
      const data = makeBytes(2000);
      const attachments = [{ fileName: "trace.bin", data }];
      const input = { token: makeToken(), subject: "Once", communicationBody: "Ünïcode ✓", attachments };
      // Browsers and Deno repeat a request themselves when the connection breaks before the response begins.
      await addFault("truncatedResponse", { operations: ["CreateCase"], times: 1 });
      const first = await openCase(client, input, SEARCHES);
      const second = await openCase(client, input, SEARCHES);
      expectEqual([second.caseId, second.created, second.duplicates], [first.caseId, false, []]);
      const { communications = [] } = await client.send(new DescribeCommunicationsCommand({ caseId: first.caseId }));
      const [file] = communications[0]?.attachments ?? [];
      expectEqual(file?.fileName, "trace.bin");
      expectEqual(communications[0]?.body?.startsWith("Ünïcode ✓"), true);
      const saved = await downloadAttachment(client, { attachmentId: file?.attachmentId ?? "" });
      expectEqual(isSame(saved.data, data), true);
    },
  },
  {
    name: "answer",
    async run({ library, connect }) {
      const client = connect();
      const caseId = await open(library, client);
      const input = { caseId, communicationBody: "They came back after a restart." };
      const { result } = await client.send(new library.AddCommunicationToCaseCommand(input));
      expectEqual(result, true);
      const bodies = [];
      for await (const { body } of library.iterateCommunications(client, { caseId })) bodies.push(body);
      expectEqual(bodies, ["They came back after a restart.", "Body"]);
    },
  },
  {
    name: "page",
    async run({ library, connect }) {
      const client = connect();
      const caseId = await open(library, client);
      for (let count = 1; count <= 11; count++) {
        const input = { caseId, communicationBody: `Message ${count}` };
        await client.send(new library.AddCommunicationToCaseCommand(input));
      }
      const sizes = [];
      for await (const { communications } of library.paginateDescribeCommunications(
        { client, pageSize: 10 },
        { caseId },
      ))
        sizes.push(communications?.length);
      expectEqual(sizes, [10, 2]);
    },
  },
  {
    name: "resolve",
    async run({ library, connect }) {
      const client = connect();
      const caseId = await open(library, client);
      const { initialCaseStatus, finalCaseStatus } = await client.send(new library.ResolveCaseCommand({ caseId }));
      expectEqual([initialCaseStatus, finalCaseStatus], ["opened", "resolved"]);
      const { cases } = await client.send(new library.DescribeCasesCommand({ caseIdList: [caseId] }));
      expectEqual(cases, []);
      const events = [];
      for await (const event of library.watchCase(client, { caseId }, { until: "resolved" })) events.push(event.type);
      expectEqual(events, ["communication", "status"]);
    },
  },
  {
    name: "service errors",
    async run({ library, connect, addFault }) {
      const unknown = await failureOf(connect().send(new library.ResolveCaseCommand({ caseId: "case-none" })));
      expectEqual(unknown instanceof library.CaseIdNotFound, true);
      expectEqual([unknown.$metadata.httpStatusCode, unknown.$metadata.attempts], [400, 1]);
      expectEqual(typeof unknown.$metadata.requestId, "string");
      await addFault("missingPlan", { times: 1 });
      const noPlan = await failureOf(connect().send(new library.DescribeCasesCommand({})));
      expectEqual(noPlan instanceof library.SubscriptionRequiredException, true);
      const stranger = connect({ credentials: { accessKeyId: "test", secretAccessKey: "another" }, maxAttempts: 1 });
      const unsigned = await failureOf(stranger.send(new library.DescribeCasesCommand({})));
      expectEqual(unsigned instanceof library.InvalidSignatureException, true);
      expectEqual(unsigned.hint.includes("secret access key"), true);
    },
  },
  {
    name: "validation",
    async run({ library, connect }) {
      const input = { subject: "s", communicationBody: "x".repeat(8001) };
      const refused = await failureOf(connect().send(new library.CreateCaseCommand(input)));
      expectEqual(refused.name, "ValidationException");
      const careful = library.withInputValidation(connect({ endpoint: "http://127.0.0.1:1" }));
      const invalid = await failureOf(careful.send(new library.CreateCaseCommand(input)));
      expectEqual(invalid instanceof library.InputValidationError, true);
      expectEqual(
        invalid.violations.map((/** @type {{ path: string }} */ { path }) => path),
        ["communicationBody"],
      );
    },
  },
  {
    name: "connection refused",
    async run({ library, connect, closedEndpoint }) {
      const client = connect({ endpoint: closedEndpoint, maxAttempts: 1 });
      const failure = await failureOf(client.send(new library.DescribeCasesCommand({})));
      expectEqual(failure instanceof library.SupportServiceException, false);
      const controller = new AbortController();
      /** @type {unknown[]} */
      const retried = [];
      const onRetry = (/** @type {{ error: unknown }} */ { error }) => {
        retried.push(error);
        controller.abort();
      };
      const watch = library.watchCase(client, { caseId: "case-1" }, { onRetry, signal: controller.signal });
      expectEqual((await failureOf(watch.next())).name, "AbortError");
      expectEqual(retried.length, 1);
    },
  },
  {
    name: "throttled",
    async run({ library, connect, addFault }) {
      const check = () => new library.DescribeTrustedAdvisorChecksCommand({ language: "en" });
      await addFault("throttling", { times: 1 });
      const { $metadata } = await connect().send(check());
      expectEqual($metadata.attempts, 2);
      await addFault("throttling", { times: 1, throttlingReasons: [{ reason: "Too many", resource: "checks" }] });
      const failure = await failureOf(connect({ maxAttempts: 1 }).send(check()));
      expectEqual(failure instanceof library.ThrottlingException, true);
      expectEqual(failure.throttlingReasons, [{ reason: "Too many", resource: "checks" }]);
    },
  },
  {
    name: "retry",
    async run({ library, connect, addFault }) {
      await addFault("internalError", { operations: ["DescribeCases"], times: 1 });
      await addFault("badGateway", { operations: ["DescribeCases"], times: 1 });
      const { $metadata } = await connect().send(new library.DescribeCasesCommand({}));
      expectEqual([$metadata.httpStatusCode, $metadata.attempts], [200, 3]);
      const caseId = await open(library, connect());
      await addFault("truncatedResponse", { operations: ["DescribeCases"], times: 2 });
      const events = library.watchCase(connect({ maxAttempts: 1 }), { caseId }, { pollDelayMs: 10 });
      expectEqual((await events.next()).value?.type, "communication");
    },
  },
  {
    name: "abort",
    async run({ library, connect, addFault }) {
      await addFault("slowResponse", { operations: ["DescribeCases"], times: 1, delayMs: 10_000 });
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 200);
      const command = new library.DescribeCasesCommand({});
      const failure = await failureOf(connect().send(command, { abortSignal: controller.signal }));
      expectEqual(failure.name, "AbortError");
    },
  },
  {
    name: "time-out",
    async run({ library, connect, addFault }) {
      await addFault("slowResponse", { operations: ["DescribeCases"], times: 1, delayMs: 10_000 });
      const client = connect({ maxAttempts: 1, requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true } });
      const failure = await failureOf(client.send(new library.DescribeCasesCommand({})));
      expectEqual(failure.name, "TimeoutError");
      await addFault("slowResponse", { operations: ["DescribeCases"], times: 1, delayMs: 10_000 });
      const input = { token: makeToken(), subject: "Late", communicationBody: "Body" };
      const late = await failureOf(library.createCaseOnce(connect(), input, { timeoutMs: 300 }));
      expectEqual([late.name, late.code], ["TimeoutError", "TIMEOUT"]);
    },
  },
  {
    name: "upload above 5 MB",
    async run({ library, connect, addFault }) {
      const client = connect();
      await addFault("badGateway", { operations: ["UploadPart"], times: 1 });
      await addFault("truncatedResponse", { operations: ["DownloadAttachment"], times: 1 });
      const data = makeBytes(LARGE_BYTES);
      let transferredBytes = 0;
      const uploaded = await library.uploadAttachments(client, [{ fileName: "heap.bin", data }], {
        retryDelayMs: 10,
        onProgress: ({ totalTransferredBytes }) => {
          transferredBytes = totalTransferredBytes;
        },
      });
      expectEqual([transferredBytes, uploaded.uploadIds?.length], [LARGE_BYTES, 1]);
      const caseId = await open(library, client, uploaded);
      const { communications = [] } = await client.send(new library.DescribeCommunicationsCommand({ caseId }));
      const attachmentId = communications[0]?.attachments?.[0]?.attachmentId ?? "";
      const saved = await library.downloadAttachment(client, { attachmentId }, { retryDelayMs: 10 });
      expectEqual(isSame(saved.data, data), true);
    },
  },
];

/**
 * @param {Stage["library"]} library
 * @param {ReturnType<Stage["connect"]>} client
 * @param {import("aws-support-client").UploadedAttachments} [files]
 */
async function open({ CreateCaseCommand }, client, files = {}) {
  const input = { subject: "TEST CASE-Please ignore", communicationBody: "Body", ...files };
  const { caseId = "" } = await client.send(new CreateCaseCommand(input));
  return caseId;
}

const makeToken = () => `journey-${Math.random().toString(36).slice(2)}`;

/** Bytes without repetition, so that a misplaced part is detected. @param {number} sizeBytes */
function makeBytes(sizeBytes) {
  const bytes = new Uint8Array(sizeBytes);
  for (let index = 0; index < sizeBytes; index++) bytes[index] = index * 31 + (index >> 8) * 7;
  return bytes;
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
function isSame(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** @param {Promise<unknown>} promise */
function failureOf(promise) {
  return promise.then(
    () => {
      throw new Error("Nothing failed.");
    },
    (error) => error,
  );
}

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
function expectEqual(actual, expected) {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (found !== wanted) throw new Error(`Expected ${wanted}, got ${found}.`);
}
