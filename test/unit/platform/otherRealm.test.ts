import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  AddAttachmentsToSetCommand,
  DescribeAttachmentCommand,
  DescribeCasesCommand,
  SupportClient,
} from "../../../src/index.js";
import { isBytes } from "../../../src/platform/isBytes.js";

/** Classes of another realm, such as those of test runners with jsdom. */
const realm: { Uint8Array: typeof Uint8Array; DataView: typeof DataView; Float64Array: typeof Float64Array } =
  runInNewContext("({ Uint8Array, DataView, Float64Array })");

const foreign = (text: string) => realm.Uint8Array.from(Buffer.from(text));

function open(body: unknown = foreign("{}"), statusCode = 200) {
  const bodies: unknown[] = [];
  const requestHandler = {
    handle: async (request: { body: unknown }) => {
      bodies.push(request.body);
      return { response: { statusCode, headers: {}, body } };
    },
  };
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  return {
    bodies,
    client: new SupportClient({ credentials, requestHandler: requestHandler as never, maxAttempts: 1 }),
  };
}

describe("Bytes of another realm", () => {
  it("are read as a response", async () => {
    const { client } = open(foreign('{"cases":[{"caseId":"1"}]}'));
    expect((await client.send(new DescribeCasesCommand({}))).cases).toEqual([{ caseId: "1" }]);
  });

  it("are read as an error response", async () => {
    const { client } = open(foreign('{"__type":"CaseIdNotFound","message":"No."}'), 400);
    await expect(client.send(new DescribeCasesCommand({}))).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });

  it("are read from a stream", async () => {
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(foreign('{"cases":'));
        controller.enqueue(foreign("[]}"));
        controller.close();
      },
    });
    expect((await open(stream).client.send(new DescribeCasesCommand({}))).cases).toEqual([]);
  });

  it("are read as a large attachment", async () => {
    const data = Buffer.alloc(200_000, 7);
    const json = JSON.stringify({ attachment: { fileName: "a", data: data.toString("base64") } });
    const { attachment } = await open(foreign(json)).client.send(new DescribeAttachmentCommand({ attachmentId: "1" }));
    expect(Buffer.compare(Buffer.from(attachment?.data as Uint8Array), data)).toBe(0);
  });

  it.each([5, 100_000])("are sent as an attachment of %i bytes, like those of this realm", async (sizeBytes) => {
    const { client, bodies } = open();
    for (const data of [Buffer.alloc(sizeBytes, 7), realm.Uint8Array.from(Buffer.alloc(sizeBytes, 7))]) {
      await client.send(new AddAttachmentsToSetCommand({ attachments: [{ fileName: "a", data }] }));
    }
    const [native, other] = bodies.map((body) => Buffer.from(body as string).toString());
    expect(native).toContain('"data":"BwcH');
    expect(other).toBe(native);
  });
});

describe("isBytes", () => {
  it.each([new Uint8Array(1), Buffer.alloc(1), foreign("a"), new (class extends Uint8Array {})(1)])(
    "recognizes a Uint8Array of any realm: %#",
    (value) => expect(isBytes(value)).toBe(true),
  );

  it.each([
    "a",
    null,
    undefined,
    [],
    {},
    new ArrayBuffer(1),
    new DataView(new ArrayBuffer(1)),
    new Float64Array(1),
    new realm.Float64Array(1),
    { [Symbol.toStringTag]: "Uint8Array" },
  ])("rejects any other value: %#", (value) => expect(isBytes(value)).toBe(false));
});
