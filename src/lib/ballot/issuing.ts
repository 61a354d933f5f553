import { fromBase64url } from '../core/bytes.ts';
import { hashOf } from './bulletin.ts';
import { strictKey, strictSignature, type RsaKey } from './keys.ts';
import { LABELS, signable, type Issued } from './messages.ts';
import type { Suite } from './suite.ts';

/**
 * What a device signs when it asks for a ballot: it asked for exactly this envelope, to be stamped with exactly this key [K3]. Without the key an
 * asking of before a new key, sent again by a line that was lost, would be stamped as one of after it: that seat could not vote any more.
 */
export const askingBody = (decision: string, key: RsaKey, blinded: string, suite: Suite) => ({ decision, key: hashOf(key.n, suite), blinded: hashOf(blinded, suite) });

/** Whether the device of this row really asked for this envelope, and for a stamp of this key. */
export function wasAsked(decision: string, key: RsaKey, { device, blinded, proof }: Omit<Issued, 'seat'>, suite: Suite): boolean {
  const asker = strictKey(device);
  const signature = strictSignature(proof);
  if (!asker || !signature || !fromBase64url(blinded, 256)) return false;
  return suite.verifyEd25519(signature, signable(LABELS.issue, askingBody(decision, key, blinded, suite)), asker);
}
