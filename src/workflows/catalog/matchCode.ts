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

/**
 * Matches a text with increasingly weaker rules. The first rule that matches any item decides. Words must also not be part
 * of another item's words: `sql` is a word of SQL Server, and a part of MySQL.
 */
export function matchCode<Item extends NamedCode>(text: string, items: readonly Item[]): CodeMatch<Item> {
  const words = splitIntoDistinctiveWords(text);
  const key = words.join(" ");
  const code = text.trim().toLowerCase();
  const wholes: readonly ((item: Item) => boolean)[] = [
    (item) => item.code.toLowerCase() === code,
    ({ name }) => splitIntoDistinctiveWords(name).join(" ") === key,
  ];
  for (const isWhole of words.length > 0 ? wholes : []) {
    const found = items.filter(isWhole);
    if (found.length > 0) return decide(found);
  }
  for (const wordsOf of words.length > 0 ? [nameWords, allWords] : []) {
    const isEvery = (item: Item, holds: (word: string, known: string) => boolean) => {
      const known = wordsOf(item);
      return words.every((word) => known.some((each) => holds(word, each)));
    };
    const found = items.filter((item) => isEvery(item, isSame));
    if (found.length === 0) continue;
    return decide([...found, ...items.filter((item) => !found.includes(item) && isEvery(item, isPart))]);
  }
  return { match: undefined, candidates: suggest(key, items), isAmbiguous: false };
}

function decide<Item extends NamedCode>(candidates: readonly Item[]): CodeMatch<Item> {
  const isAmbiguous = candidates.length > 1;
  return { match: isAmbiguous ? undefined : candidates[0], candidates, isAmbiguous };
}

function nameWords({ name }: NamedCode): string[] {
  return [...splitIntoDistinctiveWords(name), ...abbreviate(name)];
}

function allWords(item: NamedCode): string[] {
  return [...nameWords(item), ...splitIntoDistinctiveWords(item.code)];
}

function isSame(word: string, known: string): boolean {
  return word === known;
}

/** Shorter words are part of too many others. */
const MIN_PART_LENGTH = 3;

function isPart(word: string, known: string): boolean {
  if (word.length < MIN_PART_LENGTH) return word === known;
  return known.startsWith(word) || known.endsWith(word);
}

function suggest<Item extends NamedCode>(key: string, items: readonly Item[]): Item[] {
  if (key === "" || key.length > MAX_KEY_LENGTH) return [];
  // Abbreviations often differ by one letter, so a short text has no typos. It may be a prefix.
  const most = key.length > MIN_PART_LENGTH ? Math.floor(key.length / 3) : 0.5;
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
  const known = allWords({ code, name });
  const wholes = [splitIntoDistinctiveWords(name).join(" "), splitIntoDistinctiveWords(code).join(" "), ...known];
  const distances = wholes.map((whole) => (whole.startsWith(key) ? 0.5 : distanceWithin(key, whole, most)));
  const keys = key.split(" ");
  if (keys.length > 1) distances.push(distanceOfWords(keys, known, most));
  return Math.min(...distances);
}

function distanceWithin(key: string, whole: string, most: number): number {
  return Math.abs(key.length - whole.length) > most ? Infinity : editDistance(key, whole);
}

function distanceOfWords(keys: readonly string[], words: readonly string[], most: number): number {
  let sum = 0;
  for (const key of keys) {
    const distance = Math.min(...words.map((word) => editDistance(key, word)));
    sum += key.length > MIN_PART_LENGTH || distance === 0 ? distance : Infinity;
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
const STOP_WORDS = new Set(["amazon", "aws", "and", "for", "of", "the"]);

/** Returns the words that distinguish a text, or all words if none does. */
function splitIntoDistinctiveWords(text: string): string[] {
  const words = splitIntoWords(text);
  const distinctive = words.filter((word) => !STOP_WORDS.has(word));
  return distinctive.length > 0 ? distinctive : words;
}

/**
 * Returns the abbreviations of a name, such as `eks` for Elastic Kubernetes Service. Repeated letters become a number: `ec2`
 * for Elastic Compute Cloud, `s3` for Simple Storage Service. Ignores text in brackets.
 */
function abbreviate(name: string): string[] {
  const words = splitIntoDistinctiveWords(name.replace(/\(.*?\)/g, ""));
  if (words.length < 2) return [];
  const initials = words.map((word) => word.charAt(0)).join("");
  return [initials, initials.replace(/(.)\1+/g, (run, letter: string) => letter + run.length)];
}
