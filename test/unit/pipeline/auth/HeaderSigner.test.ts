import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HeaderSigner } from "../../../../src/pipeline/auth/HeaderSigner.js";
import { NodeSha256 } from "../../../../src/platform/node/NodeSha256.js";
import { HttpRequest } from "../../../../src/platform/smithy/transport.js";

const word = fc.string({ minLength: 1, maxLength: 20 });
const headerName = fc.constantFrom(
  "host",
  "Content-Type",
  "x-custom",
  "User-Agent",
  "X-Amz-Date",
  "x-amz-content-sha256",
);
const request = fc.record({
  method: fc.constantFrom("POST", "GET"),
  path: fc.oneof(
    fc.constantFrom("/", "/a b/../c/", "/%41/é"),
    fc
      .array(fc.constantFrom("a", "..", ".", "", "%2F", "(b)*'!"), { maxLength: 5 })
      .map((parts) => `/${parts.join("/")}`),
  ),
  query: fc.dictionary(word, word, { maxKeys: 2 }),
  headers: fc.dictionary(headerName, word, { maxKeys: 4 }),
  body: fc.option(fc.oneof(fc.string(), fc.uint8Array()), { nil: undefined }),
});
const credentials = fc.record(
  { accessKeyId: word, secretAccessKey: word, sessionToken: word },
  { requiredKeys: ["accessKeyId", "secretAccessKey"] },
);
const time = fc.date({ min: new Date("2013-04-15"), max: new Date("2039-12-31"), noInvalidDate: true });
const options = fc.record(
  {
    signingDate: fc.oneof(
      time,
      time.map((date) => date.getTime() / 1000),
      time.map((date) => String(Math.floor(date.getTime() / 1000))),
      time.map((date) => date.toISOString()),
    ),
    signingRegion: fc.constantFrom("us-east-1", "cn-north-1"),
    signingService: fc.constantFrom("support", "other"),
    unsignableHeaders: fc.constant(new Set(["x-custom"])),
    signableHeaders: fc.constant(new Set(["user-agent"])),
  },
  { requiredKeys: ["signingDate"] },
);

const flags = fc.record({ applyChecksum: fc.boolean(), uriEscapePath: fc.boolean() }, { requiredKeys: [] });

describe("HeaderSigner", () => {
  it("signs any request like SignatureV4 of @smithy/signature-v4", async () => {
    await fc.assert(
      fc.asyncProperty(request, credentials, options, flags, async (parts, identity, how, given) => {
        const init = {
          credentials: identity as { accessKeyId: string; secretAccessKey: string },
          region: "eu-west-1",
          service: "support",
          sha256: NodeSha256,
          ...given,
        };
        const [expected, actual] = await Promise.all(
          [new SignatureV4(init), new HeaderSigner(init)].map((signer) =>
            signer.sign(new HttpRequest({ ...parts, headers: { ...parts.headers } }), how as { signingDate: Date }),
          ),
        );
        expect(actual).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("rejects credentials without a secret", async () => {
    const init = { region: "us-east-1", service: "support", sha256: NodeSha256 };
    const signer = new HeaderSigner({ ...init, credentials: { accessKeyId: "key" } as never });
    await expect(signer.sign(new HttpRequest({}))).rejects.toThrow(
      "must have `accessKeyId` and `secretAccessKey`, both strings; got an object with `accessKeyId`.",
    );
  });
});
