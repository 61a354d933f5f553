import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64url } from '../core/bytes.ts';
import { thumbprint, type PublicKey } from '../record/seal.ts';

/** Why a signature does not hold. */
export type JwsWrong = 'malformed' | 'unknown-key' | 'wrong';

export interface JwsRight {
  readonly key: PublicKey;
  /** When it was made, in seconds, by the clock of who made it; absent where it does not say. */
  readonly iat?: number;
  readonly payload: Uint8Array;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Checks a JWS by Ed25519, as strict as RFC 8032 allows. Its header must hold exactly what ours do: a field more could mean something to
 * another reader. `detached`: the bytes that it is about (RFC 7797, `b64: false`); without them it carries what it signs.
 */
export function checkJws(jws: string, typ: string, keys: readonly PublicKey[], detached?: Uint8Array): JwsRight | JwsWrong {
  const parts = jws.trim().split('.');
  const [head, middle, tail] = parts as [string, string, string];
  if (parts.length !== 3 || (middle === '') !== (detached !== undefined)) return 'malformed';
  const header = headerOf(head);
  const signature = fromBase64url(tail);
  const payload = detached ?? fromBase64url(middle);
  if (!header || signature?.length !== 64 || !payload || !isOurs(header, typ, detached !== undefined)) return 'malformed';
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key) return 'unknown-key';
  const signed = detached ? joined(bytesOf(`${head}.`), detached) : bytesOf(`${head}.${middle}`);
  if (!verifies(signature, signed, key)) return 'wrong';
  return { key, payload, ...(typeof header.iat === 'number' ? { iat: header.iat } : {}) };
}

/** The keys of a jwks.json; null when it is none, or when a key does not have its own thumbprint as its name. */
export function keysOf(text: string): PublicKey[] | null {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    if (!Array.isArray(keys)) return null;
    const ours = (keys as PublicKey[]).filter((key) => key !== null && typeof key === 'object' && key.kty === 'OKP' && key.crv === 'Ed25519');
    return ours.length > 0 && ours.every(({ x, kid }) => typeof x === 'string' && fromBase64url(x)?.length === 32 && kid === thumbprint(x)) ? ours : null;
  } catch {
    return null;
  }
}

function headerOf(head: string): Record<string, unknown> | null {
  try {
    const header: unknown = JSON.parse(UTF8.decode(fromBase64url(head) ?? undefined));
    return typeof header === 'object' && header !== null && !Array.isArray(header) ? (header as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isOurs(header: Record<string, unknown>, typ: string, detached: boolean): boolean {
  const { alg, kid, typ: said, iat, b64, crit, ...others } = header;
  const form = detached ? b64 === false && JSON.stringify(crit) === '["b64"]' : b64 === undefined && crit === undefined;
  return alg === 'EdDSA' && typeof kid === 'string' && said === typ && (iat === undefined || Number.isSafeInteger(iat)) && form && Object.keys(others).length === 0;
}

function verifies(signature: Uint8Array, signed: Uint8Array, key: PublicKey): boolean {
  try {
    // zip215 false: exactly one signature of a key holds for these bytes
    return ed25519.verify(signature, signed, fromBase64url(key.x)!, { zip215: false });
  } catch {
    return false;
  }
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + two.length);
  bytes.set(one);
  bytes.set(two, one.length);
  return bytes;
}
