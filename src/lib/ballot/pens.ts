import { concat, fromBase64url, utf8 } from '../core/bytes.ts';
import { LIMITS } from '../limits.ts';
import type { Choice } from '../meeting/vocabulary.ts';
import type { Place } from './box.ts';
import { hashOf, type Bulletin } from './bulletin.ts';
import { canon } from './canon.ts';
import { choicesAfter } from './casting.ts';
import { modulusOf, strictKey, strictSignature, type RsaKey } from './keys.ts';
import { blindMessage, hasExactly, isText, LABELS, signable, whole } from './messages.ts';
import { isStatement, type PenClass, type RedactedStatement, type Statement, type Written } from './statement.ts';
import type { Suite } from './suite.ts';

export * from './statement.ts';

/**
 * Pens: with one, a minority view is signed by "somebody who could not come along", and by nobody in particular. Whoever has a ballot gets one,
 * in the same way: it is stamped blindly, with the key of the class that the ballot is in [K19, P1 to P9].
 */

export type PenKeys = Readonly<Record<PenClass, RsaKey>>;

/** A ballot asks for its pen: the envelope, signed by the pseudonym, with the stamp that says that it is a ballot of this decision. */
export interface PenRequest {
  readonly decision: string;
  /** Number of the standing round: what "could not come along" is about. */
  readonly round: number;
  readonly pseudonym: string;
  readonly prefix: string;
  readonly token: string;
  readonly blinded: string;
  readonly signature: string;
}

export type PenRefusal = 'malformed' | 'no-ballot' | 'bad-signature' | 'pen-elsewhere' | 'not-a-pen' | 'older' | 'other-content' | 'too-long';

/**
 * What a ballot signs when it asks for a pen. With one of the two keys, which are made together: without it an asking of before a new start of the Box,
 * sent again just after it, would be stamped with a new key and be that ballot's only one [P8].
 */
export const penBody = ({ decision, round }: Place, keys: PenKeys, blinded: string, suite: Suite) => ({ decision, round, key: hashOf(keys.other.n, suite), blinded: hashOf(blinded, suite) });

/** What stands in the envelope of a pen, before the key itself: it fits one class of one round of one decision. */
export const penInside = ({ decision, round }: Place, penClass: PenClass): Uint8Array => utf8(`${LABELS.penKey}\0${decision}\0${round}\0${penClass}\0`);

/** Which class each ballot is in after these bulletins, of which the last is that of the standing round. Who sent nothing in that one is with the others. */
export function penClasses(bulletins: readonly Bulletin[]): Map<string, PenClass> {
  const last = new Set(bulletins.at(-1)?.ballots.map(({ pseudonym }) => pseudonym));
  const chosen = bulletins.reduce<Map<string, Choice>>((before, { ballots }) => choicesAfter(before, ballots), new Map());
  return new Map([...chosen].map(([pseudonym, choice]) => [pseudonym, choice === 'not-yet' && last.has(pseudonym) ? 'not-yet' : 'other']));
}

/** Whether texts may show that they come from the minority: both classes have at least three people, or there are no others [P3]. */
export function mayBeProven(classes: ReadonlyMap<string, PenClass>): boolean {
  const minority = [...classes.values()].filter((one) => one === 'not-yet').length;
  const others = classes.size - minority;
  return minority >= LIMITS.wordsBelow && (others === 0 || others >= LIMITS.wordsBelow);
}

/** Whether this really is a ballot of this decision that asks for this pen. */
export async function whyNoPen(request: unknown, key: RsaKey, keys: PenKeys, suite: Suite): Promise<PenRefusal | null> {
  if (!isPenRequest(request)) return 'malformed';
  const { decision, pseudonym, prefix, token, blinded, signature } = request;
  const voter = strictKey(pseudonym);
  const signed = strictSignature(signature);
  if (!voter || !signed || !fromBase64url(blinded, 256)) return 'bad-signature';
  // the stamp first, as in `casting.ts` [W4]
  if (!(await isStamped(key, blindMessage(decision, pseudonym, prefix), token, suite))) return 'no-ballot';
  return suite.verifyEd25519(signed, signable(LABELS.pen, penBody(request, keys, blinded, suite)), voter) ? null : 'bad-signature';
}

