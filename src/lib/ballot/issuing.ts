import { fromBase64url } from '../core/bytes.ts';
import { hashOf } from './bulletin.ts';
import { strictKey, strictSignature } from './keys.ts';
import { LABELS, signable, type Issued } from './messages.ts';
import type { Suite } from './suite.ts';

/** What a device signs when it asks for a ballot: it asked for exactly this envelope [K3]. */
export const askingBody = (decision: string, blinded: string, suite: Suite) => ({ decision, blinded: hashOf(blinded, suite) });

/** Whether the device of this row really asked for this envelope. */
export function wasAsked(decision: string, { device, blinded, proof }: Omit<Issued, 'seat'>, suite: Suite): boolean {
  const key = strictKey(device);
  const signature = strictSignature(proof);
  if (!key || !signature || !fromBase64url(blinded, 256)) return false;
  return suite.verifyEd25519(signature, signable(LABELS.issue, askingBody(decision, blinded, suite)), key);
}
