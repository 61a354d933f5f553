import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Suite } from '../../ballot/suite.ts';
import { base64url } from '../../core/bytes.ts';

/** The operations of the ballot in a browser. Ed25519 by a package: older phones have none of their own. RSA-PSS is everywhere where HTTPS is. */
export const browserSuite: Suite = {
  sha256,
  verifyEd25519: (signature, message, key) => {
    try {
      return ed25519.verify(signature, message, key, { zip215: false });
    } catch {
      return false;
    }
  },
  async verifyRsaPss(modulus, message, signature) {
    const jwk = { kty: 'RSA', n: base64url(modulus), e: 'AQAB', alg: 'PS384', ext: true };
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify']);
    return crypto.subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, key, signature as BufferSource, message as BufferSource);
  }
};
