// A minimal client written by hand, as the lower bound for the cost of a request.
import { Buffer } from "node:buffer";
import * as crypto from "node:crypto";
import { Agent, request } from "node:http";

const REGION = "us-east-1";
const KEY_ID = "AKIDEXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const SIGNED = "content-type;host;x-amz-date;x-amz-target";
const TYPE = "application/x-amz-json-1.1";

/** @typedef {{ readonly status: number; readonly body: Uint8Array }} Answer */
/** @typedef {(headers: Record<string, string>, body: string | Buffer) => Promise<Answer>} Post */

/** @type {(data: string | Buffer) => string} */
const sha256 =
  "hash" in crypto && typeof crypto.hash === "function"
    ? (data) => crypto.hash("sha256", data)
    : (data) => crypto.createHash("sha256").update(data).digest("hex");
/** @param {string | Buffer} key @param {string} data */
const hmac = (key, data) => crypto.createHmac("sha256", key).update(data);

let signedDay = "";
let signingKey = Buffer.alloc(0);

/** @param {string} host @param {string} target @param {string | Buffer} body */
function sign(host, target, body) {
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = time.slice(0, 8);
  if (day !== signedDay) {
    const parts = [day, REGION, "support", "aws4_request"];
    signingKey = parts.reduce((key, part) => hmac(key, part).digest(), Buffer.from(`AWS4${SECRET}`));
    signedDay = day;
  }
  const scope = `${day}/${REGION}/support/aws4_request`;
  const headers = `content-type:${TYPE}\nhost:${host}\nx-amz-date:${time}\nx-amz-target:${target}\n`;
  const canonical = sha256(`POST\n/\n\n${headers}\n${SIGNED}\n${sha256(body)}`);
  const signature = hmac(signingKey, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${canonical}`).digest("hex");
  return {
    host,
    "content-type": TYPE,
    "content-length": String(Buffer.byteLength(body)),
    "x-amz-date": time,
    "x-amz-target": target,
    authorization: `AWS4-HMAC-SHA256 Credential=${KEY_ID}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`,
  };
}

/** @param {string} endpoint @param {Agent} agent @returns {Post} */
function postTo(endpoint, agent) {
  const { hostname, port } = new URL(endpoint);
  return (headers, body) =>
    new Promise((resolve, reject) => {
      const outgoing = request({ hostname, port, method: "POST", path: "/", agent, headers }, (incoming) => {
        /** @type {Buffer[]} */
        const chunks = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks) }));
        incoming.on("error", reject);
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
}

/** @param {NonNullable<import("../types.js").Place["requestHandler"]>} handler @returns {Post} */
function postToStub(handler) {
  return async (headers, body) => {
    const { response } = await handler.handle({ headers, body });
    return { status: response.statusCode, body: response.body };
  };
}

/** @param {Uint8Array} bytes */
const view = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @param {string} fileName @param {Uint8Array} data */
function writeAttachment(fileName, data) {
  const head = `{"attachments":[{"fileName":${JSON.stringify(fileName)},"data":"`;
  const headBytes = Buffer.byteLength(head);
  const dataBytes = Math.ceil(data.length / 3) * 4;
  const body = Buffer.allocUnsafe(headBytes + dataBytes + 4);
  body.write(head);
  // Chunks that fit into the CPU cache.
  const chunkBytes = 24_576;
  const source = view(data);
  for (let start = 0, at = headBytes; start < data.length; start += chunkBytes) {
    at += body.write(source.toString("base64", start, Math.min(start + chunkBytes, data.length)), at, "latin1");
  }
  body.write('"}]}', headBytes + dataBytes);
  return body;
}

/** Extracts the data before it parses the rest. Base64 contains no escapes. @param {Uint8Array} body */
function readAttachment(body) {
  const bytes = view(body);
  const start = bytes.indexOf('"data":"') + 8;
  const end = bytes.indexOf('"', start);
  const rest = JSON.parse(bytes.toString("utf8", 0, start) + bytes.toString("utf8", end));
  const data = Buffer.from(bytes.toString("latin1", start, end), "base64");
  return { attachment: { ...rest.attachment, data } };
}

/** @param {Uint8Array} body */
function parse(body) {
  const bytes = view(body);
  return JSON.parse(bytes.toString());
}

/** @type {import("../types.js").Connect} */
export function connect({ endpoint, requestHandler }) {
  const agent = new Agent({ keepAlive: true });
  const post = requestHandler ? postToStub(requestHandler) : postTo(endpoint, agent);
  const { host } = new URL(endpoint);
  /** @param {string} operation @param {string | Buffer} body */
  const call = async (operation, body) => {
    const answer = await post(sign(host, `AWSSupport_20130415.${operation}`, body), body);
    if (answer.status !== 200) throw new Error(`Status ${answer.status}`);
    return answer.body;
  };
  return {
    held: agent,
    createCase: async (input) => parse(await call("CreateCase", JSON.stringify(input))),
    describeCases: async () => parse(await call("DescribeCases", "{}")),
    addAttachment: async (fileName, data) => parse(await call("AddAttachmentsToSet", writeAttachment(fileName, data))),
    describeAttachment: async (attachmentId) =>
      readAttachment(await call("DescribeAttachment", JSON.stringify({ attachmentId }))),
    destroy: () => agent.destroy(),
  };
}
