import { montgomery } from '@noble/curves/abstract/montgomery.js';
import { ed25519 } from './ed25519.ts';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromBase64url, base64url, utf8 } from '../../core/bytes.ts';

/**
 * What follows from a voting card, and what a tablet may keep of it [K20]. The device key signs that this seat asks for a ballot; it cannot vote. What
 * can vote is sealed to the card's own key: the tablet seals without the card, and only the card opens.
 */

/** The prime of Curve25519. */
const P = 2n ** 255n - 19n;
/**
 * X25519 (RFC 7748) from the package's own ladder. Not its ready-made one, which stands in one file with Ed25519: every phone would load it, and no
 * phone needs it. A test holds the two against each other.
 */
export const x25519 = montgomery({
  P, type: 'x25519',
  adjustScalarBytes(bytes: Uint8Array) {
    bytes[0]! &= 248;
    bytes[31]! &= 127;
    bytes[31]! |= 64;
    return bytes;
  },
  // x^(P-2), by squaring
  powPminus2(x) {
    let [power, square] = [1n, x % P];
    for (let left = P - 2n; left > 0n; left >>= 1n, square = (square * square) % P) if (left & 1n) power = (power * square) % P;
    return power;
  }
});

export interface CardKeys {
  /** Ed25519. The tablet keeps the secret half, to ask for ballots while the person is elsewhere. */
  readonly device: { readonly secret: string; readonly key: string };
  /** X25519. The tablet keeps the public half only. */
  readonly seal: { readonly secret: Uint8Array; readonly key: string };
}

const LABEL = 'meegaan-card/1';
const SEAL = 'meegaan-seal/1';
/** What is sealed is filled up to a multiple of this: its length must not tell what was chosen. */
const BLOCK = 4_096;
/** The same for a minority view with its pen: its length must not tell whether there is one (`LIMITS.statementBytes`). */
export const PEN_BLOCK = 8_192;

/** The keys of a card by HKDF-SHA256 (RFC 5869): each from the bits of the card and its own name. */
export function keysOfCard(seed: Uint8Array): CardKeys {
  const derived = (name: string) => hkdf(sha256, seed, utf8(LABEL), utf8(name), 32);
  const [device, seal] = [derived('device'), derived('seal')];
  return {
    device: { secret: base64url(device), key: base64url(ed25519.getPublicKey(device)) },
    seal: { secret: seal, key: base64url(x25519.getPublicKey(seal)) }
  };
}

/**
 * A pair that only the card can make, for one thing that has to be kept apart from it: who has the public half cannot tell of which card it is.
 * @param about what it is for
 */
export function onceKeys(card: CardKeys['seal'], about: string): CardKeys['seal'] {
  const secret = hkdf(sha256, card.secret, utf8(LABEL), utf8(`once\0${about}`), 32);
  return { secret, key: base64url(x25519.getPublicKey(secret)) };
}

/**
 * Seals to the key of a card: a fresh X25519 key each time, HKDF-SHA256 over what they share, AES-256-GCM. The key is used once, so its nonce may be
 * fixed. @param about what it belongs to: it does not open as anything else; @param block of what its length is a multiple
 */
export async function seal(to: string, what: unknown, about: string, block = BLOCK): Promise<string> {
  const card = fromBase64url(to, 32);
  if (!card) throw new Error('no card to seal to');
  const once = x25519.utils.randomSecretKey();
  const sender = x25519.getPublicKey(once);
  const key = await keyBetween(x25519.getSharedSecret(once, card), sender, card, 'encrypt');
  once.fill(0);
  const text = utf8(JSON.stringify(what));
  const padded = concat(text, new Uint8Array(block - (text.length % block)).fill(32));
  const closed = await crypto.subtle.encrypt(parameters(about), key, padded as BufferSource);
  return base64url(concat(sender, new Uint8Array(closed)));
}

/** What was sealed to this card; null: it was not, or it belongs to something else, or it was changed. */
export async function unseal(card: CardKeys['seal'], sealed: string, about: string): Promise<unknown> {
  const bytes = fromBase64url(sealed);
  const own = fromBase64url(card.key, 32);
  if (!bytes || !own || bytes.length < 48) return null;
  const sender = bytes.slice(0, 32);
  try {
    const key = await keyBetween(x25519.getSharedSecret(card.secret, sender), sender, own, 'decrypt');
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(parameters(about), key, bytes.slice(32)))) as unknown;
  } catch {
    return null;
  }
}

const parameters = (about: string) => ({ name: 'AES-GCM', iv: new Uint8Array(12), additionalData: utf8(`${SEAL}\0${about}`) as BufferSource });

async function keyBetween(shared: Uint8Array, sender: Uint8Array, receiver: Uint8Array, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const bits = hkdf(sha256, shared, concat(sender, receiver), utf8(SEAL), 32);
  const key = await crypto.subtle.importKey('raw', bits as BufferSource, 'AES-GCM', false, [use]);
  bits.fill(0);
  return key;
}
