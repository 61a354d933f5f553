import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

const INFO = 'meegaan-receipts/1';
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The seed of the key that signs receipts. It follows from the installation's secret (HKDF, RFC 5869), so that it is the same after each start:
 * a phone knows the key from the moment that ballots were given out, and the Box may be started again in between.
 */
export function receiptSeed(secret: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), INFO, 32));
}

/** The Ed25519 key of a seed of 32 bytes. */
export function receiptKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** Its public half as it stands in the event log: base64url. */
export function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x!;
}
