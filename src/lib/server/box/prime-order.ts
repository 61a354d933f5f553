import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';

/** The prime of the field, 2^255 - 19, and the order of the group (RFC 8032, section 5.1). */
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SPKI (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

/**
 * 5·L - 1: the one factor that is a multiple of eight, is -1 in the group of prime order, and stays as it is where X25519 sets and clears bits (RFC 7748,
 * section 5: from 2^254 to 2^255). It takes any part of small order away, and turns the rest over, which the u of a point does not show.
 */
const TURNED = createPrivateKey({ key: Buffer.concat([PKCS8, bytesOf(5n * L - 1n)]), format: 'der', type: 'pkcs8' });

/**
 * Whether a key lies in the group of prime order (RFC 8032, section 5.1): every key that was made as one does. For a key with a part of small order
 * some checks hold and others do not, depending on the message; the Box takes no ballot of such a key [K13].
 *
 * Node cannot multiply a point of Ed25519, but its X25519 is the same curve seen from another side (RFC 7748, section 4.1: u = (1 + y) / (1 - y)). `TURNED` times
 * the key has the u of the key itself exactly when there is no part of small order. A y that is on no point is one of the curve's twist, where this holds for none.
 * A package that multiplies needs ten times as long, for each ballot.
 * @param key 32 bytes that `strictKey` let through
 */
export function ofPrimeOrder(key: Uint8Array): boolean {
  const y = BigInt(`0x${Buffer.from(key).reverse().toString('hex')}`) & (2n ** 255n - 1n);
  const below = inverse((P + 1n - y) % P);
  if (y >= P || below === null) return false;
  const u = bytesOf(((1n + y) * below) % P);
  try {
    return diffieHellman({ privateKey: TURNED, publicKey: createPublicKey({ key: Buffer.concat([SPKI, u]), format: 'der', type: 'spki' }) }).equals(u);
  } catch {
    // nothing is left of it: it was of small order as a whole
    return false;
  }
}

/** 1 / n in the field, by Euclid; null for 0. A key is public: how long this takes tells nothing. */
function inverse(n: bigint): bigint | null {
  let [a, b, x, y] = [P, n, 0n, 1n];
  while (b !== 0n) {
    const times = a / b;
    [a, b, x, y] = [b, a - times * b, y, x - times * y];
  }
  return a === 1n ? ((x % P) + P) % P : null;
}

/** 32 bytes, the lowest first. */
function bytesOf(n: bigint): Buffer {
  return Buffer.from(n.toString(16).padStart(64, '0'), 'hex').reverse();
}
