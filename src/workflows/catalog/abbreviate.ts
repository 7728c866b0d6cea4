/** What stands between words. Engines of React Native do not read `\p{L}`, so that it is not said the other way round. */
const GAPS = /[\s!-/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f\u30fb]+/;
const ACCENTS = /[\u0300-\u036f]/g;

/** What a text is compared by: its words in small letters, without accents. Works for every script. */
export function splitIntoWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return plain.split(GAPS).filter((word) => word !== "");
}

/** Words that come with a name and tell nothing. */
const FILLING = new Set(["amazon", "aws", "and", "for", "of", "the"]);

/** The words of a text that tell it apart; all of them where none does. */
export function splitIntoTellingWords(text: string): string[] {
  const words = splitIntoWords(text);
  const telling = words.filter((word) => !FILLING.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * What people make of a name: `eks` of Elastic Kubernetes Service, and with a number for what comes several times,
 * `ec2` of Elastic Compute Cloud and `s3` of Simple Storage Service. What stands in brackets is not part of it.
 */
export function abbreviate(name: string): string[] {
  const words = splitIntoTellingWords(name.replace(/\(.*?\)/g, ""));
  if (words.length < 2) return [];
  const initials = words.map((word) => word.charAt(0)).join("");
  return [initials, initials.replace(/(.)\1+/g, (run, letter: string) => letter + run.length)];
}
