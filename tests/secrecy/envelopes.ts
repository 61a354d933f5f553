import { constants, privateEncrypt, type KeyObject } from 'node:crypto';
import type { RsaKey } from '../../src/lib/ballot/keys.ts';
import type { Ballot } from '../../src/lib/ballot/messages.ts';

/** The numbers behind an envelope (RFC 9474, section 4): what whoever has all of the App's keys and rows can reckon. */

const number = (text: string): bigint => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex') || '0'}`);

/** b to the power e, modulo n. */
function power(b: bigint, e: bigint, n: bigint): bigint {
  let result = 1n;
  for (let base = b % n; e > 0n; e >>= 1n, base = (base * base) % n) if (e & 1n) result = (result * base) % n;
  return result;
}

/** To the power of the private exponent. */
const powerOfSecret = (b: bigint, key: KeyObject): bigint =>
  number(privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(b.toString(16).padStart(512, '0'), 'hex')).toString('base64url'));

/** The inverse modulo n; null where there is none. */
function inverse(a: bigint, n: bigint): bigint | null {
  let [r, next, x, nextX] = [n, a % n, 0n, 1n];
  while (next !== 0n) {
    const q = r / next;
    [r, next] = [next, r - q * next];
    [x, nextX] = [nextX, x - q * nextX];
  }
  return r === 1n ? ((x % n) + n) % n : null;
}

const E = 65_537n;

/**
 * The blinding factor with which this ballot would have been in that envelope, reckoned with the private key of the decision; null when there is
 * none, which would tell that it was not. `m = token^e` is what was signed; the envelope was `m * r^e`, and its stamp `token * r`.
 */
export function factorFor(privateKey: KeyObject, row: { readonly blinded: string; readonly signature: string }, ballot: Pick<Ballot, 'token'>): bigint | null {
  const modulus = number(privateKey.export({ format: 'jwk' }).n!);
  const [blinded, stamp, token] = [number(row.blinded), number(row.signature), number(ballot.token)];
  const message = power(token, E, modulus);
  const away = inverse(message, modulus);
  if (away === null) return null;
  const r = powerOfSecret((blinded * away) % modulus, privateKey);
  const fits = inverse(r, modulus) !== null && (message * power(r, E, modulus)) % modulus === blinded && (token * r) % modulus === stamp;
  return fits ? r : null;
}

/** The envelope in which a ballot that belongs to somebody else would have been this seat's: what takes it off is the inverse of its factor. */
export function envelopeWith(key: RsaKey, row: { readonly blinded: string; readonly signature: string }, token: string): string {
  const modulus = number(key.n);
  const r = (number(row.signature) * inverse(number(token), modulus)!) % modulus;
  return Buffer.from(inverse(r, modulus)!.toString(16).padStart(512, '0'), 'hex').toString('base64url');
}

/** Whether what is in this token can have been in that envelope: seen with the public key alone, for whoever has both (`envelope = message * r^e`). */
export function couldHaveBeen(key: RsaKey, envelope: { readonly blinded: string; readonly stamp: string }, token: string): boolean {
  const modulus = number(key.n);
  const away = inverse(number(token), modulus);
  if (away === null) return false;
  const r = (number(envelope.stamp) * away) % modulus;
  return inverse(r, modulus) !== null && (power(number(token), E, modulus) * power(r, E, modulus)) % modulus === number(envelope.blinded);
}
