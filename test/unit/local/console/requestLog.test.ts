import { describe, expect, it } from "vitest";
import { shortenBody } from "../../../../src/local/console/requestLog.js";

const JSON_TYPE = "application/x-amz-json-1.1";
const bytes = (text: string) => new TextEncoder().encode(text);

describe("a logged body", () => {
  it("is complete when it is short", () => {
    expect(shortenBody(bytes('{"data": "eA=="}'), JSON_TYPE)).toBe('{"data": "eA=="}');
    expect(shortenBody(bytes(""), JSON_TYPE)).toBe("");
  });

  it("omits the content of attachments only", () => {
    const data = "A".repeat(1000);
    const text = `{"a":[{"data":"${data}","fileName":"\\"data\\""},{"fileName":"b","data" : "${data}"}],"data":7}`;
    const start = "A".repeat(32);
    expect(shortenBody(bytes(text), JSON_TYPE)).toBe(
      `{"a":[{"data":"${start}… (1,000 characters)","fileName":"\\"data\\""},{"fileName":"b","data" : "${start}… (1,000 characters)"}],"data":7}`,
    );
  });

  it("is truncated when it is long", () => {
    expect(shortenBody(bytes(`{"data":"${"A".repeat(100_000)}`), JSON_TYPE)).toMatch(/… \(34,\d{3} more characters\)$/);
  });

  it("is replaced by its size when it is not text", () => {
    expect(shortenBody(new Uint8Array(2048), "application/octet-stream")).toBe("(2,048 bytes)");
    expect(shortenBody(new Uint8Array(3))).toBe("(3 bytes)");
  });
});
