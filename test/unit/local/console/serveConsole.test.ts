import { AddAttachmentsToSetCommand, CreateCaseCommand, DescribeCasesCommand } from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PAGE_FILES } from "../../../../src/local/console/pageFiles.js";
import { FAULTS } from "../../../../src/local/faults/faults.js";
import { createLocalSupport, type LocalSupport, type LocalSupportServer } from "../../../../src/local/index.js";
import { officialClient } from "../../../support/localRequests.js";
import { sendHttpRequest } from "../../../support/sendHttpRequest.js";

let support: LocalSupport = createLocalSupport();
let server: LocalSupportServer;

beforeEach(async () => {
  support = createLocalSupport();
  server = await support.listen();
});

afterEach(() => {
  vi.useRealTimers();
  return server.close();
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET", to = server, body = "") =>
  sendHttpRequest(to, { path, headers, method, body });

const JSON_TYPE = { "content-type": "application/json" };
const change = (path: string, input: object | string, headers: Record<string, string> = JSON_TYPE) =>
  ask(`/console/api/${path}`, headers, "POST", server, typeof input === "string" ? input : JSON.stringify(input));
const read = async (path: string) => JSON.parse((await ask(`/console/api/${path}`)).text);

describe("the console page", () => {
  it("is where `/` redirects browsers, while other clients get API errors", async () => {
    const browser = await ask("/", { accept: "text/html,*/*" });
    expect([browser.status, browser.headers.location]).toEqual([302, "/console"]);
    const head = await ask("/?from=bookmark", { accept: "text/html" }, "HEAD");
    expect([head.status, head.headers.location]).toEqual([302, "/console"]);
    const program = await ask("/", { accept: "*/*" });
    expect([program.status, JSON.parse(program.text)]).toEqual([
      404,
      {
        __type: "UnknownOperationException",
        message: "Unsupported method or path. Send `POST /`. The console is at /console, unless it is off.",
      },
    ]);
    expect(server.consoleUrl).toBe(`${server.endpoint}/console`);
    const probe = await ask("/console", {}, "HEAD");
    expect([probe.status, probe.text]).toEqual([200, ""]);
  });

  it("has no inline code or external resources, and a policy that forbids them", async () => {
    const { headers, text } = await ask("/console");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(text).not.toMatch(/<style|style=|<script(?! type="module" src="\/console\/)|https?:|\son\w+=/);
  });

  it("is served with each file that it references, and no other", async () => {
    const seen = new Set<string>();
    const open = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const { status, text, headers } = await ask(path);
      expect([path, status, headers["x-content-type-options"]]).toEqual([path, 200, "nosniff"]);
      for (const [, next = ""] of text.matchAll(/(?:src|href)="(\/[^"]+)"/g)) await open(next);
      for (const [, next = ""] of text.matchAll(/from "\.(\/[^"]+)"/g)) await open(`/console${next}`);
    };
    await open("/console");
    expect([...seen].sort()).toEqual([...PAGE_FILES.keys()].sort());
    for (const path of ["/console/../package.json", "/console/none.js", "/console/api/none"]) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  it("never parses text as markup", () => {
    for (const [, [, text]] of PAGE_FILES) {
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|eval\(|new Function/);
    }
  });

  it("is not served with `console: false`", async () => {
    const plain = await support.listen({ console: false });
    expect(plain.consoleUrl).toBeUndefined();
    expect((await ask("/console", {}, "GET", plain)).status).toBe(404);
    await plain.close();
  });
});

describe("a change by the console page", () => {
  it("is rejected unless it is JSON, which forms cannot send", async () => {
    const [{ caseId = "" } = {}] = support.seed([{}]);
    const form = { "content-type": "text/plain" };
    expect((await change(`cases/${caseId}/reply`, { body: "Forged" }, form)).status).toBe(400);
    expect((await change(`cases/${caseId}/reply`, "{")).status).toBe(400);
    expect((await change(`cases/${caseId}/reply`, "[]")).status).toBe(400);
    expect((await change(`cases/${caseId}/reply`, { body: " " })).status).toBe(400);
    expect(support.findCase(caseId)?.communications).toHaveLength(1);
    const typo = await change(`cases/${caseId}/status`, { status: "reslved" });
    expect([typo.status, JSON.parse(typo.text)]).toMatchObject([
      400,
      { code: "OPTION_INVALID", message: expect.stringContaining("Did you mean `resolved`?") },
    ]);
    expect((await change(`cases/${caseId}/reply`, { body: "Hello" })).status).toBe(200);
    expect(support.findCase(caseId)?.communications[1]).toMatchObject({ body: "Hello" });
  });

  it("returns the control's error when it fails", async () => {
    const unknown = await change("cases/case-none/status", { status: "opened" });
    expect([unknown.status, JSON.parse(unknown.text).code]).toEqual([404, "CASE_NOT_FOUND"]);
    const fault = await change("faults/rain/start", {});
    expect([fault.status, JSON.parse(fault.text).code]).toEqual([400, "OPTION_INVALID"]);
    const chance = await change("faults/missingPlan/start", { probability: 2 });
    expect([chance.status, JSON.parse(chance.text).code]).toEqual([400, "OPTION_INVALID"]);
    const operations = await change("faults/missingPlan/start", { operations: {} });
    expect([operations.status, JSON.parse(operations.text).code]).toEqual([400, "OPTION_INVALID"]);
    expect(support.faults.active).toEqual([]);
  });

  it("replaces the fault of the same name, unless the new one is invalid", async () => {
    await change("faults/missingPlan/start", {});
    await change("faults/missingPlan/start", { times: 2 });
    await change("faults/missingPlan/start", { times: -1 });
    expect(support.faults.active).toMatchObject([{ name: "missingPlan", options: { times: 2 } }]);
    await change("faults/missingPlan/stop", {});
    expect(support.faults.active).toEqual([]);
  });
});

describe("an attachment downloaded from the console page", () => {
  it.each([
    ["it's (1)*.bin", "it%27s%20%281%29%2A.bin"],
    ["\u00fc\ud800.bin", "%C3%BC%EF%BF%BD.bin"],
  ])("has its original file name: %j", async (fileName, encoded) => {
    const client = officialClient(support);
    const attachments = [{ fileName, data: new Uint8Array([1]) }];
    const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
    await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b", attachmentSetId }));
    const [{ attachmentId } = {}] = support.cases[0]?.communications[0]?.attachments ?? [];
    const { headers } = await ask(`/console/api/attachments/${attachmentId}`);
    expect(headers["content-disposition"]).toBe(`attachment; filename*=UTF-8''${encoded}`);
  });
});

describe("the console page's options", () => {
  it("list each fault with its operations, and the case statuses", async () => {
    const { faults, statuses } = await read("options");
    const expected = Object.entries(FAULTS).map(([name, { targets }]) => [name, targets]);
    expect(faults.map(({ name, operations }: Record<string, unknown>) => [name, operations])).toEqual(expected);
    expect(statuses).toContain("pending-customer-action");
  });
});

describe("the console page's lists", () => {
  it("contain the newest 200 cases and the total", async () => {
    support.seed(Array.from({ length: 201 }, (_, index) => ({ subject: `s${index}`, timeCreated: index })));
    const { cases, matching, total, counts } = await read("cases?show=opened");
    expect([cases.length, cases[0].subject, matching, total, counts]).toEqual([200, "s200", 201, 201, { opened: 201 }]);
    expect((await read("cases?search=S0")).matching).toBe(1);
  });

  it("contain the last 200 requests of all connections, with shortened attachments, and dropped connections", async () => {
    const client = officialClient(support);
    const data = Buffer.alloc(300_000, "x");
    await client.send(new AddAttachmentsToSetCommand({ attachments: [{ fileName: "f.bin", data }] }));
    const first = await read("requests/1");
    expect(first).toMatchObject({ operation: "AddAttachmentsToSet", status: 200 });
    expect(first.request.length).toBeLessThan(300);
    expect(first.request).toContain("… (400,000 characters)");
    support.faults.add("lostResponse", { times: 1 });
    await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b" })).catch(() => {});
    await client.send(new DescribeCasesCommand({ displayId: "1" })).catch(() => {});
    const { requests } = await read("requests");
    expect(requests[0]).toMatchObject({ operation: "DescribeCases", status: 400, errorCode: "CaseIdNotFound" });
    expect(requests[1]).not.toHaveProperty("status");
    for (let turn = 0; turn < 200; turn++) await client.send(new DescribeCasesCommand({}));
    const later = await read("requests");
    expect([later.requests.length, later.count]).toEqual([200, 203]);
    expect((await ask("/console/api/requests/1")).status).toBe(404);
  });
});

describe("an attachment in the console", () => {
  it("is served with headers that stop browsers from running it", async () => {
    const attachments = ["a.html", "b.svg", "c.png"].map((fileName) => ({ fileName, data: Buffer.from("<script>") }));
    const client = officialClient(support);
    const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
    const input = { subject: "s", communicationBody: "b", attachmentSetId };
    const { caseId } = await client.send(new CreateCaseCommand(input));
    const { messages, previews } = await read(`cases/${caseId}`);
    expect(Object.values(previews)).toEqual(["text", "text", "picture"]);
    const types = [];
    for (const { attachmentId } of messages[0].attachments) {
      const { headers } = await ask(`/console/api/attachments/${attachmentId}`);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
      });
      types.push(headers["content-type"]);
    }
    expect(types).toEqual(["text/plain; charset=utf-8", "text/plain; charset=utf-8", "image/png"]);
    const kept = await ask(`/console/api/attachments/${messages[0].attachments[0].attachmentId}?download`);
    expect(kept.headers["content-disposition"]).toBe("attachment; filename*=UTF-8''a.html");
  });
});

describe("the console page's events", () => {
  it("report changes by clients, code and a reset, and end when the server closes", async () => {
    const response = await fetch(`${server.endpoint}/console/api/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader?.read())?.value;
    expect(await next()).toBe("retry: 1000\n\n");
    support.seed([{}]);
    expect(await next()).toBe('data: ["cases"]\n\n');
    await officialClient(support).send(new DescribeCasesCommand({}));
    expect(await next()).toBe('data: ["requests"]\n\n');
    support.faults.add("missingPlan");
    expect(await next()).toBe('data: ["faults"]\n\n');
    support.reset();
    expect(await next()).toBe('data: ["cases","faults"]\n\n');
    // The fake timer proves that closing does not wait for the grace period.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await server.close();
    vi.useRealTimers();
    expect(await next()).toBeUndefined();
  });
});
