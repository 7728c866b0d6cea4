/** A random UUID. Pages without a secure context lack `randomUUID`, and React Native may lack `crypto`. */
export function makeInvocationId(): string {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> };
  if (crypto?.randomUUID) return crypto.randomUUID();

  const bytes = Uint8Array.from({ length: 31 }, () => Math.random() * 256);
  crypto?.getRandomValues?.(bytes);
  const digits = Array.from(bytes, (byte) => (byte % 16).toString(16)).join("");
  const variant = "89ab"[(bytes[15] ?? 0) % 4];
  return digits.replace(/^(.{8})(.{4})(.{3})(.)(.{3})/, `$1-$2-4$3-${variant}$5-`);
}
