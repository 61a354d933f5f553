import { concat, fromBase64url, utf8 } from '../core/bytes.ts';
import { canon, isWellFormed } from './canon.ts';

/** What is said between phone, App and Box, and the exact bytes that are signed. Names and numbers: README.md of this room. */

/** What a ballot may say; `stand` is "my choice stays as it is", by a tap, in a later round only [K11]. */
export const BALLOT_CHOICES = ['along', 'not-yet', 'abstain', 'stand'] as const;
export type BallotChoice = (typeof BALLOT_CHOICES)[number];

/** What the pseudonym signs. `text` and `previous` are hashes; `previous` is null in the first round [K10]. */
export interface BallotBody {
  readonly v: 1;
  readonly decision: string;
  readonly round: number;
  readonly text: string;
  readonly previous: string | null;
  readonly choice: BallotChoice;
  /** Grows with each correction before the close [K9]. */
  readonly sequence: number;
}

export interface Ballot {
  readonly body: BallotBody;
  /** Ed25519 key of the voter in this decision. */
  readonly pseudonym: string;
  /** The 32 random bytes before the blindly signed message (RFC 9474, randomized). */
  readonly prefix: string;
  /** The blind signature of the decision key over the pseudonym. */
  readonly token: string;
  readonly signature: string;
}

/** One seat that asked for a ballot: what the App keeps of it, for ever [K21]. */
export interface Issued {
  readonly seat: string;
  /** Ed25519 key of the device that asked. */
  readonly device: string;
  readonly blinded: string;
  readonly proof: string;
}

/** Labels, one for each kind of signed message, so that no signature can be taken for another. */
export const LABELS = {
  issue: 'meegaan-issue/1',
  ballot: 'meegaan-ballot/1',
  receipt: 'meegaan-receipt/1',
  ballotKey: 'meegaan-ballot-key/1',
  pen: 'meegaan-pen/1',
  penKey: 'meegaan-pen-key/1',
  statement: 'meegaan-statement/1',
  written: 'meegaan-written/1'
} as const;

/** The bytes of an Ed25519 message: label, a zero byte, the canonical body. */
export function signable(label: string, body: unknown): Uint8Array {
  return utf8(`${label}\0${canon(body)}`);
}

/** The bytes that the decision key signs blindly; null for a pseudonym or prefix that is not written as it should. */
export function blindMessage(decision: string, pseudonym: string, prefix: string): Uint8Array | null {
  const key = fromBase64url(pseudonym, 32);
  const random = fromBase64url(prefix, 32);
  return key && random ? concat(random, utf8(`${LABELS.ballotKey}\0${decision}\0`), key) : null;
}

/** Whether this is an object with exactly these fields. */
export const hasExactly = (x: unknown, names: readonly string[]): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x) && Object.keys(x).length === names.length && names.every((name) => Object.hasOwn(x, name));
/** Whether this is a text that has bytes. */
export const isText = (x: unknown): x is string => typeof x === 'string' && isWellFormed(x);
/** Whether this is a whole number from here on. */
export const whole = (x: unknown, from: number): boolean => Number.isSafeInteger(x) && (x as number) >= from;

/** Whether this is a ballot with exactly its fields: no other can be smuggled along in a bulletin. */
export function isBallot(x: unknown): x is Ballot {
  if (!hasExactly(x, ['body', 'pseudonym', 'prefix', 'token', 'signature'])) return false;
  const { body, ...texts } = x;
  if (!Object.values(texts).every(isText)) return false;
  if (!hasExactly(body, ['v', 'decision', 'round', 'text', 'previous', 'choice', 'sequence'])) return false;
  return (
    body.v === 1 && isText(body.decision) && whole(body.round, 1) && isText(body.text) &&
    (body.previous === null || isText(body.previous)) && (BALLOT_CHOICES as readonly unknown[]).includes(body.choice) && whole(body.sequence, 1)
  );
}
