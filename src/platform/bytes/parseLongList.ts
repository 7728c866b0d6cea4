/** A text of 128 kB gets memory of its own from the system, page by page, and for each answer anew. */
const PIECE_BYTES = 96 * 1024;
/** By the list that an answer begins with: a member that each item has, and nothing inside of it. */
const MARKS: Readonly<Record<string, string>> = {
  cases: "displayId",
  checks: "id",
  communications: "body",
  services: "categories",
};
const OPENING = /^\{"(\w+)":\[/;
const CLOSING_BRACKET = 0x5d;

/**
 * Parses a long list of structures in pieces: a DescribeCases of 1 MB takes 2.2 ms instead of 2.6.
 *
 * Where it is cut is a guess, but one that is proven: what can be parsed, and began between two items, ends between two.
 *
 * @returns The answer, or `undefined` where it is to be parsed as a whole: it is small, not as the service writes it, or
 *   anything about it is wrong.
 */
export function parseLongList(bytes: Buffer): unknown {
  if (bytes.length < PIECE_BYTES) return undefined;
  const [opening = "", name = ""] = OPENING.exec(bytes.toString("latin1", 0, 40)) ?? [];
  const own = MARKS[name];
  if (own === undefined) return undefined;
  const pieces: unknown[][] = [];
  // One sheet for all pieces, with room for a large last item; what it cannot hold is no JSON.
  const sheet = Buffer.allocUnsafe(2 * PIECE_BYTES);
  sheet.write("[");
  let start = opening.length;
  try {
    for (;;) {
      const place = bytes.indexOf(`"${own}":`, start + PIECE_BYTES);
      if (place < 0) break;
      const end = bytes.lastIndexOf("},{", place) + 1;
      if (end <= start) return undefined;
      const size = bytes.copy(sheet, 1, start, end);
      sheet[size + 1] = CLOSING_BRACKET;
      pieces.push(JSON.parse(sheet.toString("utf8", 0, size + 2)));
      start = end + 1;
    }
    // Where there is another list of this name, that one counts.
    if (bytes.includes(`"${name}":`, start)) return undefined;
    const answer = JSON.parse(`${opening}${bytes.toString("utf8", start)}`);
    answer[name] = pieces.flat().concat(answer[name]);
    return answer;
  } catch {
    return undefined;
  }
}
