import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import { describe, expect, it } from "vitest";
import { emptyAnswer, resetInBody, silence, success } from "../../../support/answers.js";
import { CREDENTIALS, summary } from "../../../support/observeCall.js";
import { type Answer, startScriptedServer } from "../../../support/scriptedServer.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

interface Case {
  readonly title: string;
  readonly script: readonly Answer[];
  readonly reason?: unknown;
  readonly retryDelayMs?: number;
  /** How many requests arrive. The call is aborted soon after the last of them has. */
  readonly requests: number;
  /** The official client rejects with the error of the connection, `ECONNRESET`, and without the reason. */
  readonly isBetter?: boolean;
}

const halfABody: Answer = (response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"cases":[');
};

const CASES: Case[] = [
  { title: "before send", script: [success()], requests: 0 },
  {
    title: "before send, with a reason",
    script: [success()],
    reason: new Error("too late"),
    requests: 0,
  },
  { title: "while the server thinks", script: [silence], requests: 1 },
  {
    title: "while the server thinks, with a reason",
    script: [silence],
    reason: new Error("bye"),
    requests: 1,
  },
  { title: "while the server thinks, with a word", script: [silence], reason: "bye", requests: 1 },
  { title: "in the middle of the body", script: [halfABody], requests: 1, isBetter: true },
  { title: "between two attempts", script: [emptyAnswer(500)], retryDelayMs: 400, requests: 1 },
  {
    title: "between two attempts, with a reason",
    script: [emptyAnswer(500)],
    retryDelayMs: 400,
    reason: new Error("bye"),
    requests: 1,
  },
  { title: "during the second attempt", script: [emptyAnswer(500), silence], requests: 2 },
];

describe("A call that its caller aborts", () => {
  it.each(CASES)("ends as in the official client: $title", async (scenario) => {
    const [judged, observed] = await Promise.all([abortDuring(official, scenario), abortDuring(ours, scenario)]);
    const { isBetter, requests } = scenario;
    const comparable = isBetter ? { ...judged, outcome: observed.outcome } : judged;
    expect(observed).toEqual(comparable);
    expect(observed).toMatchObject({ outcome: { name: "AbortError" }, requests });
  });

  it.each<[title: string, script: readonly Answer[]]>([
    ["a success", [success()]],
    ["a failure", [emptyAnswer(400)]],
    ["retries", [emptyAnswer(500), emptyAnswer(503), success()]],
    ["a broken body", [resetInBody(200), success()]],
  ])("leaves no listener on the signal after %s", async (_, script) => {
    const { signal } = new AbortController();
    await using server = await startScriptedServer(...script);
    await settle(call(ours, server.url, signal));
    await wait(20);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("can share its signal with a hundred others without a warning", async () => {
    const { signal } = new AbortController();
    const warnings: string[] = [];
    const listen = ({ name }: Error) => warnings.push(name);
    process.on("warning", listen);
    await using server = await startScriptedServer(success());
    for (let sent = 0; sent < 100; sent++) await call(ours, server.url, signal);
    await wait(10);
    process.off("warning", listen);
    expect(warnings).not.toContain("MaxListenersExceededWarning");
  });
});

async function abortDuring(sdk: Sdk, { script, requests, reason, retryDelayMs }: Case) {
  const controller = new AbortController();
  const abort = () => controller.abort(reason);
  const answers = script.map(
    (answer, index): Answer =>
      (response, request) => {
        answer(response, request);
        if (index + 1 === requests) setTimeout(abort, 20);
      },
  );
  await using server = await startScriptedServer(...answers);
  if (requests === 0) abort();
  const outcome = await settle(call(sdk, server.url, controller.signal, retryDelayMs));
  await wait(150 + (retryDelayMs ?? 0));
  const listeners = getEventListeners(controller.signal, "abort").length;
  const { attempts } = summary(server.requests);
  return { outcome, requests: server.requests.length, attempts, listeners };
}

function call(sdk: Sdk, endpoint: string, abortSignal: AbortSignal, retryDelayMs = 1) {
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: CREDENTIALS,
    endpoint,
    retryStrategy: new ConfiguredRetryStrategy(3, retryDelayMs),
  });
  return client.send(new sdk.DescribeCasesCommand({}), { abortSignal });
}
