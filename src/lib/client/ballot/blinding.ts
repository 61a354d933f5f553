import { ed25519 } from './ed25519.ts';
import { modulusOf, type RsaKey } from '../../ballot/keys.ts';
import { LABELS } from '../../ballot/messages.ts';
import { base64url, concat, fromBase64url, utf8 } from '../../core/bytes.ts';
import { blind, unblind } from './blind-rsa.ts';
import { browserSuite } from './suite.ts';

/** The closed envelope: the App stamps it and does not see what is in it [K3, K5]. */

/** What a phone keeps between asking for a ballot and getting it. `opens` takes the envelope off again, and goes then. */
export interface Envelope {
  readonly secret: string;
  readonly pseudonym: string;
  readonly prefix: string;
  readonly blinded: string;
  readonly opens: string;
}

/** What a phone votes with in one decision. */
export interface Stamped {
  readonly secret: string;
  readonly pseudonym: string;
  readonly prefix: string;
  readonly token: string;
}

/** Random bytes before the message: what makes it the randomized variant of RFC 9474. */
const PREFIX = 32;

/** A fresh pseudonym in an envelope for this decision. Null: the key is none that a phone may trust. */
export const makeEnvelope = (decision: string, key: RsaKey): Promise<Envelope | null> => fresh(inside(decision), key);

/** Takes the envelope off. Null when the stamp is not one of the announced key: then nothing may be cast with it. */
export const openEnvelope = (decision: string, key: RsaKey, envelope: Envelope, blindSignature: string): Promise<Stamped | null> =>
  unwrapped(inside(decision), key, envelope, blindSignature);

/** A fresh key behind these words, in an envelope. */
export async function fresh(before: Uint8Array, key: RsaKey): Promise<Envelope | null> {
  const modulus = modulusOf(key);
  if (!modulus) return null;
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const pseudonym = ed25519.getPublicKey(secret);
  const prefix = crypto.getRandomValues(new Uint8Array(PREFIX));
  const { blinded, inverse } = blind(modulus, concat(prefix, before, pseudonym));
  return { secret: base64url(secret), pseudonym: base64url(pseudonym), prefix: base64url(prefix), blinded: base64url(blinded), opens: base64url(inverse) };
}

/** The stamped key, out of its envelope; null when the stamp is none of this key. */
export async function unwrapped(before: Uint8Array, key: RsaKey, { opens, blinded: _, ...keep }: Envelope, blindSignature: string): Promise<Stamped | null> {
  const modulus = modulusOf(key);
  const [prefix, pseudonym] = [keep.prefix, keep.pseudonym].map((text) => fromBase64url(text, 32));
  const [stamp, inverse] = [blindSignature, opens].map((text) => fromBase64url(text, 256));
  if (!modulus || !prefix || !pseudonym || !stamp || !inverse) return null;
  const token = unblind(modulus, stamp, inverse);
  return (await browserSuite.verifyRsaPss(modulus, concat(prefix, before, pseudonym), token)) ? { ...keep, token: base64url(token) } : null;
}

/** What stands in the envelope before the key, after the random bytes. */
const inside = (decision: string): Uint8Array => utf8(`${LABELS.ballotKey}\0${decision}\0`);
