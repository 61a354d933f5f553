import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Suite } from '../../ballot/suite.ts';

/** Keys of decisions that were used before: to read one takes as long as to check a stamp. More decisions than that do not vote at once. */
const KEYS = 64;
const keys = new Map<string, KeyObject>();

function rsaKey(modulus: Uint8Array): KeyObject {
  const n = Buffer.from(modulus).toString('base64url');
  let key = keys.get(n);
  if (!key) {
    if (keys.size >= KEYS) keys.clear();
    keys.set(n, (key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' })));
  }
  return key;
}

/** The operations of the ballot on Node's own cryptography. */
export const nodeSuite: Suite = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  verifyEd25519(signature, message, key) {
    try {
      const x = Buffer.from(key).toString('base64url');
      return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
    } catch {
      // bytes that are no point of the curve
      return false;
    }
  },
  verifyRsaPss: (modulus, message, signature) =>
    verify('sha384', message, { key: rsaKey(modulus), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature)
};
