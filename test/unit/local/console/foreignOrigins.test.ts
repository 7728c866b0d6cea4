import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupport, type LocalSupportServer } from "../../../../src/local/index.js";
import { postSigned } from "../../../support/localRequests.js";
import { sendHttpRequest } from "../../../support/sendHttpRequest.js";

let support: LocalSupport = createLocalSupport();
let server: LocalSupportServer;

beforeEach(async () => {
  support = createLocalSupport();
  server = await support.listen();
});

afterEach(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}, method = "GET", to = server, body = "") =>
  sendHttpRequest(to, { path, headers, method, body });

const read = async (path: string) => JSON.parse((await ask(`/console/api/${path}`)).text);

describe("a website of another origin", () => {
  it("is rejected by its Host header after DNS rebinding", async () => {
    for (const path of ["/console", "/console/api/cases", "/console/api/events"]) {
      const { status, text } = await ask(path, { host: `evil.example:${server.port}` });
      expect([status, JSON.parse(text).code]).toEqual([403, "HOST_NOT_ALLOWED"]);
    }
    for (const host of ["localhost", `localhost:${server.port}`, "127.0.0.1", "[::1]:8080"]) {
      expect((await ask("/console", { host })).status).toBe(200);
    }
  });

  it("is rejected by its Origin header, by the console and the API", async () => {
    for (const origin of ["http://evil.example", "null", `http://localhost:${server.port}`, "http://127.0.0.1:1"]) {
      expect((await ask("/console/api/cases", { origin })).status).toBe(403);
    }
    const own = { origin: server.endpoint, host: new URL(server.endpoint).host };
    expect((await ask("/console/api/cases", own)).status).toBe(200);
    const rebound = { origin: "http://evil.example:1", host: "evil.example:1" };
    expect((await ask("/console/api/cases", rebound)).status).toBe(403);
    const signed = await postSigned(server.endpoint, { headers: { origin: "http://evil.example" } });
    expect([signed.status, signed.content.__type]).toEqual([403, "OriginNotAllowed"]);
  });

  it("is reported with the option that allows it, in the response, the request log and `onBlockedOrigin`", async () => {
    const blocked: string[] = [];
    const strict = await support.listen({ onBlockedOrigin: ({ origin }) => blocked.push(origin) });
    const origin = "http://localhost:5173";
    const asking = { origin, "access-control-request-method": "POST" };
    const preflight = await ask("/", asking, "OPTIONS", strict);
    const hint =
      "Blocked by CORS: `http://localhost:5173` is not an allowed origin. Start with `--allow-origin http://localhost:5173`, or set `allowedOrigins`.";
    expect([preflight.status, JSON.parse(preflight.text)]).toEqual([
      403,
      { __type: "OriginNotAllowed", message: hint },
    ]);
    expect(blocked).toEqual([origin]);
    const { requests } = await read("requests");
    expect(requests[0]).toMatchObject({ operation: "OPTIONS /", status: 403, errorCode: "OriginNotAllowed" });
    const shown = await read(`requests/${requests[0].number}`);
    expect([shown.request, JSON.parse(shown.answer).message]).toEqual(["", hint]);
    await ask("/", { origin, "content-type": "text/plain" }, "POST", strict, "x".repeat(100));
    const [{ number }] = (await read("requests")).requests;
    expect((await read(`requests/${number}`)).request).toBe("(not read)");
    await strict.close();
  });

  it.each(["null", "http://x$(reboot)", `http://${"x".repeat(500)}`])(
    "gets no suggested option for an invalid origin: %s",
    async (origin) => {
      const { status, text } = await ask("/", { origin, "access-control-request-method": "POST" }, "OPTIONS");
      expect(status).toBe(403);
      expect(JSON.parse(text).message).toMatch(
        /^Blocked by CORS: `.{4,201}` is not an origin\. Open the page over http/,
      );
    },
  );

  it("is rejected without an Origin header when it embeds a response", async () => {
    expect((await ask("/console/api/cases", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await ask("/console/api/cases", { "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  it.each(["", "/", "/app/index.html"])(
    "is served, including preflights, when its origin is allowed with the path %j",
    async (path) => {
      const origin = "http://localhost:5173";
      const friendly = await support.listen({ allowedOrigins: [`${origin}${path}`] });
      const asking = { "access-control-request-method": "POST", "access-control-request-headers": "x-amz-target" };
      const preflight = await ask("/", { origin, ...asking }, "OPTIONS", friendly);
      expect(preflight.status).toBe(204);
      expect(preflight.headers).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-headers": "x-amz-target",
        vary: "origin",
      });
      const { status, headers } = await postSigned(friendly.endpoint, { headers: { origin } });
      expect([status, headers.get("access-control-allow-origin")]).toEqual([200, origin]);
      expect((await ask("/", { origin: "http://localhost:5174", ...asking }, "OPTIONS", friendly)).status).toBe(403);
      await friendly.close();
    },
  );
});
