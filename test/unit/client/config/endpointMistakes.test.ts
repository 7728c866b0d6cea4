import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { observeConfig, type Setting } from "../../../support/observeConfig.js";
import { ours } from "../../../support/sdks.js";

const MALFORMED = [
  "http://[",
  "https://]",
  "http:a%",
  "https://a b",
  "http://a:99999",
  "http://a:port",
  "https://%",
  "https://",
  "http://?a",
  "http://#a",
  "ftp://x",
  "ws://x",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "x",
  "",
  " ",
  "http://a/?b=%zz",
  "http://[::1",
  "http://1.2.3.4.5.6:1:1",
];

const OBJECTS: [string, unknown][] = [
  ["a number", 5],
  ["true", true],
  ["an empty object", {}],
  ["an array", []],
  ["a host with a space", { protocol: "https:", hostname: "a b", path: "/" }],
  ["an Endpoint without a host", { protocol: "https:", path: "/" }],
  ["a port above 65535", { protocol: "https:", hostname: "a", port: 99_999, path: "/" }],
  ["an EndpointV2 with a malformed URL", { url: "http://[" }],
  ["an EndpointV2 without a URL", { url: undefined }],
];

const observe = (config: object, setting: Setting = {}) =>
  observeConfig(ours, { title: "", config: () => ({ region: "us-east-1", ...config }), setting });

describe("A malformed endpoint", () => {
  const GIVEN = MALFORMED.filter(Boolean);
  it.each(GIVEN)("rejects with a ConfigurationError when the option is %j", async (endpoint) => {
    for (const given of [endpoint, async () => endpoint]) {
      const { outcome, requests } = await observe({ endpoint: given });
      expect(requests).toEqual([]);
      expect(outcome).toMatchObject({ name: "ConfigurationError", code: "CONFIGURATION_INVALID" });
      expect(outcome?.message).toMatch(/^`endpoint` must be an http:\/\/ or https:\/\/ URL/);
    }
  });

  it.each(GIVEN)("rejects with a ConfigurationError when AWS_ENDPOINT_URL is %j", async (url) => {
    for (const name of ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SUPPORT"]) {
      const { outcome, requests } = await observe({}, { variables: { [name]: url } });
      expect(requests).toEqual([]);
      expect(outcome).toMatchObject({ name: "ConfigurationError" });
      expect(outcome?.message).toContain(name);
    }
  });

  it.each(OBJECTS)("rejects with a ConfigurationError when it is %s", async (_, endpoint) => {
    for (const given of [endpoint, async () => endpoint]) {
      const { outcome, requests } = await observe({ endpoint: given });
      expect(requests).toEqual([]);
      expect(outcome).toMatchObject({ name: "ConfigurationError" });
      expect(outcome?.message).toMatch(
        /^`endpoint` must be a URL, or an object with `protocol`, `hostname` and `path`/,
      );
    }
  });
});

const PASSWORD = "hunter2secret";
const WITH_PASSWORD = [
  `ftp://user:${PASSWORD}@host`,
  `http://user:${PASSWORD}@[`,
  `http://user:${PASSWORD}@host:99999`,
  `user:${PASSWORD}@host`,
  `http:user:${PASSWORD}@ho st`,
  `http://user:pass/${PASSWORD}@host:x`,
  `https:///user:p?q#${PASSWORD}@[`,
  `http://[?X-Amz-Signature=${PASSWORD}`,
  `ftp://host/?token=${PASSWORD}`,
];

describe("The password in an endpoint URL", () => {
  it.each(WITH_PASSWORD)("is redacted in the error for %s", async (endpoint) => {
    for (const [config, setting] of [
      [{ endpoint }, {}],
      [{}, { variables: { AWS_ENDPOINT_URL: endpoint } }],
    ] as const) {
      const { outcome, requests, created } = await observe(config, setting);
      expect(requests).toEqual([]);
      expect(outcome).toMatchObject({ name: "ConfigurationError" });
      expect(inspect([outcome, created], { depth: 10, showHidden: true })).not.toContain(PASSWORD);
    }
  });

  it("is redacted in log lines", async () => {
    const lines: string[] = [];
    const note = (...given: unknown[]) => void lines.push(inspect(given, { depth: 10, showHidden: true }));
    const logger = { trace: note, debug: note, info: note, warn: note, error: note };
    const variables = { AWS_ENDPOINT_URL: `http://user:${PASSWORD}@localhost:4599` };
    const { requests } = await observe({ logger }, { variables });
    expect(requests).toMatchObject([{ url: "http://localhost:4599/" }]);
    expect(lines.join("\n")).toContain("[redacted]@localhost:4599");
    expect(lines.join("\n")).not.toContain(PASSWORD);
  });
});
