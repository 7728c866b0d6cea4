/** Generates ids. Case ids never repeat, even with a constant random source. */
export interface Identifiers {
  requestId(): string;
  /** Such as `case-123456789012-muen-2026-c4c1d2bf33c5cf47`. */
  caseId(sequence: number, language: string, timeMs: number): string;
  /** Returns ten digits. */
  displayId(sequence: number): string;
  /** Such as `as-2f5a6faa2a4a1e600-mu-nk5xQlBr70...`. */
  attachmentSetId(): string;
  attachmentId(): string;
  uploadId(): string;
}

// 2^32 divided by the golden ratio, made odd: multiplying by it visits every 32-bit number once.
const GOLDEN = 0x9e3779b1;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export interface IdentifiersParts {
  readonly accountId: string;
  readonly random: () => number;
  /** A 32-bit seed. Case ids of the same seed never repeat. Default: random. */
  readonly seed?: number;
}

export function createIdentifiers({
  accountId,
  random,
  seed = Math.floor(random() * 2 ** 32),
}: IdentifiersParts): Identifiers {
  let filesCount = 0;

  function random32(): number {
    return Math.floor(random() * 2 ** 32);
  }

  function letters(count: number): string {
    let text = "";
    while (text.length < count) text += LETTERS.charAt(Math.floor(random() * LETTERS.length));
    return text;
  }

  function scatter(sequence: number): number {
    return (Math.imul(sequence, GOLDEN) ^ seed) >>> 0;
  }

  return {
    requestId() {
      const digits = hex8(random32()) + hex8(random32()) + hex8(random32()) + hex8(random32());
      const variant = "89ab"[Number.parseInt(digits.charAt(16), 16) % 4];
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
    caseId(sequence, language, timeMs) {
      const year = new Date(timeMs).getUTCFullYear();
      return `case-${accountId}-mu${language}-${year}-${hex8(random32())}${hex8(scatter(sequence))}`;
    },
    displayId: (sequence) => String(5_000_000_000 + scatter(sequence)),
    attachmentSetId: () => `as-2${hex8(random32())}${hex8(scatter(filesCount++))}-mu-${letters(54)}`,
    attachmentId: () => `attachment-${letters(60)}_${scatter(filesCount++).toString(36)}-${letters(60)}`,
    uploadId: () => `upload-${hex8(scatter(filesCount++))}-${letters(96)}`,
  };
}

function hex8(number: number): string {
  return number.toString(16).padStart(8, "0");
}

/** Returns an unused id. A restarted service with the same `random` would otherwise repeat ids. */
export function newId(make: () => string, ...known: readonly ReadonlyMap<string, unknown>[]): string {
  let id = make();
  while (known.some((map) => map.has(id))) id = make();
  return id;
}
