import { editDistance } from "../../errors/nearestName.js";

/** A code of the API, and its name. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** The match of a text: one item, several that are equally likely, or similar ones. */
export interface CodeMatch<Item extends NamedCode> {
  readonly match: Item | undefined;
  /** The likeliest first. */
  readonly candidates: readonly Item[];
  readonly isAmbiguous: boolean;
}

const MAX_SUGGESTIONS = 5;
/** Longer texts are not names, and slow to compare. */
const MAX_KEY_LENGTH = 200;

/** Matches a text with increasingly weaker rules. The first rule that matches any item decides. */
export function matchCode<Item extends NamedCode>(text: string, items: readonly Item[]): CodeMatch<Item> {
  const words = splitIntoTellingWords(text);
  const key = words.join(" ");
  const code = text.trim().toLowerCase();
  const nameOf = ({ name }: Item) => splitIntoTellingWords(name);
  const isAmong = (known: readonly string[]) => words.every((word) => known.includes(word));
  const kinds: readonly ((item: Item) => boolean)[] = [
    (item) => item.code.toLowerCase() === code,
    (item) => nameOf(item).join(" ") === key,
    (item) => splitIntoTellingWords(item.code).join(" ") === key,
    (item) => isAmong(nameOf(item)),
    ({ name }) => abbreviate(name).includes(key),
    (item) => isAmong([...nameOf(item), ...splitIntoTellingWords(item.code)]),
  ];
  for (const kind of words.length > 0 ? kinds : []) {
    const found = items.filter(kind);
    if (found.length === 1) return { match: found[0], candidates: found, isAmbiguous: false };
    if (found.length > 1) return { match: undefined, candidates: found, isAmbiguous: true };
  }
  return { match: undefined, candidates: suggest(key, items), isAmbiguous: false };
}

function suggest<Item extends NamedCode>(key: string, items: readonly Item[]): Item[] {
  if (key === "" || key.length > MAX_KEY_LENGTH) return [];
  const most = Math.max(1, Math.floor(key.length / 3));
  return items
    .map((item) => ({ item, distance: distanceTo(key, item, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ item }) => item);
}

/**
 * Returns the distance to the name, the code, an abbreviation or a word. A prefix counts as half a letter. A distance above
 * `most` is not computed.
 */
function distanceTo(key: string, { code, name }: NamedCode, most: number): number {
  const names = splitIntoTellingWords(name);
  const codes = splitIntoTellingWords(code);
  const wholes = [names.join(" "), codes.join(" "), ...abbreviate(name), ...names, ...codes];
  const distances = wholes.map((whole) => (whole.startsWith(key) ? 0.5 : distanceWithin(key, whole, most)));
  const keys = key.split(" ");
  if (keys.length > 1) distances.push(distanceOfWords(keys, [...names, ...codes], most));
  return Math.min(...distances);
}

function distanceWithin(key: string, whole: string, most: number): number {
  return Math.abs(key.length - whole.length) > most ? Infinity : editDistance(key, whole);
}

function distanceOfWords(keys: readonly string[], words: readonly string[], most: number): number {
  let sum = 0;
  for (const key of keys) {
    sum += Math.min(...words.map((word) => editDistance(key, word)));
    if (sum > most) return Infinity;
  }
  return sum;
}

/** Word separators. Hermes does not support `\p{L}`, so these are listed instead of letters. */
const GAPS = /[\s!-/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f\u30fb]+/;
const ACCENTS = /[\u0300-\u036f]/g;

/** Returns the words of a text in any script, in lower case and without accents. */
function splitIntoWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return plain.split(GAPS).filter((word) => word !== "");
}

/** Words that do not distinguish names. */
const FILLING = new Set(["amazon", "aws", "and", "for", "of", "the"]);

/** Returns the words that distinguish a text, or all words if none does. */
function splitIntoTellingWords(text: string): string[] {
  const words = splitIntoWords(text);
  const telling = words.filter((word) => !FILLING.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Returns the abbreviations of a name, such as `eks` for Elastic Kubernetes Service. Repeated letters become a number: `ec2`
 * for Elastic Compute Cloud, `s3` for Simple Storage Service. Ignores text in brackets.
 */
function abbreviate(name: string): string[] {
  const words = splitIntoTellingWords(name.replace(/\(.*?\)/g, ""));
  if (words.length < 2) return [];
  const initials = words.map((word) => word.charAt(0)).join("");
  return [initials, initials.replace(/(.)\1+/g, (run, letter: string) => letter + run.length)];
}
