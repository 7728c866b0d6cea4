import { randomBytes } from "node:crypto";
import { HttpResponse } from "@smithy/core/protocols";
import { describe, expect, it } from "vitest";
import { bothSdks, official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

const BASE64 = randomBytes(100_000).toString("base64");
const SMALL = randomBytes(20).toString("base64");

const replaceAt = (place: number, text: string) =>
  `${BASE64.slice(0, place)}${text}${BASE64.slice(place + text.length)}`;

/** Responses with a large attachment, valid and invalid. */
const BODIES: readonly [title: string, body: string][] = [
  ["alone", `{"attachment":{"fileName":"f","data":"${BASE64}"}}`],
  ["before the name", `{"attachment":{"data":"${BASE64}","fileName":"f"}}`],
  ["with spaces around the colon", `{"attachment":{"data" : "${BASE64}"}}`],
  ["with escaped slashes", `{"attachment":{"data":"${BASE64.replaceAll("/", "\\/")}"}}`],
  ["twice", `{"attachment":{"data":"${BASE64}","data":"${SMALL}"}}`],
  ["twice, the second larger", `{"attachment":{"data":"${SMALL}","data":"${BASE64}"}}`],
  ["in an unknown member", `{"other":{"data":"${BASE64}"},"attachment":{"fileName":"f"}}`],
  ["in an unknown member and in data", `{"other":{"data":"${BASE64}"},"attachment":{"data":"${SMALL}"}}`],
  ["inside the string of a file name", `{"attachment":{"fileName":"\\"data\\":\\"${BASE64}","data":"${SMALL}"}}`],
  ["truncated", `{"attachment":{"fileName":"f","data":"${BASE64}`],
  ["with trailing characters", `{"attachment":{"fileName":"f","data":"${BASE64}"}}}`],
  ["with a line break inside", `{"attachment":{"data":"${BASE64.slice(0, 80_000)}\n${BASE64.slice(80_000)}"}}`],
  ["in the URL-safe alphabet", `{"attachment":{"data":"${BASE64.replaceAll("+", "-").replaceAll("/", "_")}"}}`],
  ["with a hyphen at the end of a chunk", `{"attachment":{"data":"${replaceAt(32_767, "-")}"}}`],
  ["with an underscore at the start of a chunk", `{"attachment":{"data":"${replaceAt(32_768, "_")}"}}`],
  ["with an invalid character", `{"attachment":{"data":"${replaceAt(50_000, "*")}"}}`],
  ["with four invalid characters", `{"attachment":{"data":"${replaceAt(50_000, "****")}"}}`],
  ["with padding at the end of a chunk", `{"attachment":{"data":"${replaceAt(32_766, "==")}"}}`],
  ["with padding at the start", `{"attachment":{"data":"==${BASE64.slice(2)}"}}`],
  ["with three padding characters", `{"attachment":{"data":"${BASE64.slice(0, -4)}A==="}}`],
  ["with only padding", `{"attachment":{"data":"${"=".repeat(BASE64.length)}"}}`],
  ["with a trailing backslash", `{"attachment":{"data":"${BASE64.slice(0, -1)}\\"}}`],
  ["with a quote inside", `{"attachment":{"data":"${replaceAt(50_000, '\\"')}"}}`],
  ["with one character missing", `{"attachment":{"data":"${BASE64.slice(1)}"}}`],
  ["with non-ASCII letters", `{"attachment":{"data":"${BASE64.slice(4)}\u0141AAA"}}`],
  ["that is empty", `{"attachment":{"data":"","fileName":"${BASE64}"}}`],
  ["that is null", `{"attachment":{"data":null,"fileName":"${BASE64}"}}`],
];

async function read(sdk: Sdk, body: string) {
  const requestHandler = {
    handle: async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body: Buffer.from(body) }) }),
  };
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const client = new sdk.SupportClient({ region: "us-east-1", credentials, requestHandler } as never);
  return settle(client.send(new sdk.DescribeAttachmentCommand({ attachmentId: "a" })));
}

describe("A large attachment", () => {
  it.each(BODIES)("%s is decoded as in the official client", async (_, body) => {
    expect(await read(ours, body)).toEqual(await read(official, body));
  });

  it.each([49_151, 49_152, 49_153, 73_727, 73_728, 73_729, 99_999, 100_001])(
    "of %i bytes is decoded byte for byte",
    async (size) => {
      const data = randomBytes(size);
      const answer = await read(ours, JSON.stringify({ attachment: { fileName: "f", data: data.toString("base64") } }));
      expect(answer).toMatchObject({ output: { attachment: { data: new Uint8Array(data) } } });
    },
  );

  it.each([4095, 4096, 4097, 24_575, 24_576, 24_577, 100_000])("of %i bytes is sent byte for byte", async (size) => {
    const data = randomBytes(size);
    const bodies: Uint8Array[] = [];
    for (const [, sdk] of bothSdks) {
      const requestHandler = {
        handle: async ({ body }: { body: Uint8Array }) => {
          bodies.push(body);
          return { response: new HttpResponse({ statusCode: 200, headers: {}, body: Buffer.from("{}") }) };
        },
      };
      const credentials = { accessKeyId: "a", secretAccessKey: "b" };
      const client = new sdk.SupportClient({ region: "us-east-1", credentials, requestHandler } as never);
      const attachments = ["é", "b"].map((fileName) => ({ fileName, data }));
      await client.send(new sdk.AddAttachmentsToSetCommand({ attachments }));
    }
    const [one, other] = bodies.map((body) => Buffer.from(body));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });
});
