/** Makes the ids of one service; those of cases never repeat, however poor the randomness is. */
export interface Identifiers {
  requestId(): string;
  /** Such as `case-123456789012-muen-2026-c4c1d2bf33c5cf47`. */
  caseId(sequence: number, language: string, timeMs: number): string;
  /** Ten digits. */
  displayId(sequence: number): string;
}

// An odd number near 2^32 divided by the golden ratio: multiplying by it visits every 32-bit number once.
const GOLDEN = 0x9e3779b1;

export function createIdentifiers({ accountId, random }: { accountId: string; random: () => number }): Identifiers {
  const seed = random32();

  function random32(): number {
    return Math.floor(random() * 2 ** 32);
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
  };
}

function hex8(number: number): string {
  return number.toString(16).padStart(8, "0");
}
