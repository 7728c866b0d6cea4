import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { printTo } from "../../../../src/local/cli/printTo.js";

/** Creates a stream that collects text, or fails with a system error code. */
function createStream(code?: string) {
  const texts: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      texts.push(String(chunk));
      done(code === undefined ? null : Object.assign(new Error(`${code}: of the system, write`), { code }));
    },
  });
  return { stream, texts };
}

it("printTo resolves when the text is written", async () => {
  const { stream, texts } = createStream();
  await printTo(stream)("hello");
  expect(texts).toEqual(["hello"]);
});

it("printTo rejects with a PrintError when it cannot write", async () => {
  await expect(printTo(createStream("ENOSPC").stream)("hello")).rejects.toMatchObject({
    name: "PrintError",
    code: "PRINT_FAILED",
    message: "Cannot write the output: ENOSPC: of the system, write. Redirect it elsewhere.",
    cause: { code: "ENOSPC" },
  });
});

it("printTo ignores a closed pipe", async () => {
  await expect(printTo(createStream("EPIPE").stream)("hello")).resolves.toBeUndefined();
});
