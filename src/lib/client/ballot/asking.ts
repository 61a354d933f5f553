import { ed25519 } from './ed25519.ts';
import { askingBody } from '../../ballot/issuing.ts';
import type { RsaKey } from '../../ballot/keys.ts';
import { LABELS, signable } from '../../ballot/messages.ts';
import { base64url, fromBase64url } from '../../core/bytes.ts';
import type { Command } from '../../meeting/commands.server.ts';
import { browserSuite as suite } from './suite.ts';

/** A key for this seat in this meeting: it says that this device asked for a ballot, and is never used for a ballot. */
export const newDevice = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

export const publicOf = (secret: string): string => base64url(ed25519.getPublicKey(fromBase64url(secret, 32)!));

/** Asks for a stamp on this envelope, over the line that knows the seat [K3]. The same each time that it is made. */
export function asking(decision: string, key: RsaKey, device: string, blinded: string, other: string | undefined): Command {
  const proof = base64url(ed25519.sign(signable(LABELS.issue, askingBody(decision, key, blinded, suite)), fromBase64url(device, 32)!));
  return { type: 'AskBallot', decision, ...(other === undefined ? {} : { for: other }), device: publicOf(device), blinded, proof };
}