/** Whether a pen of this class wrote this, in this decision, after this round: the same for the Box and for everybody who checks. */
export async function whyNotWritten(statement: unknown, place: Place, keys: Partial<PenKeys>, suite: Suite): Promise<PenRefusal | null> {
  if (!isStatement(statement)) return 'malformed';
  const { body, pen, prefix, token, signature } = statement;
  const key = keys[body.class];
  if (!key || body.decision !== place.decision || body.round !== place.round) return 'not-a-pen';
  const bytes = strictKey(pen);
  const random = fromBase64url(prefix, 32);
  const signed = strictSignature(signature);
  if (!bytes || !random || !signed) return 'bad-signature';
  if (!(await isStamped(key, concat(random, penInside(place, body.class), bytes), token, suite))) return 'not-a-pen';
  if (!suite.verifyEd25519(signed, signable(LABELS.statement, body), bytes)) return 'bad-signature';
  // outer white space goes from everything that people write, and the signature has to fit what is kept
  if (body.text !== body.text.trim()) return 'malformed';
  return utf8(JSON.stringify(body.text)).length > LIMITS.statementBytes ? 'too-long' : null;
}

/** Puts a good statement among the others: a later one of the same pen replaces it, the same one again changes nothing. */
export function withWritten(all: ReadonlyMap<string, Written>, written: Written): ReadonlyMap<string, Written> | PenRefusal {
  const before = all.get(written.statement.pen);
  if (before && before.sequence > written.sequence) return 'older';
  if (before && before.sequence === written.sequence) return canon(before.statement.body) === canon(written.statement.body) ? all : 'other-content';
  return new Map(all).set(written.statement.pen, written);
}

/** What is published: with its stamp only what the minority wrote, and only where that may be known; everything in the order of the pens [P5]. */
export interface ClosedPens {
  readonly proven: readonly Statement[];
  readonly others: readonly string[];
}

export function closedPens(written: Iterable<Written>, provable: boolean): ClosedPens {
  const filled = [...written].map(({ statement }) => statement).filter(({ body }) => body.text.trim() !== '').sort((a, b) => (a.pen < b.pen ? -1 : 1));
  const isProven = ({ body }: Statement) => provable && body.class === 'not-yet';
  return { proven: filled.filter(isProven), others: filled.filter((one) => !isProven(one)).map(({ body }) => body.text) };
}

/** The hash that the event log has of the statements: of their hashes, so that the rest can still be checked when the words of one were taken away. */
export function statementsHash(statements: readonly (Statement | RedactedStatement)[], suite: Suite): string {
  return hashOf(statements.map((one) => ('redacted' in one ? one.redacted : hashOf(one, suite))), suite);
}

const isStamped = async (key: RsaKey, message: Uint8Array | null, token: string, suite: Suite): Promise<boolean> => {
  const modulus = modulusOf(key);
  const stamp = fromBase64url(token, 256);
  return modulus !== null && stamp !== null && message !== null && (await suite.verifyRsaPss(modulus, message, stamp));
};

function isPenRequest(x: unknown): x is PenRequest {
  if (!hasExactly(x, ['decision', 'round', 'pseudonym', 'prefix', 'token', 'blinded', 'signature'])) return false;
  const { round, ...rest } = x;
  return whole(round, 1) && Object.values(rest).every(isText);
}

/** The body of the receipt of a statement: that the Box holds exactly this text, by this pen. */
export const writtenBody = (statement: Statement, suite: Suite) => ({ decision: statement.body.decision, round: statement.body.round, statement: hashOf(statement, suite) });

/** Whether the Box really said that it holds this text. */
export function isWritten(receipt: string, statement: Statement, box: string, suite: Suite): boolean {
  const key = strictKey(box);
  const signature = strictSignature(receipt);
  return key !== null && signature !== null && suite.verifyEd25519(signature, signable(LABELS.written, writtenBody(statement, suite)), key);
}
