import type { Bytes } from "../http/messages.js";

const MAX_DATA_LENGTH = 96;
const MAX_TEXT_LENGTH = 64 * 1024;
const MAX_DECODED_BYTES = 24 * 1024 * 1024;

/** What a person wants to see of a body: its text, with the content of attachments left out. */
export function shortenBody(body: Bytes, contentType = ""): string {
  if (body.length === 0) return "";
  if (!/json|xml|text/.test(contentType) || body.length > MAX_DECODED_BYTES) {
    return `(${body.length.toLocaleString("en")} bytes)`;
  }
  const text = shortenData(new TextDecoder().decode(body));
  if (text.length <= MAX_TEXT_LENGTH) return text;
  return `${text.slice(0, MAX_TEXT_LENGTH)}… (${(text.length - MAX_TEXT_LENGTH).toLocaleString("en")} more characters)`;
}

/** Base64 has no quotation marks, so that the next one ends it. */
function shortenData(text: string): string {
  let shortened = "";
  let done = 0;
  for (let name = text.indexOf('"data"'); name >= 0; name = text.indexOf('"data"', name + 1)) {
    const opening = /^\s*:\s*"/.exec(text.slice(name + 6, name + 30));
    if (!opening) continue;
    const start = name + 6 + opening[0].length;
    const end = text.indexOf('"', start);
    if (end - start <= MAX_DATA_LENGTH) continue;
    shortened += `${text.slice(done, start + 32)}… (${(end - start).toLocaleString("en")} characters)`;
    done = end;
  }
  return shortened + text.slice(done);
}
