import { ed25519 } from '@noble/curves/ed25519.js';

/**
 * Whether a key lies in the group of prime order (RFC 8032, section 5.1): every key that was made as one does. For a key with a part of small order
 * some checks hold and others do not, depending on the message; the Box takes no ballot of such a key [K13].
 * @param key 32 bytes that `strictKey` let through
 */
export function ofPrimeOrder(key: Uint8Array): boolean {
  try {
    return ed25519.Point.fromBytes(key).isTorsionFree();
  } catch {
    // no point of the curve
    return false;
  }
}
