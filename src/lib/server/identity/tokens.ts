import { createHash, randomBytes } from 'node:crypto';

/** A random token of so many bits, in letters that a URL and a cookie take as they are. */
export function newToken(bits: 128 | 256): string {
  return randomBytes(bits / 8).toString('base64url');
}

/** What is kept of a token. A plain hash is enough for at least 128 random bits: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
