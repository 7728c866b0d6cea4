const MAX_BYTES = 200;
const FALLBACK = "attachment";

/** Names that lead to devices on Windows, with whatever ending. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Makes of a name from elsewhere one that stays in its folder, on every system: no path, no device, nothing hidden. */
export function safeFileName(name: string): string {
  const [last = ""] = name.split(/[\\/]/).slice(-1);
  const plain = last
    .replace(INVISIBLE, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (plain === "") return FALLBACK;
  const [stem = ""] = plain.split(".");
  return shorten(RESERVED.test(stem.trim()) ? `_${plain}` : plain);
}

function shorten(name: string): string {
  const [, ending = ""] = /(\.[^.]{1,16})$/.exec(name) ?? [];
  // No character has less than a byte.
  const characters = [...name.slice(0, name.length - ending.length)].slice(0, MAX_BYTES);
  while (measure(characters.join("") + ending) > MAX_BYTES) characters.pop();
  return `${characters.join("")}${ending}`.replace(/[\s.]+$/, "");
}

function measure(text: string): number {
  return new TextEncoder().encode(text).length;
}
