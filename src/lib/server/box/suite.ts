import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Suite } from '../../ballot/suite.ts';

/** The public key that was asked for last: all ballots of a round have the same, and reading it in takes as long as a check. */
let last: { readonly n: string; readonly key: KeyObject } | null = null;

function rsaKey(modulus: Uint8Array): KeyObject {
  const n = Buffer.from(modulus).toString('base64url');
  if (last?.n !== n) last = { n, key: createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' }) };
  return last.key;
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
