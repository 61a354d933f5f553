import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import type { Suite } from '../../ballot/suite.ts';

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
  verifyRsaPss(modulus, message, signature) {
    const n = Buffer.from(modulus).toString('base64url');
    const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
    return verify('sha384', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature);
  }
};
