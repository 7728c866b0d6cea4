const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LENGTH = 43;

/** An id that looks like one of Trusted Advisor, and is the same for the same place each time. */
export function resourceId(checkId: string, index: number): string {
  // FNV-1a over the place, then one step of it for each character.
  let hash = 0x811c9dc5;
  const step = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  for (const character of `${checkId}/${index}`) step(character.codePointAt(0) ?? 0);
  return Array.from({ length: LENGTH }, (_, position) => {
    step(position);
    return ALPHABET.charAt(hash >>> 26);
  }).join("");
}
