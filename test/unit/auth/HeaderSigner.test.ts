import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HeaderSigner } from "../../../src/auth/HeaderSigner.js";
import { NodeSha256 } from "../../../src/runtime/NodeSha256.js";
import { HttpRequest } from "../../../src/smithyTransport.js";

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
  path: fc.constantFrom("/", "/a b/../c/", "/%41/é"),
  query: fc.dictionary(word, word, { maxKeys: 2 }),
  headers: fc.dictionary(headerName, word, { maxKeys: 4 }),
  body: fc.option(fc.oneof(fc.string(), fc.uint8Array()), { nil: undefined }),
});
const credentials = fc.record(
  { accessKeyId: word, secretAccessKey: word, sessionToken: word },
  { requiredKeys: ["accessKeyId", "secretAccessKey"] },
);
const options = fc.record(
  {
    signingDate: fc.date({ min: new Date("2013-04-15"), max: new Date("2039-12-31"), noInvalidDate: true }),
    signingRegion: fc.constantFrom("us-east-1", "cn-north-1"),
    signingService: fc.constantFrom("support", "other"),
    unsignableHeaders: fc.constant(new Set(["x-custom"])),
    signableHeaders: fc.constant(new Set(["user-agent"])),
  },
  { requiredKeys: ["signingDate"] },
);

describe("HeaderSigner", () => {
  it("signs any request as the library's whole signer does", async () => {
    await fc.assert(
      fc.asyncProperty(request, credentials, options, fc.boolean(), async (parts, identity, how, applyChecksum) => {
        const init = {
          credentials: identity as { accessKeyId: string; secretAccessKey: string },
          region: "eu-west-1",
          service: "support",
          sha256: NodeSha256,
          applyChecksum,
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

  it("refuses credentials without a secret", async () => {
    const init = { region: "us-east-1", service: "support", sha256: NodeSha256 };
    const signer = new HeaderSigner({ ...init, credentials: { accessKeyId: "key" } as never });
    await expect(signer.sign(new HttpRequest({}))).rejects.toThrow("Resolved credential object is not valid");
  });
});
