import { randomBytes } from "node:crypto";
import { HttpResponse } from "@smithy/core/protocols";
import { describe, expect, it } from "vitest";
import { bothSdks, official, ours, type Sdk } from "../../support/sdks.js";
import { settle } from "../../support/settle.js";

const BASE64 = randomBytes(100_000).toString("base64");
const SMALL = randomBytes(20).toString("base64");

/** Answers with a large attachment, right and wrong. */
const BODIES: readonly [title: string, body: string][] = [
  ["alone", `{"attachment":{"fileName":"f","data":"${BASE64}"}}`],
  ["before the name", `{"attachment":{"data":"${BASE64}","fileName":"f"}}`],
  ["with blanks around the colon", `{"attachment":{"data" : "${BASE64}"}}`],
  ["with escaped slashes", `{"attachment":{"data":"${BASE64.replaceAll("/", "\\/")}"}}`],
  ["twice", `{"attachment":{"data":"${BASE64}","data":"${SMALL}"}}`],
  ["twice, the second larger", `{"attachment":{"data":"${SMALL}","data":"${BASE64}"}}`],
  ["in a member that nobody knows", `{"other":{"data":"${BASE64}"},"attachment":{"fileName":"f"}}`],
  ["in a member that nobody knows, too", `{"other":{"data":"${BASE64}"},"attachment":{"data":"${SMALL}"}}`],
  ["in the text of a name", `{"attachment":{"fileName":"\\"data\\":\\"${BASE64}","data":"${SMALL}"}}`],
  ["cut off", `{"attachment":{"fileName":"f","data":"${BASE64}`],
  ["with rubbish behind it", `{"attachment":{"fileName":"f","data":"${BASE64}"}}}`],
  ["with a line break in it", `{"attachment":{"data":"${BASE64.slice(0, 80_000)}\n${BASE64.slice(80_000)}"}}`],
  ["with the alphabet of URLs", `{"attachment":{"data":"${BASE64.replaceAll("+", "-").replaceAll("/", "_")}"}}`],
  ["with one character too few", `{"attachment":{"data":"${BASE64.slice(1)}"}}`],
  ["with letters beyond ASCII", `{"attachment":{"data":"${BASE64.slice(4)}\u0141AAA"}}`],
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
  it.each(BODIES)("%s is read as by the official client", async (_, body) => {
    expect(await read(ours, body)).toEqual(await read(official, body));
  });

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
