import { constants, createPublicKey, generateKeyPair, privateEncrypt, publicDecrypt, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { RsaKey } from '../../ballot/keys.ts';
import { fromBase64url } from '../../core/bytes.ts';

const generate = promisify(generateKeyPair);

/** The RSA key of one decision: it signs blindly until the freeze, and then it is gone [K4]. */
export interface DecisionKey {
  readonly public: RsaKey;
  /** The blind signature of RFC 9474, section 4.3; null for what is no blinded message of this key, and after `destroy`. */
  sign(blinded: string): string | null;
  /** After the freeze nobody gets a ballot any more, whatever happens to this process. */
  destroy(): void;
}

/** Makes the key of a decision: about a fifth of a second, beside the event loop. */
export async function makeDecisionKey(): Promise<DecisionKey> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048, publicExponent: 65537 });
  return decisionKeyOf(privateKey, publicKey);
}

/** The same for a key that is there, for the vectors of the RFC. */
export function decisionKeyOf(privateKey: KeyObject, publicKey: KeyObject = createPublicKey(privateKey)): DecisionKey {
  const { n } = publicKey.export({ format: 'jwk' });
  const size = fromBase64url(n!)!.length;
  let key: KeyObject | null = privateKey;
  return {
    public: { n: n! },
    sign(blinded) {
      const message = fromBase64url(blinded, size);
      if (!key || !message) return null;
      try {
        const signature = privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, message);
        // a fault in the computation would give the private key away; RFC 9474 demands this check
        const opened = publicDecrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signature);
        return opened.equals(message) ? signature.toString('base64url') : null;
      } catch {
        // not below the modulus
        return null;
      }
    },
    destroy() {
      key = null;
    }
  };
}
