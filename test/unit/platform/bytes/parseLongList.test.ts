import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLongList } from "../../../../src/platform/bytes/parseLongList.js";

const communication = (number: number) => ({
  caseId: `case-${number}`,
  body: `},{"displayId":"é\\" – 🔥 ${"x".repeat(number % 700)}`,
  attachmentSet: [{ attachmentId: "a" }, { attachmentId: "b" }],
});
const item = (number: number) => ({
  caseId: `case-${number}`,
  displayId: String(number),
  subject: null,
  recentCommunications: { communications: [communication(number), communication(number + 1)], nextToken: "t" },
  ccEmailAddresses: ["a@b.c"],
});
const cases = Array.from({ length: 500 }, (_, number) => item(number));
const WHOLE = JSON.stringify({ cases, nextToken: "token" });
const parse = (text: string) => parseLongList(Buffer.from(text));
const reversed = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;

describe("A long list", () => {
  it.each<[title: string, text: string]>([
    ["alone", JSON.stringify({ cases })],
    ["with a token behind it", WHOLE],
    ["with unknown members", JSON.stringify({ cases, more: [{ caseId: "a" }, { displayId: "b" }] })],
    [
      "whose items begin with the member that only they have",
      JSON.stringify({ cases: cases.map(({ caseId, ...rest }) => ({ ...rest, caseId })) }),
    ],
    ["with nulls and other values after items", JSON.stringify({ cases: [...cases, null, 1, "a", [], ...cases] })],
    ["whose items lack the member that only they have", WHOLE.replaceAll("displayId", "id")],
    ["with a prototype that is a member", WHOLE.replaceAll('"subject"', '"__proto__"')],
  ])("%s is parsed in pieces, as it is as a whole", (_, text) => {
    const answer = parse(text);
    expect(answer).toStrictEqual(JSON.parse(text));
    expect(JSON.stringify(answer)).toBe(JSON.stringify(JSON.parse(text)));
  });

  it.each<[title: string, text: string]>([
    ["has a token before it", JSON.stringify({ nextToken: "token", cases })],
    [
      "has an item that is too large for a piece",
      JSON.stringify({ cases: [{ subject: "x".repeat(200_000) }, ...cases] }),
    ],
    ["is small", JSON.stringify({ cases: cases.slice(0, 9) })],
    ["has blanks between its items", JSON.stringify({ cases }, null, 1)],
    ["is cut off", WHOLE.slice(0, -100)],
    ["has rubbish behind it", `${WHOLE}}`],
    ["has rubbish in it", WHOLE.replace('"case-250"', "case-250")],
    ["is there twice", `${WHOLE.slice(0, -1)},"cases":[]}`],
    ["is there twice, the second with a null first", `${WHOLE.slice(0, -1)},"cases":[null,{}]}`],
    ["is there twice, the second larger", `{"cases":[],${WHOLE.slice(1)}`],
    ["is there twice, the first in another member", `{"other":{"cases":[]},${WHOLE.slice(1)}`],
    ["is in another member", `{"other":${WHOLE}}`],
    ["has items that begin with other lists", JSON.stringify({ cases }, reversed)],
    ["is of something else", JSON.stringify({ others: cases })],
    ["is no list", JSON.stringify({ cases: { cases } })],
  ])("that %s is left to the ordinary way", (_, text) => {
    expect(parse(text)).toBeUndefined();
  });

  it("that is damaged anywhere is left to the ordinary way, or parsed as it is as a whole", () => {
    const places = fc.nat({ max: WHOLE.length - 1 });
    fc.assert(
      fc.property(places, fc.constantFrom(...'{}[],:"\\0 \u0000é'), (place, character) => {
        const text = Buffer.from(`${WHOLE.slice(0, place)}${character}${WHOLE.slice(place + 1)}`).toString();
        const answer = parse(text);
        if (answer !== undefined) expect(JSON.stringify(answer)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it("of services, checks or communications is parsed in pieces too", () => {
    const inner = [{ code: "a", name: "A" }];
    const service = { code: "s", name: "S", categories: inner };
    const check = { id: "i", description: "<b>{}</b>", metadata: ["Status", null] };
    for (const [name, item] of Object.entries({ services: service, checks: check, communications: communication(1) })) {
      const answer = { [name]: Array(4000).fill(item) };
      expect(parseLongList(Buffer.from(JSON.stringify(answer)))).toEqual(answer);
    }
  });
});
