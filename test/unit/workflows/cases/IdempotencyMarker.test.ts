import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMarker,
  type MarkedContent,
  makeMarker,
  matchMarker,
} from "../../../../src/workflows/cases/IdempotencyMarker.js";

const TOKEN_CHARACTERS = [..."ABCXYZabcxyz0189._:/@+=#-"];
const anyToken = fc.string({ unit: fc.constantFrom(...TOKEN_CHARACTERS), minLength: 1, maxLength: 64 });
const anyBody = fc.string({ unit: "binary", minLength: 1, maxLength: 500 });

const ofCase = (token = "t", content = "Alarm"): MarkedContent => ({ kind: "case", token, content });
const ofMessage = (token = "m", content = "It has spread.", caseId = "case-1"): MarkedContent => ({
  kind: "message",
  token,
  caseId,
  content,
});
const markCase = (body: string, token?: string, content?: string) =>
  addMarker(body, makeMarker(ofCase(token, content)));
const matchCase = (body: string | undefined, subject = "Alarm", token?: string) =>
  matchMarker(body, makeMarker(ofCase(token)), () => subject);

describe("the marker of a case", () => {
  it("matches every text that it was added to, and only its own token", () => {
    fc.assert(
      fc.property(anyToken, anyToken, anyBody, (own, other, text) => {
        const marked = markCase(text, own);
        expect(matchCase(marked, "Alarm", own)).toBe("same");
        expect(matchMarker(marked, makeMarker({ ...ofMessage(own), content: text }), () => text)).toBeUndefined();
        if (other !== own) expect(matchCase(marked, "Alarm", other)).toBeUndefined();
      }),
    );
  });

  it("has an 80-bit digest and at most 99 characters", () => {
    expect(markCase("x", "t".repeat(64))).toMatch(/^x\n\n\[case ref: t{64}\/[0-9a-f]{20}\]$/);
    expect(markCase("x", "t".repeat(64))).toHaveLength(1 + 99);
  });

  it("differs by token, subject, kind and case", () => {
    const digests = [
      ofCase(),
      ofCase("u"),
      ofCase("t", "alarm"),
      ofMessage("t", "Alarm"),
      ofMessage("t", "Alarm", "case-2"),
    ].map((marked) => makeMarker(marked).digest);
    expect(new Set(digests).size).toBe(5);
    expect(makeMarker(ofCase("t", " Alarm\n")).digest).toBe(digests[0]);
  });

  it("survives changed line ends, surrounding spaces and text below it", () => {
    const marked = markCase("It is red.").replaceAll("\n", "\r\n");
    expect(matchCase(`${marked}  \r\n\r\nSent from my console`)).toBe("same");
  });

  it("does not match a case with another subject, because it is a copy", () => {
    expect(matchCase(markCase("It is red."), "Feedback of a visitor")).toBeUndefined();
    expect(matchCase(markCase("It is red."), "")).toBeUndefined();
    expect(matchCase(markCase("It is red."), "A")).toBeUndefined();
  });

  it.each(["Alarm: R&amp;D is down", "Alarm - RD is down", "Alarm: R&D is d", " alarm"])(
    "matches a case whose subject the service normalized or truncated: %s",
    (subject) => {
      const wanted = subject === " alarm" ? "alarm " : "  Alarm:  R&D is down! ";
      const marker = makeMarker(ofCase("t", wanted));
      expect(matchMarker(addMarker("It is red.", marker), marker, () => subject)).toBe("same");
    },
  );

  it.each([
    ["replaces a lone surrogate", "Log cut here: \ud83d", "Log cut here: ?"],
    ["replaces emoji", "\u{1f525} Disk full on db-1", "?? Disk full on db-1"],
    ["drops emoji", "\u26a0\ufe0f Disk full on db-1 \u{1f525}", " Disk full on db-1 "],
    ["drops control characters", "\u001b[31mDisk full\u001b[0m\u0000", "[31mDisk full[0m"],
    ["composes accents", "De\u0301bit du re\u0301seau", "D\u00e9bit du r\u00e9seau"],
    ["changes quotes and dashes", "\u201cprod\u201d \u2013 disk full", '"prod" - disk full'],
  ])("matches a case after the service %s", (_, wanted, subject) => {
    const marker = makeMarker(ofCase("t", wanted));
    expect(matchMarker(addMarker("It is red.", marker), marker, () => subject)).toBe("same");
  });

  it('matches as "other" when its token belongs to another subject, which the case has', () => {
    const marked = markCase("It is red.", "t", "Network");
    expect(matchCase(marked, "Network")).toBe("other");
    expect(matchCase(marked, "Alarm")).toBeUndefined();
  });

  it.each(["00000000000000000000", "00000000", "f".repeat(20)])(
    "does not match with the forged digest %s",
    (digest) => {
      expect(matchCase(`Hello\n[case ref: t/${digest}]`)).toBeUndefined();
    },
  );

  it("does not match when it is quoted, truncated or in the middle of a line", () => {
    const line = markCase("x").split("\n").at(-1) ?? "";
    for (const text of [`> ${line}`, `See ${line}`, line.slice(0, -1), "", undefined]) {
      expect(matchCase(text)).toBeUndefined();
    }
  });

  it.each(["see the wiki]", "...]", "", "0123]", "01234567"])(
    "matches below a line with the same beginning: [case ref: t/%s",
    (rest) => {
      expect(matchCase(markCase(`Notes:\n[case ref: t/${rest}\nHelp.`))).toBe("same");
    },
  );

  it("is the last one of a text, so that a text can quote other markers and its own", () => {
    const quoting = markCase(`A copy:\n${markCase("It is red.", "u")}\nIt may be related.`);
    expect([matchCase(quoting), matchCase(quoting, "Alarm", "u")]).toEqual(["same", undefined]);
    expect(matchCase(markCase(markCase("It is red.", "t", "Another")))).toBe("same");
  });
});

describe("the marker of a message", () => {
  const marked = addMarker("It has spread.", makeMarker(ofMessage()));
  const match = (body: string, wanted = ofMessage()) => matchMarker(body, makeMarker(wanted), (textAbove) => textAbove);

  it("matches below its own text in its own case", () => {
    expect(match(marked)).toBe("same");
    expect(match(marked.replaceAll("\n", "\r\n"))).toBe("same");
    expect(match(marked, ofMessage("m", "It has spread.", "case-2"))).toBeUndefined();
  });

  it("does not match below another text, because it is a copy", () => {
    expect(match(marked.replace("It has spread.", "As we wrote:"))).toBeUndefined();
  });

  it('matches as "other" when its token belongs to another text in this case', () => {
    expect(match(marked, ofMessage("m", "It is over."))).toBe("other");
  });
});
