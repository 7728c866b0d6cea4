import { describe, expect, it } from "vitest";
import { success } from "../../../support/answers.js";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { startScriptedServer } from "../../../support/scriptedServer.js";
import { bothSdks, official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

type Paginate = (
  config: object,
  input: object | undefined,
  ...rest: unknown[]
) => AsyncGenerator<{ nextToken?: string }>;
type PaginatorName = "paginateDescribeCases" | "paginateDescribeCommunications";

interface Scenario {
  readonly title: string;
  readonly config?: object;
  readonly input?: object;
  readonly pages: readonly object[];
  readonly limit?: number;
}

const page = (...ids: string[]) => ({
  cases: ids.map((caseId) => ({ caseId })),
  communications: ids.map((body) => ({ body })),
});
const THREE = [{ ...page("1", "2"), nextToken: "a" }, { ...page("3"), nextToken: "b" }, page("4")];

const SCENARIOS: Scenario[] = [
  { title: "three pages", pages: THREE },
  { title: "a page size", config: { pageSize: 25 }, pages: THREE },
  {
    title: "a page size of the input rather than that of the configuration",
    config: { pageSize: 25 },
    input: { maxResults: 50 },
    pages: THREE,
  },
  { title: "a page size of the input", input: { maxResults: 50 }, pages: THREE },
  { title: "a starting token", config: { startingToken: "a" }, pages: THREE.slice(1) },
  { title: "a starting token of the input", input: { nextToken: "a" }, pages: THREE.slice(1) },
  {
    title: "a starting token rather than that of the input",
    config: { startingToken: "a" },
    input: { nextToken: "z" },
    pages: THREE.slice(1),
  },
  { title: "an empty starting token", config: { startingToken: "" }, input: { nextToken: "z" }, pages: THREE },
  {
    title: "filters",
    input: { caseId: "case-1", afterTime: "2026-01-01T00:00:00Z", includeResolvedCases: true },
    pages: THREE,
  },
  { title: "an empty token at the end", pages: [{ ...page("1"), nextToken: "" }] },
  { title: "a null token at the end", pages: [{ ...page("1"), nextToken: null }] },
  { title: "empty pages in between", pages: [{ nextToken: "a" }, { ...page(), nextToken: "b" }, page("1")] },
  { title: "an empty answer", pages: [{}] },
  {
    title: "a repeated token, when it is to stop",
    config: { stopOnSameToken: true },
    pages: [{ ...page("1"), nextToken: "same" }],
  },
  { title: "a repeated token, when it is not to stop", pages: [{ ...page("1"), nextToken: "same" }], limit: 5 },
  {
    title: "a loop of two tokens",
    config: { stopOnSameToken: true },
    pages: [{ nextToken: "a" }, { nextToken: "b" }, { nextToken: "a" }, {}],
  },
];

describe.each<PaginatorName>(["paginateDescribeCases", "paginateDescribeCommunications"])("%s", (name) => {
  it.each(SCENARIOS)("requests and yields the same pages as the official paginator: $title", async (scenario) => {
    const expected = await paginate(official, name, scenario);
    const observed = await paginate(ours, name, scenario);
    expect(observed).toEqual(expected);
    expect(observed.yielded.length).toBeGreaterThan(0);
  });

  it("does not change the caller's input", async () => {
    const input = Object.freeze({ caseId: "case-1" });
    const { yielded } = await paginate(ours, name, { title: "", config: { pageSize: 10 }, input, pages: THREE });
    expect(yielded).toHaveLength(3);
    expect(input).toEqual({ caseId: "case-1" });
  });

  it("throws for a value that is not a client, like the official paginator", async () => {
    const outcomes = [official, ours].map((sdk) =>
      settle(async () => (sdk[name] as unknown as Paginate)({ client: {} }, {}).next()),
    );
    const [expected, observed] = await Promise.all(outcomes);
    expect(observed).toEqual(expected);
    expect(observed).toMatchObject({ message: "Invalid client, expected instance of SupportClient" });
  });

  it("throws the service's error in the middle of the pages", async () => {
    const script = [{ nextToken: "a" }, { __type: "CaseIdNotFound", message: "no" }];
    const [expected, observed] = await Promise.all(
      [official, ours].map((sdk) => paginate(sdk, name, { title: "", pages: script })),
    );
    expect(observed).toEqual(expected);
  });
});

describe.each(bothSdks)("The paginators of %s", (_, sdk) => {
  it("pass each command to withCommand before it is sent", async () => {
    await using server = await startScriptedServer(...THREE.map((output) => success(output)));
    const client = connect(sdk, server.url);
    const tokens: unknown[] = [];
    const withCommand = (command: unknown) => {
      tokens.push((command as { input: { nextToken?: string } }).input.nextToken);
      expect(command).toBeInstanceOf(sdk.DescribeCasesCommand);
    };
    for await (const _ of (sdk.paginateDescribeCases as unknown as Paginate)({ client, withCommand }, {}));
    expect(tokens).toEqual([undefined, "a", "b"]);
  });

  it("send the command that withCommand returns", async () => {
    await using server = await startScriptedServer(success(page("1")));
    const client = connect(sdk, server.url);
    const withCommand = () => new sdk.DescribeCasesCommand({ language: "ja" });
    for await (const _ of (sdk.paginateDescribeCases as unknown as Paginate)({ client, withCommand }, {}));
    expect(server.requests.map(({ body }) => JSON.parse(body))).toEqual([{ language: "ja" }]);
  });

  it("pass additional arguments to send", async () => {
    await using server = await startScriptedServer(success(THREE[0]));
    const client = connect(sdk, server.url);
    const abortSignal = AbortSignal.abort();
    const pages = (sdk.paginateDescribeCases as unknown as Paginate)({ client }, {}, { abortSignal });
    await expect(pages.next()).rejects.toMatchObject({ name: "AbortError" });
    expect(server.requests).toHaveLength(0);
  });

  it("request a page only after the previous one is consumed", async () => {
    await using server = await startScriptedServer(...THREE.map((output) => success(output)));
    const pages = sdk.paginateDescribeCases({ client: connect(sdk, server.url) }, {});
    expect(server.requests).toHaveLength(0);
    await pages.next();
    expect(server.requests).toHaveLength(1);
    await pages.return(undefined);
    expect(await pages.next()).toEqual({ value: undefined, done: true });
    expect(server.requests).toHaveLength(1);
  });

  it("accept the aggregated client and other subclasses", async () => {
    await using server = await startScriptedServer(success(page("1")));
    class Own extends sdk.SupportClient {}
    for (const Client of [sdk.Support, Own]) {
      const client = new Client({ region: "us-east-1", credentials: CREDENTIALS, endpoint: server.url });
      expect((await sdk.paginateDescribeCases({ client }, {}).next()).value).toMatchObject(
        page("1").cases && { cases: [{ caseId: "1" }] },
      );
    }
  });
});

function connect(sdk: Sdk, endpoint: string) {
  return new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, endpoint, maxAttempts: 1 });
}

async function paginate(sdk: Sdk, name: PaginatorName, { config, input = {}, pages, limit = 20 }: Scenario) {
  const script = pages.map((output) => ("__type" in output ? errorAnswer(output) : success(output)));
  await using server = await startScriptedServer(...script);
  const client = connect(sdk, server.url);
  const yielded: unknown[] = [];
  const outcome = await settle(async () => {
    for await (const output of (sdk[name] as unknown as Paginate)({ client, ...config }, { ...input })) {
      yielded.push(output);
      if (yielded.length === limit) break;
    }
  });
  client.destroy();
  return { yielded, outcome, requests: server.requests.map(({ body }) => body) };
}

function errorAnswer(output: object): ReturnType<typeof success> {
  return (response) => {
    response.writeHead(400, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(output));
  };
}
