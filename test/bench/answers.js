import { Buffer } from "node:buffer";
import { ATTACHMENT_BYTES, CASE } from "./inputs.js";

const PAGE_BYTES = 1_000_000;
const CASE_ID = "case-123456789012-muen-2026-75c9f2e2d94ef27f";

/** Returns deterministic bytes of every value. @param {number} sizeBytes */
export function makeBytes(sizeBytes) {
  const bytes = Buffer.alloc(sizeBytes);
  let state = 1;
  for (let index = 0; index < sizeBytes; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

/** Returns a page of cases with 1 MB of JSON. */
function makePage() {
  const communication = {
    caseId: CASE_ID,
    body: CASE.communicationBody,
    submittedBy: "ops@example.com",
    timeCreated: "2026-02-03T04:05:06.789Z",
    attachmentSet: [],
  };
  const page = {
    caseId: CASE_ID,
    displayId: "8645829759",
    subject: CASE.subject,
    status: "opened",
    serviceCode: CASE.serviceCode,
    categoryCode: CASE.categoryCode,
    severityCode: CASE.severityCode,
    submittedBy: "ops@example.com",
    timeCreated: "2026-02-03T04:05:06.789Z",
    recentCommunications: { communications: Array(5).fill(communication), nextToken: "token" },
    ccEmailAddresses: ["ops@example.com"],
    language: "en",
  };
  const count = Math.ceil(PAGE_BYTES / JSON.stringify(page).length);
  return { cases: Array(count).fill(page), nextToken: "token" };
}

/** Response of each operation. @type {Readonly<Record<string, () => object>>} */
const ANSWERS = {
  CreateCase: () => ({ caseId: CASE_ID }),
  DescribeCases: makePage,
  AddAttachmentsToSet: () => ({ attachmentSetId: "as-2f5a6faa2a4a1e600", expiryTime: "2026-02-03T05:05:06.789Z" }),
  DescribeAttachment: () => ({
    attachment: { fileName: "dump.bin", data: makeBytes(ATTACHMENT_BYTES).toString("base64") },
  }),
};

/** @type {Map<string, Buffer>} */
const made = new Map();

/**
 * Returns the body of a response. Each is created once.
 *
 * @param {string} operation
 */
export function answer(operation) {
  const body = made.get(operation) ?? Buffer.from(JSON.stringify(ANSWERS[operation]?.()));
  made.set(operation, body);
  return body;
}

export const ANSWER_HEADERS = {
  "content-type": "application/x-amz-json-1.1",
  "x-amzn-requestid": "3b1d2c4e-5f60-4a71-8b92-a3c4d5e6f708",
};

/**
 * Returns a request handler that responds immediately, so that only the client is measured.
 *
 * @param {string} operation
 * @returns {import("./types.js").StubbedHandler}
 */
export function stub(operation) {
  const body = answer(operation);
  return {
    handle: async () => ({ response: { statusCode: 200, headers: { ...ANSWER_HEADERS }, body } }),
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}
