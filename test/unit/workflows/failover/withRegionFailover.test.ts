import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type RegionFailoverEvent, withRegionFailover } from "../../../../src/index.js";
import { openRegions, type RegionFixture, regionClient, watchRequests } from "../../../support/regionFixture.js";
import { bothSdks } from "../../../support/sdks.js";

const INPUT = { subject: "s", communicationBody: "b" };

/** Creates a server that never responds, and handles the first request of each connection with the given function. */
async function openBadServer(onRequest: (close: () => void, cut: () => void) => void) {
  const server = createServer((request) => {
    onRequest(
      () => server.close(),
      () => request.socket.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, [Symbol.dispose]: () => void server.close().closeAllConnections() };
}

/** Freezes `Date` for a test. Returns a function that sets it to a number of milliseconds after the start. */
function freezeDate(): (elapsedMs: number) => void {
  const startMs = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: startMs });
  onTestFinished(() => void vi.useRealTimers());
  return (elapsedMs) => vi.setSystemTime(startMs + elapsedMs);
}

const hosts = ({ endpoints }: RegionFixture) => endpoints.map(({ url }) => url.replace("http://", ""));

describe.each(bothSdks)("failover with %s", (_, sdk) => {
  it("sends a read to the next region when the first refuses connections, signed for that region", async () => {
    await using fixture = await openRegions();
    const client = regionClient(sdk);
    const seen = watchRequests(client);
    const events: RegionFailoverEvent[] = [];
    const careful = withRegionFailover(client, {
      endpoints: fixture.endpoints,
      onFailover: (event) => events.push(event),
    });
    const [east, west] = hosts(fixture);

    await careful.send(new sdk.DescribeCasesCommand({}));
    expect(seen).toEqual([`DescribeCases ${east} us-east-1`]);
    await fixture.close("us-east-1");
    await careful.send(new sdk.DescribeCasesCommand({}));
    expect(seen.slice(-1)).toEqual([`DescribeCases ${west} us-west-2`]);
    expect(events).toMatchObject([
      { operation: "DescribeCases", from: { region: "us-east-1" }, to: { region: "us-west-2" } },
    ]);
    expect(events[0]?.error).toMatchObject({ code: "ECONNREFUSED" });

    await careful.send(new sdk.DescribeServicesCommand({}));
    expect(seen.slice(-1)).toEqual([`DescribeServices ${west} us-west-2`]);
    expect(seen.filter((request) => request.includes(`${east}`))).toHaveLength(3);
  });

  it("sends a write to the next region when the first cannot have received it", async () => {
    await using fixture = await openRegions();
    await fixture.close("us-east-1");
    const careful = withRegionFailover(regionClient(sdk), { endpoints: fixture.endpoints });
    const { caseId } = await careful.send(new sdk.CreateCaseCommand(INPUT));
    expect(fixture.support.cases.map((each) => each.caseId)).toEqual([caseId]);
  });

  it("does not send a write to the next region after a lost response", async () => {
    await using fixture = await openRegions();
    const client = regionClient(sdk, { maxAttempts: 1 });
    const seen = watchRequests(client);
    const careful = withRegionFailover(client, { endpoints: fixture.endpoints });
    fixture.support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    await expect(careful.send(new sdk.CreateCaseCommand(INPUT))).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(fixture.support.cases).toHaveLength(1);
    expect(seen).toEqual([`CreateCase ${hosts(fixture)[0]} us-east-1`]);
  });

  it("does not send a write to the next region when only its last attempt found no connection", async () => {
    await using fixture = await openRegions();
    let arrived = 0;
    using bad = await openBadServer((close, cut) => {
      arrived++;
      close();
      cut();
    });
    const endpoints = [{ url: bad.url, region: "us-east-1" }, ...fixture.endpoints.slice(1)];
    const careful = withRegionFailover(regionClient(sdk), { endpoints });
    await expect(careful.send(new sdk.CreateCaseCommand(INPUT))).rejects.toMatchObject({ code: "ECONNREFUSED" });
    expect(arrived).toBe(1);
    expect(fixture.support.cases).toHaveLength(0);
  });

  it("sends a read to the next region after a 500 in every attempt, but not a write", async () => {
    await using fixture = await openRegions();
    const client = regionClient(sdk);
    const seen = watchRequests(client);
    const careful = withRegionFailover(client, { endpoints: fixture.endpoints });
    fixture.support.faults.add("internalError", { operations: ["DescribeCases"], times: 2 });
    await careful.send(new sdk.DescribeCasesCommand({}));
    expect(seen.map((request) => request.split(" ")[2])).toEqual(["us-east-1", "us-east-1", "us-west-2"]);

    const other = withRegionFailover(client, { endpoints: fixture.endpoints });
    fixture.support.faults.add("internalError", { operations: ["CreateCase"], times: 2 });
    const write = other.send(new sdk.CreateCaseCommand(INPUT));
    await expect(write).rejects.toMatchObject({ name: "InternalServerError" });
    expect(fixture.support.cases).toHaveLength(0);
  });

  it("sends a read to the next region after a timeout, but not a write", async () => {
    await using fixture = await openRegions();
    using silent = await openBadServer(() => {});
    const endpoints = [{ url: silent.url, region: "us-east-1" }, ...fixture.endpoints.slice(1)];
    const client = regionClient(sdk, {
      maxAttempts: 1,
      requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
    });
    await withRegionFailover(client, { endpoints }).send(new sdk.DescribeCasesCommand({}));
    const write = withRegionFailover(client, { endpoints }).send(new sdk.CreateCaseCommand(INPUT));
    await expect(write).rejects.toMatchObject({ name: "TimeoutError" });
    expect(fixture.support.cases).toHaveLength(0);
  });

  it("returns to the first region after the cool-down, with a single call", async () => {
    await using fixture = await openRegions();
    const setTime = freezeDate();
    const client = regionClient(sdk, { maxAttempts: 1 });
    const seen = watchRequests(client);
    const careful = withRegionFailover(client, { endpoints: fixture.endpoints, cooldownMs: 1000 });
    const read = async () => {
      seen.length = 0;
      await careful.send(new sdk.DescribeCasesCommand({}));
      return seen.map((request) => request.split(" ")[2]);
    };

    await fixture.close("us-east-1");
    expect(await read()).toEqual(["us-east-1", "us-west-2"]);
    setTime(1000);
    expect(await read()).toEqual(["us-east-1", "us-west-2"]);
    await fixture.reopen("us-east-1");
    setTime(1999);
    expect(await read()).toEqual(["us-west-2"]);
    setTime(2000);
    seen.length = 0;
    await Promise.all([1, 2, 3].map(() => careful.send(new sdk.DescribeCasesCommand({}))));
    expect(seen.map((request) => request.split(" ")[2]).sort()).toEqual(["us-east-1", "us-west-2", "us-west-2"]);
    expect(await read()).toEqual(["us-east-1"]);
  });

  it("probes a failed region with a read before it sends a write there", async () => {
    await using fixture = await openRegions();
    const setTime = freezeDate();
    const client = regionClient(sdk, { maxAttempts: 1 });
    const careful = withRegionFailover(client, { endpoints: fixture.endpoints, cooldownMs: 1000 });
    await fixture.close("us-east-1");
    await careful.send(new sdk.CreateCaseCommand(INPUT));
    const seen = watchRequests(client);
    setTime(1000);
    await careful.send(new sdk.CreateCaseCommand(INPUT));
    await fixture.reopen("us-east-1");
    setTime(2000);
    await careful.send(new sdk.CreateCaseCommand(INPUT));
    const [east, west] = hosts(fixture);
    expect(seen).toEqual([
      `DescribeSeverityLevels ${east} us-east-1`,
      `CreateCase ${west} us-west-2`,
      `DescribeSeverityLevels ${east} us-east-1`,
      `CreateCase ${east} us-east-1`,
    ]);
    expect(fixture.support.cases).toHaveLength(3);
  });

  it("sends Trusted Advisor operations to us-east-1 only", async () => {
    await using fixture = await openRegions();
    const client = regionClient(sdk, { maxAttempts: 1 });
    const seen = watchRequests(client);
    const careful = withRegionFailover(client, { endpoints: [...fixture.endpoints].reverse() });
    await careful.send(new sdk.DescribeTrustedAdvisorChecksCommand({ language: "en" }));
    await fixture.close("us-east-1");
    const call = careful.send(new sdk.DescribeTrustedAdvisorChecksCommand({ language: "en" }));
    await expect(call).rejects.toMatchObject({ code: "ECONNREFUSED" });
    expect(seen).toEqual(Array(2).fill(`DescribeTrustedAdvisorChecks ${hosts(fixture)[0]} us-east-1`));
  });

  it("throws the last error when every region fails, and a rejection by the service at once", async () => {
    await using fixture = await openRegions();
    const careful = withRegionFailover(regionClient(sdk), { endpoints: fixture.endpoints });
    const unknown = careful.send(new sdk.DescribeCasesCommand({ caseIdList: ["case-1"] }));
    await expect(unknown).rejects.toMatchObject({ name: "CaseIdNotFound" });
    await Promise.all([fixture.close("us-east-1"), fixture.close("us-west-2")]);
    const { port } = new URL(fixture.endpoints[1]?.url ?? "");
    const port2 = { code: "ECONNREFUSED", port: Number(port) };
    await expect(careful.send(new sdk.DescribeCasesCommand({}))).rejects.toMatchObject(port2);
    await expect(careful.send(new sdk.CreateCaseCommand(INPUT))).rejects.toMatchObject(port2);
  });

  it("throws an AbortError, and tries no other region, when the signal is aborted", async () => {
    await using fixture = await openRegions();
    using silent = await openBadServer(() => controller.abort());
    const controller = new AbortController();
    const client = regionClient(sdk);
    const seen = watchRequests(client);
    const endpoints = [{ url: silent.url, region: "us-east-1" }, ...fixture.endpoints.slice(1)];
    const careful = withRegionFailover(client, { endpoints });
    const call = careful.send(new sdk.DescribeCasesCommand({}), { abortSignal: controller.signal });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toHaveLength(1);
  });

  it("supports methods, callbacks and paginators, without changing the original client and command", async () => {
    await using fixture = await openRegions();
    const { requestHandler, ...rest } = regionClient(sdk).config;
    const own = fixture.endpoints[0]?.url ?? "";
    const given = new sdk.Support({
      requestHandler,
      region: "eu-central-1",
      credentials: rest.credentials,
      endpoint: own,
    });
    const seen = watchRequests(given);
    const careful = withRegionFailover(given, { endpoints: [...fixture.endpoints].reverse() });
    const command = new sdk.DescribeCasesCommand({});
    const stack = command.middlewareStack.identify();

    await careful.describeCases();
    await new Promise((resolve, reject) =>
      careful.send(command, (error: unknown, output: unknown) => (error ? reject(error) : resolve(output))),
    );
    for await (const { cases } of sdk.paginateDescribeCases({ client: careful }, {})) expect(cases).toEqual([]);
    for await (const { cases } of careful.paginateDescribeCases({})) expect(cases).toEqual([]);
    await given.describeCases();
    const [east, west] = hosts(fixture);
    const onWest = `DescribeCases ${west} us-west-2`;
    expect(seen).toEqual([onWest, onWest, onWest, onWest, `DescribeCases ${east} eu-central-1`]);
    expect(command.middlewareStack.identify().filter((name) => name.includes("Failover"))).toEqual([]);
    expect(command.input).toEqual({});
    expect(stack).toEqual([]);
    expect(careful).toBeInstanceOf(sdk.Support);
  });
});
