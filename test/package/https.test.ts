import { once } from "node:events";
import { Agent, type AgentOptions, createServer } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { NodeHttpHandler } from "@smithy/node-http-handler";
import type { NodeHttpHandlerOptions } from "@smithy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installPackage } from "../support/installPackage.js";

type Sdk = typeof import("../../src/index.js");
type Options = NodeHttpHandlerOptions & { httpsAgent?: AgentOptions | Agent };

const app = installPackage();
const require = createRequire(join(app, "app.js"));
const built = join(app, "node_modules/aws-support-client/dist");

const sides: readonly (readonly [files: string, sdk: Sdk])[] = [
  ["the CommonJS file", require("aws-support-client")],
  ["the ES modules for bundlers", await import(pathToFileURL(join(built, "module/index.js")).href)],
];
const official: Sdk = require("@aws-sdk/client-support");

/** Both ends agree on a key with no certificate. */
const ANONYMOUS = { ciphers: "ADH-AES128-GCM-SHA256:@SECLEVEL=0", maxVersion: "TLSv1.2" } as const;
const AGENT: AgentOptions = { ...ANONYMOUS, rejectUnauthorized: false };

let connections = 0;
const server = createServer({ ...ANONYMOUS, dhparam: "auto" }, (request, response) => {
  request.resume();
  request.on("end", () => response.end('{"caseId":"case-1"}'));
});
server.on("secureConnection", () => {
  connections += 1;
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function openClient(sdk: Sdk, requestHandler: Options): InstanceType<Sdk["SupportClient"]> {
  const { port } = server.address() as AddressInfo;
  const endpoint = `https://127.0.0.1:${port}`;
  const credentials = { accessKeyId: "id", secretAccessKey: "key" };
  return new sdk.SupportClient({ endpoint, region: "us-east-1", maxAttempts: 1, credentials, requestHandler });
}

/** Sends calls. Returns their case ids or error codes, and the number of connections. */
async function call(sdk: Sdk, client: InstanceType<Sdk["SupportClient"]>, times: number): Promise<unknown> {
  connections = 0;
  const send = () => client.send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  const settled = await Promise.allSettled(Array.from({ length: times }, send));
  const outcomes = settled.map((one) => (one.status === "fulfilled" ? one.value.caseId : one.reason.code));
  return { outcomes, connections };
}

describe.each(sides)("calls over https by %s", (_files, sdk) => {
  /** Runs an action with both clients, and returns their common result. */
  async function compare(act: (side: Sdk) => Promise<unknown>): Promise<unknown> {
    const [ours, theirs] = [await act(sdk), await act(official)];
    expect(ours).toEqual(theirs);
    return ours;
  }

  it("are refused where the certificate is not to be trusted", async () => {
    const outcomes = await compare((side) => call(side, openClient(side, {}), 1));
    expect(outcomes).toEqual({ outcomes: [expect.any(String)], connections: 0 });
  });

  it("obey an agent's options, and first calls at once share the agent", async () => {
    const outcomes = await compare(async (side) => {
      const client = openClient(side, { httpsAgent: { ...AGENT, maxSockets: 2 } });
      const first = await call(side, client, 8);
      const second = await call(side, client, 2);
      client.destroy();
      return [first, second];
    });
    const answers = (times: number) => Array.from({ length: times }, () => "case-1");
    expect(outcomes).toEqual([
      { outcomes: answers(8), connections: 2 },
      { outcomes: answers(2), connections: 0 },
    ]);
  });

  it("use an agent that is given, and destroy it with the client", async () => {
    const outcomes = await compare(async (side) => {
      const httpsAgent = new Agent({ ...AGENT, keepAlive: true });
      const client = openClient(side, { httpsAgent });
      const came = await call(side, client, 1);
      const free = () =>
        Object.values(httpsAgent.freeSockets)
          .flat()
          .filter((socket) => !socket?.destroyed).length;
      const kept = free();
      client.destroy();
      return [came, kept, free()];
    });
    expect(outcomes).toEqual([{ outcomes: ["case-1"], connections: 1 }, 1, 0]);
  });

  it("use whatever has the function `destroy` as an agent", async () => {
    const outcomes = await compare(async (side) => {
      const asked: unknown[] = [];
      const httpsAgent = new Proxy(new Agent(AGENT), {
        get: (target, key) => {
          asked.push(key);
          return Reflect.get(target, key);
        },
        getPrototypeOf: () => Object.prototype,
      });
      return [await call(side, openClient(side, { httpsAgent }), 1), asked.includes("addRequest")];
    });
    expect(outcomes).toEqual([{ outcomes: ["case-1"], connections: 1 }, true]);
  });

  it("keep their agent when another option is changed, and take another when that is", async () => {
    const outcomes = await compare(async (side) => {
      const client = openClient(side, { httpsAgent: AGENT });
      const handler = client.config.requestHandler as NodeHttpHandler;
      const first = await call(side, client, 1);
      handler.updateHttpClientConfig("requestTimeout", 60_000);
      const second = await call(side, client, 1);
      handler.updateHttpClientConfig("httpsAgent", new Agent({ ...AGENT, keepAlive: true }));
      return [first, second, await call(side, client, 1)];
    });
    expect(outcomes).toEqual([1, 0, 1].map((connections) => ({ outcomes: ["case-1"], connections })));
  });

  it("go through after the client was destroyed before the first", async () => {
    const outcomes = await compare(async (side) => {
      const client = openClient(side, { httpsAgent: AGENT });
      client.destroy();
      return call(side, client, 1);
    });
    expect(outcomes).toEqual({ outcomes: ["case-1"], connections: 1 });
  });
});
