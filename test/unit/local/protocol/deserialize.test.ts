import { expect, it } from "vitest";
import { deserialize } from "../../../../src/local/protocol/deserialize.js";
import { AddAttachmentsToSetRequest$ } from "../../../../src/models/attachments.js";
import { CreateCaseRequest$, DescribeCasesRequest$ } from "../../../../src/models/cases.js";
import { BOOLEAN, list, STRING, structure } from "../../../../src/models/schema/shapes.js";

function read(schema: Parameters<typeof deserialize>[0], json: string | Uint8Array<ArrayBuffer>) {
  return deserialize(schema, typeof json === "string" ? new TextEncoder().encode(json) : json);
}

it.each([
  ["an empty body", "", {}],
  ["members that are null or unknown", '{"subject":null,"color":"red","__proto__":{"subject":"x"}}', {}],
  ["nulls in a list", '{"ccEmailAddresses":["a",null,"b"]}', { ccEmailAddresses: ["a", "b"] }],
  ["lone surrogates", '{"subject":"\\ud800"}', { subject: "\ud800" }],
])("deserialize reads %s", (_, json, expected) => {
  expect(read(CreateCaseRequest$, json)).toEqual(expected);
});

it("deserialize reads structures in lists, and preserves nulls in sparse lists", () => {
  const item = structure("Item", {}, { on: BOOLEAN });
  const schema = structure(
    "Outer",
    {},
    { items: () => list("Items", () => item), ids: list("Ids", STRING, { sparse: 1 }) },
  );
  expect(read(schema, '{"items":[{"on":true,"off":1},null],"ids":["a",null]}')).toEqual({
    items: [{ on: true }],
    ids: ["a", null],
  });
});

it.each([
  ["Unable to parse request body as JSON", '{"subject":'],
  ["Unable to parse request body as JSON", "[[["],
  ["Unable to parse request body as JSON", "{'subject':1}"],
  ["START_ARRAY cannot be converted to Structure", "[]"],
  ["NULL_VALUE cannot be converted to Structure", "null"],
  ["NUMBER_VALUE cannot be converted to String", '{"subject":1}'],
  ["START_OBJECT cannot be converted to String", '{"subject":{}}'],
  ["STRING_VALUE cannot be converted to Boolean", '{"dryRun":"true"}'],
  ["STRING_VALUE cannot be converted to List", '{"ccEmailAddresses":"a"}'],
  ["BOOLEAN_VALUE cannot be converted to String", '{"ccEmailAddresses":[true]}'],
])("deserialize throws for invalid input: %s, %s", (message, json) => {
  const failure = expect.objectContaining({ code: "SerializationException", status: 400 });
  expect(() => read(CreateCaseRequest$, json)).toThrow(failure);
  expect(() => read(CreateCaseRequest$, json)).toThrow(message);
});

it.each(["10.5", '"10"', "1e400", "[10]"])("deserialize throws for %s as an integer", (json) => {
  expect(() => read(DescribeCasesRequest$, `{"maxResults":${json}}`)).toThrow("cannot be converted to Integer");
});

it("deserialize throws for bytes that are not UTF-8", () => {
  const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
  expect(() => read(CreateCaseRequest$, bytes)).toThrow("Unable to parse request body as JSON");
});

it("deserialize throws for deep nesting without a stack overflow", () => {
  expect(() => read(CreateCaseRequest$, "[".repeat(1_000_000))).toThrow("Unable to parse request body as JSON");
});

it("deserialize decodes the Base64 of a structure in a list", () => {
  expect(read(AddAttachmentsToSetRequest$, '{"attachments":[{"fileName":"a","data":"AAH/"}]}')).toEqual({
    attachments: [{ fileName: "a", data: new Uint8Array([0, 1, 255]) }],
  });
});

it.each([
  ["STRING_VALUE cannot be converted to Blob: invalid Base64", '"AAH"'],
  ["STRING_VALUE cannot be converted to Blob: invalid Base64", '"AA H"'],
  ["NUMBER_VALUE cannot be converted to Blob", "1"],
  ["START_ARRAY cannot be converted to Blob", "[0,1,255]"],
])("deserialize throws for invalid Base64: %s, %s", (message, data) => {
  const failure = expect.objectContaining({ code: "SerializationException", message });
  expect(() => read(AddAttachmentsToSetRequest$, `{"attachments":[{"data":${data}}]}`)).toThrow(failure);
});
