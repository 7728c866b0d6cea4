// CRC-32 with the reversed polynomial of zip and PNG.
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

/** Returns the CRC-32 of the pieces. It detects every single flipped bit. */
export function checksum(...pieces: readonly Uint8Array[]): number {
  let remainder = 0xffffffff;
  for (const piece of pieces) {
    for (const byte of piece) remainder = (TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
