import { OptionError } from "../../errors/OptionError.js";
import type { ControlledContext, LocalControls } from "../control/createControls.js";
import type { LocalFaults } from "../faults/FaultInjector.js";
import type { FaultName } from "../faults/FaultOptions.js";
import { LocalSupportError } from "../LocalSupportError.js";
import { assertValue, NON_EMPTY_TEXT } from "../options.js";
import type { ServiceRequest, ServiceResponse } from "../protocol/messages.js";
import { reportCase, reportCases, reportFaults, reportOptions, reportRequest, reportRequests } from "./reports.js";
import type { RequestLog } from "./requestLog.js";
import { previewKind, sendPreview } from "./sendPreview.js";

/** The parts of the service that the console reads and changes. */
export interface ConsoleParts {
  /** Called for each request, because a reset replaces the context. */
  readonly context: () => ControlledContext;
  readonly controls: LocalControls;
  readonly faults: LocalFaults;
  readonly log: RequestLog;
}

export interface WatchedParts extends ConsoleParts {
  readonly watch: () => ServiceResponse;
}

/** The input of a route: the captured part of the path, the query, and the JSON body. */
interface Call {
  readonly id: string;
  readonly query: URLSearchParams;
  readonly input: Readonly<Record<string, unknown>>;
}

type Route = readonly [method: "GET" | "POST", path: RegExp, run: (call: Call, parts: WatchedParts) => object];

const ROUTES: readonly Route[] = [
  ["GET", /^cases$/, ({ query }, { context }) => reportCases(context(), readFilter(query))],
  ["GET", /^cases\/([^/]+)$/, ({ id }, { context }) => describeCase(id, context())],
  ["POST", /^cases\/([\w-]+)\/reply$/, reply],
  ["POST", /^cases\/([\w-]+)\/status$/, setStatus],
  ["GET", /^attachments\/([\w-]+)$/, sendAttachment],
  ["GET", /^requests$/, (_, { log, context }) => reportRequests(log, context().now())],
  ["GET", /^requests\/([^/]+)$/, describeRequest],
  ["GET", /^options$/, reportOptions],
  ["GET", /^faults$/, (_, { faults }) => reportFaults(faults)],
  ["POST", /^faults\/(\w+)\/start$/, startFault],
  ["POST", /^faults\/(\w+)\/stop$/, stopFault],
  ["GET", /^events$/, (_, { watch }) => watch()],
];

/** Answers a request of the page. Errors of the controls become responses with their code and message. */
export async function serveConsoleApi(
  path: string,
  request: ServiceRequest,
  parts: WatchedParts,
): Promise<ServiceResponse> {
  try {
    for (const [method, pattern, run] of ROUTES) {
      const match = pattern.exec(path);
      if (!match || method !== request.method) continue;
      const input = method === "POST" ? await readInput(request) : {};
      const result = run({ id: match[1] ?? "", query: new URLSearchParams(request.query), input }, parts);
      return isResponse(result) ? result : sendJson(200, result);
    }
    return sendJson(404, {
      code: "NOT_FOUND",
      message: "Unknown address. Reload the page.",
    });
  } catch (error) {
    if (!(error instanceof LocalSupportError || error instanceof OptionError)) throw error;
    const status = error.code === "CASE_NOT_FOUND" ? 404 : 400;
    return sendJson(status, { code: error.code, message: error.message });
  }
}

const MAX_INPUT_BYTES = 1024 * 1024;

/** Requires JSON: a form of another site cannot send it, and a script can only after a CORS preflight. */
async function readInput({ headers, body }: ServiceRequest): Promise<Call["input"]> {
  if (!/^application\/json\b/.test(headers["content-type"] ?? "")) throw invalid("the content type is not JSON");
  const bytes = await body(MAX_INPUT_BYTES);
  if (!bytes) throw invalid(`the body exceeds ${MAX_INPUT_BYTES} bytes`);
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw invalid("the content is not JSON");
  }
  if (typeof input !== "object" || input === null || Array.isArray(input)) throw invalid("the JSON is not an object");
  return { ...input };
}

function invalid(fact: string): OptionError {
  return new OptionError("OPTION_INVALID", `Invalid request: ${fact}. Send a JSON object.`, { option: "body" });
}

function readText(input: Call["input"], name: string): string {
  const text = input[name];
  assertValue(name, text, NON_EMPTY_TEXT);
  return String(text);
}

function readFilter(query: URLSearchParams) {
  return { search: query.get("search") ?? "", show: query.get("show") ?? "all" };
}

function notFound(subject: "case" | "attachment" | "request"): ServiceResponse {
  const code = `${subject.toUpperCase()}_NOT_FOUND`;
  return sendJson(404, { code, message: `Unknown ${subject}. A reset may have removed it. Reload the page.` });
}

function describeCase(id: string, { cases, now, files }: ControlledContext): object {
  const record = cases.byId(id) ?? cases.byDisplayId(id);
  if (!record) return notFound("case");
  const attachments = record.communications.flatMap(({ attachments = [] }) => attachments);
  const previews = attachments.flatMap(({ attachmentId, fileName }) =>
    files.attachments.byId(attachmentId) ? [[attachmentId, previewKind(fileName)] as const] : [],
  );
  return reportCase(record, { previews: Object.fromEntries(previews), nowMs: now() });
}

function reply({ id, input }: Call, { controls }: ConsoleParts): object {
  const body = readText(input, "body");
  controls.reply(id, input.status === undefined ? { body } : { body, status: readText(input, "status") });
  return {};
}

function setStatus({ id, input }: Call, { controls }: ConsoleParts): object {
  controls.setStatus(id, readText(input, "status"));
  return {};
}

function sendAttachment({ id, query }: Call, { context }: ConsoleParts): ServiceResponse {
  const record = context().files.attachments.byId(id);
  if (!record) return notFound("attachment");
  return sendPreview(record, query.has("download"));
}

function describeRequest({ id }: Call, { log }: ConsoleParts): object {
  const entry = log.entries.find(({ number }) => number === Number(id));
  if (!entry) return notFound("request");
  return reportRequest(entry);
}

/** Replaces the active fault of the same name. An invalid fault changes nothing. */
function startFault({ id, input }: Call, { faults }: ConsoleParts): object {
  const older = faults.active.filter(({ name }) => name === id);
  faults.add(id as FaultName, input);
  for (const fault of older) fault.remove();
  return reportFaults(faults);
}

function stopFault({ id }: Pick<Call, "id">, { faults }: ConsoleParts): object {
  for (const fault of faults.active) if (fault.name === id) fault.remove();
  return reportFaults(faults);
}

const serviceNumbers = new WeakMap<object, number>();
let serviceCount = 0;

/** Returns values that change whenever the page's content changes. */
export function readRevisions({ context, faults, log }: ConsoleParts): Readonly<Record<string, unknown>> {
  const { cases } = context();
  const service = serviceNumbers.get(cases) ?? ++serviceCount;
  serviceNumbers.set(cases, service);
  const active = faults.active.map(({ name, options, hits }) => [name, options, hits]);
  return { cases: `${service} ${cases.revision}`, requests: log.count, faults: JSON.stringify(active) };
}

function isResponse(result: object): result is ServiceResponse {
  return "headers" in result && "status" in result && "body" in result;
}

export function sendJson(status: number, content: object): ServiceResponse {
  const body = new TextEncoder().encode(JSON.stringify(content));
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(body.length),
    "cache-control": "no-store",
  };
  return { status, headers, body };
}
