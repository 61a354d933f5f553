/** Bytes and texts, without Node and without packages: what the ballot's verifier may use too. */

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The number that these bytes are, the lowest first (RFC 8032, section 5.1.2). */
export const littleEndian = (bytes: Uint8Array): bigint => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n);

/** Bytes as base64url without padding (RFC 4648, section 5): how keys, hashes and signatures are written. */
export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The value of each sign, by its code; -1 for what is no sign of this alphabet. */
const VALUES = new Int8Array(128).fill(-1);
for (const [value, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].entries()) VALUES[sign.charCodeAt(0)] = value;

/**
 * The bytes of a base64url text; null when it is none, or not the one way to write these bytes (loose bits at the end would let one
 * signature be written in several ways).
 * @param length how many bytes it has to be, where that is known
 */
export function fromBase64url(text: string, length?: number): Uint8Array | null {
  const size = Math.floor((text.length * 3) / 4);
  if (text.length % 4 === 1 || (length !== undefined && size !== length)) return null;
  const bytes = new Uint8Array(size);
  let [loose, bits, at] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    loose = ((loose << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = loose >> bits;
  }
  return (loose & ((1 << bits) - 1)) === 0 ? bytes : null;
}
