import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Suite } from '../../ballot/suite.ts';
import { base64url, concat, littleEndian } from '../../core/bytes.ts';
import { ed25519 } from './ed25519.ts';

const { Point } = ed25519;
const ORDER = Point.CURVE().n;

/** The operations of the ballot in a browser. Ed25519 by a package: older phones have none of their own. RSA-PSS is everywhere where HTTPS is. */
export const browserSuite: Suite = {
  sha256,
  /**
   * RFC 8032, section 5.1.7, with the equation without the cofactor: `R = S·B - k·A` to the byte, as Node has it. The package's own `verify` multiplies
   * both sides by eight, and so takes signatures that Node refuses when a key or an R has a part of small order: one bulletin would hold on a phone
   * and not at a desk [K13].
   */
  verifyEd25519: (signature, message, key) => {
    try {
      const [r, s] = [signature.subarray(0, 32), signature.subarray(32)];
      const k = littleEndian(sha512(concat(r, key, message))) % ORDER;
      const found = Point.BASE.multiplyUnsafe(littleEndian(s)).subtract(Point.fromBytes(key).multiplyUnsafe(k)).toBytes();
      return found.every((byte, i) => byte === r[i]);
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
