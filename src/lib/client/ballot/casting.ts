import { ed25519 } from './ed25519.ts';
import type { BoxAddress } from '../../ballot/box.ts';
import { comesBack } from '../../ballot/doors.ts';
import { LABELS, signable, type Ballot, type BallotBody } from '../../ballot/messages.ts';
import { isReceipt } from '../../ballot/mine.ts';
import { base64url, fromBase64url, utf8 } from '../../core/bytes.ts';
import { LIMITS } from '../../limits.ts';
import type { Stamped } from './blinding.ts';
import { browserSuite as suite } from './suite.ts';

/** A ballot, signed by the pseudonym. The same body gives the same bytes (RFC 8032), also in another tab or after a crash. */
export function signBallot({ secret, pseudonym, prefix, token }: Stamped, body: BallotBody): Ballot {
  const signature = base64url(ed25519.sign(signable(LABELS.ballot, body), fromBase64url(secret, 32)!));
  return { body, pseudonym, prefix, token, signature };
}

/**
 * What came of bringing a ballot once: a receipt that is good; nothing that says anything of the ballot (`later`); the Box has a later one, or another
 * one with this number (`behind`); it does not take this one; or its receipt is false.
 */
export type Brought = { readonly receipt: string } | 'later' | 'behind' | 'refused' | 'bad-receipt';

/** Brings a ballot to the Box: without cookie, credentials or page address, of the size that all have, and also while the page goes away [K7, K8]. */
export async function bring(ask: typeof fetch, box: Pick<BoxAddress, 'url' | 'key'>, ballot: Ballot): Promise<Brought> {
  const { receipt, refused } = (await post(ask, `${box.url}/cast`, ballot, LIMITS.castBytes)) ?? {};
  if (receipt !== undefined) return isReceipt(receipt, ballot, box.key, suite) ? { receipt } : 'bad-receipt';
  if (refused === undefined || comesBack(refused)) return 'later';
  return refused === 'older' || refused === 'other-content' ? 'behind' : 'refused';
}

/**
 * Any message to the Box, of the size in bytes that all of its kind have.
 * @returns null when no answer came
 */
export async function post(ask: typeof fetch, door: string, message: object, size: number): Promise<{ readonly [K in 'receipt' | 'refused' | 'stamp']?: string } | null> {
  try {
    const text = JSON.stringify(message);
    const response = await ask(door, {
      // filled up by its bytes: letters of other scripts have more than one
      method: 'POST', body: text + ' '.repeat(Math.max(0, size - utf8(text).length)), headers: { 'content-type': 'text/plain' },
      credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', keepalive: true, ...within(ANSWER_MS)
    });
    const answer = (await response.json()) as Partial<Record<string, unknown>> | null;
    return Object.fromEntries(['receipt', 'refused', 'stamp'].flatMap((name) => (typeof answer?.[name] === 'string' ? [[name, answer[name]]] : [])));
  } catch {
    return null;
  }
}
const ANSWER_MS = 10_000;

/** An answer is not waited for much longer than it takes. A browser of before 2022 cannot say so (Safari 15), and then a line that hangs ends by itself. */
const within = (ms: number): RequestInit => ('timeout' in AbortSignal ? { signal: AbortSignal.timeout(ms) } : {});
