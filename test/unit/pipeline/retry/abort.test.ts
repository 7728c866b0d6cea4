import { getEventListeners } from "node:events";
import type { SupportClientConfig } from "@aws-sdk/client-support";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { afterEach, describe, expect, it, vi } from "vitest";
import { emptyAnswer, resetInBody, silence, success } from "../../../support/answers.js";
import { CREDENTIALS, summary } from "../../../support/observeCall.js";
import { type Answer, startScriptedServer } from "../../../support/scriptedServer.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { type Outcome, settle } from "../../../support/settle.js";

interface Case {
  readonly title: string;
  readonly script: readonly Answer[];
  readonly reason?: unknown;
  /** Moment of the abort. Default: after the last request arrives. */
  readonly moment?: "answerHead" | "plannedRetry";
  /** Number of requests that arrive. */
  readonly requests: number;
  /** The official client rejects with the connection error `ECONNRESET`, without the abort reason. */
  readonly isBetter?: boolean;
}

const halfABody: Answer = (response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"cases":[');
};

const CASES: Case[] = [
  { title: "before send", script: [success()], requests: 0 },
  {
    title: "before send, with an error as the reason",
    script: [success()],
    reason: new Error("too late"),
    requests: 0,
  },
  { title: "before the server responds", script: [silence], requests: 1 },
  {
    title: "before the server responds, with an error as the reason",
    script: [silence],
    reason: new Error("bye"),
    requests: 1,
  },
  { title: "before the server responds, with a string as the reason", script: [silence], reason: "bye", requests: 1 },
  { title: "in the middle of the body", script: [halfABody], moment: "answerHead", requests: 1, isBetter: true },
  { title: "between two attempts", script: [emptyAnswer(500)], moment: "plannedRetry", requests: 1 },
  {
    title: "between two attempts, with an error as the reason",
    script: [emptyAnswer(500)],
    moment: "plannedRetry",
    reason: new Error("bye"),
    requests: 1,
  },
  { title: "during the second attempt", script: [emptyAnswer(500), silence], requests: 2 },
];

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("An aborted call", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(CASES)("rejects as in the official client: $title", async (scenario) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const [expected, observed] = [await abortDuring(official, scenario), await abortDuring(ours, scenario)];
    const { isBetter, requests } = scenario;
    const comparable = isBetter ? { ...expected, outcome: observed.outcome } : expected;
    expect(observed).toEqual(comparable);
    expect(observed).toMatchObject({ outcome: { name: "AbortError" }, requests });
  });

  it.each<[title: string, script: readonly Answer[]]>([
    ["a success", [success()]],
    ["a failure", [emptyAnswer(400)]],
    ["retries", [emptyAnswer(500), emptyAnswer(503), success()]],
    ["an interrupted body", [resetInBody(200), success()]],
  ])("leaves no listener on the signal after %s", async (_, script) => {
    const { signal } = new AbortController();
    await using server = await startScriptedServer(...script);
    await settle(call(ours, { endpoint: server.url }, signal));
    await vi.waitFor(() => expect(getEventListeners(signal, "abort")).toHaveLength(0));
  });

  it("shares its signal with a hundred other calls without a warning", async () => {
    const { signal } = new AbortController();
    const warnings: string[] = [];
    const listen = ({ name }: Error) => warnings.push(name);
    process.on("warning", listen);
    await using server = await startScriptedServer(success());
    for (let sent = 0; sent < 100; sent++) await call(ours, { endpoint: server.url }, signal);
    await nextTurn();
    process.off("warning", listen);
    expect(warnings).not.toContain("MaxListenersExceededWarning");
  });
});

async function abortDuring(sdk: Sdk, { script, requests, reason, moment }: Case) {
  const controller = new AbortController();
  let isDue = false;
  const abortSoon = () => {
    isDue = true;
    setImmediate(() => {
      isDue = false;
      controller.abort(reason);
    });
  };
  const answers = script.map(
    (answer, index): Answer =>
      (response, request) => {
        answer(response, request);
        if (moment === undefined && index + 1 === requests) abortSoon();
      },
  );
  await using server = await startScriptedServer(...answers);
  if (requests === 0) controller.abort(reason);
  const computeDelay = () => {
    if (moment === "plannedRetry") abortSoon();
    return 400;
  };
  const outgoing = new NodeHttpHandler();
  const handle: NodeHttpHandler["handle"] = async (request, options) => {
    const answer = await outgoing.handle(request, options);
    if (moment === "answerHead") abortSoon();
    return answer;
  };
  const config: SupportClientConfig = {
    endpoint: server.url,
    retryStrategy: new ConfiguredRetryStrategy(3, computeDelay),
    requestHandler: { handle },
  };
  let outcome: Outcome | undefined;
  void settle(call(sdk, config, controller.signal)).then((result) => {
    outcome = result;
  });
  while (outcome === undefined) {
    await nextTurn();
    if (!isDue) vi.advanceTimersToNextTimer();
  }
  // A retry that ignored the abort would send its request now.
  await vi.runAllTimersAsync();
  for (let turn = 0; turn < 50; turn++) await nextTurn();
  outgoing.destroy();
  const listeners = getEventListeners(controller.signal, "abort").length;
  const { attempts } = summary(server.requests);
  return { outcome, requests: server.requests.length, attempts, listeners };
}

function call(sdk: Sdk, config: SupportClientConfig, abortSignal: AbortSignal) {
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: CREDENTIALS,
    retryStrategy: new ConfiguredRetryStrategy(3, 1),
    ...config,
  });
  return client.send(new sdk.DescribeCasesCommand({}), { abortSignal });
}
