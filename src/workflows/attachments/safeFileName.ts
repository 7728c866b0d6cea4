/** The limit of most file systems, in UTF-8 bytes. */
const MAX_BYTES = 255;
const FALLBACK = "attachment";

/** Device names on Windows, with any extension. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * Control, format, separator and filler characters, lone surrogates, and the blank Braille pattern.
 *
 * A string, because Hermes cannot compile the literal.
 */
const INVISIBLE =
  "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{Noncharacter_Code_Point}\\u2800]";

/**
 * Converts any name into a file name that is safe on every system: no path, no device, no hidden file, and no invisible or
 * direction-changing characters.
 *
 * @param copy - A number to add, if a file with that name exists.
 */
export function safeFileName(name: string, copy = 0): string {
  const last = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const plain = trim(last.replace(new RegExp(INVISIBLE, "gu"), "").replace(/[<>:"|?*]/g, "_"));
  const visible = plain === "" ? FALLBACK : plain;
  const [stem = ""] = visible.split(".", 1);
  return shorten(RESERVED.test(stem.trim()) ? `_${visible}` : visible, copy);
}

/** Trims spaces, which are invisible, and dots: a leading one hides a file, and Windows drops a trailing one. */
function trim(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && /[\s.]/.test(name.charAt(start))) start++;
  while (end > start && /[\s.]/.test(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

function shorten(name: string, copy: number): string {
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 17 ? name.slice(dot) : "";
  const suffix = copy > 0 ? ` (${copy})${ending}` : ending;
  const stem = name.slice(0, name.length - ending.length);
  const fitting = cut(stem, MAX_BYTES - measure(suffix));
  return `${suffix === "" ? trim(fitting) : fitting}${suffix}`;
}

/** Returns the longest prefix with at most that many bytes, without splitting a character. */
function cut(text: string, maxBytes: number): string {
  if (text.length <= maxBytes && measure(text) <= maxBytes) return text;
  // Each code unit takes at least one byte, so this prefix is long enough.
  const start = text.slice(0, maxBytes + 1);
  return join(listGraphemes(start), maxBytes) || join([...start], maxBytes);
}

function join(pieces: readonly string[], maxBytes: number): string {
  let text = "";
  let sizeBytes = 0;
  for (const piece of pieces) {
    sizeBytes += measure(piece);
    if (sizeBytes > maxBytes) break;
    text += piece;
  }
  return text;
}

function listGraphemes(text: string): string[] {
  if (typeof Intl?.Segmenter !== "function") return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function measure(text: string): number {
  return new TextEncoder().encode(text).length;
}
