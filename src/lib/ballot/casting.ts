import { fromBase64url } from '../core/bytes.ts';
import type { Choice, Counts, OfWhom } from '../meeting/vocabulary.ts';
import { canon } from './canon.ts';
import { modulusOf, strictKey, strictSignature, type RsaKey } from './keys.ts';
import { blindMessage, isBallot, LABELS, signable, type Ballot } from './messages.ts';
import type { Suite } from './suite.ts';

/** What the Box knows of the round that is open: nothing of it leads to a seat. */
export interface OpenRound {
  readonly decision: string;
  readonly round: number;
  /** Hash of the exact text, and of the bulletin before; null in the first round. */
  readonly text: string;
  readonly previous: string | null;
  readonly key: RsaKey;
  /** What each pseudonym chose last in the rounds before; empty in the first. */
  readonly before: ReadonlyMap<string, Choice>;
}

export type BallotRefusal = 'malformed' | 'other-round' | 'not-issued' | 'bad-signature' | 'nothing-to-stand-on' | 'older' | 'other-content';

/**
 * Whether a ballot belongs in this round: its shape, its round, the blind signature, its own signature, and that a choice stays only where there
 * was one [K9, K10, K11, K13]. The same for the Box that takes it in and for everybody who checks a bulletin.
 */
export async function whyNot(ballot: unknown, round: OpenRound, suite: Suite): Promise<BallotRefusal | null> {
  if (!isBallot(ballot)) return 'malformed';
  const { body, pseudonym, prefix, token, signature } = ballot;
  if (body.decision !== round.decision || body.round !== round.round || body.text !== round.text || body.previous !== round.previous) return 'other-round';
  if (body.choice === 'stand' && !round.before.has(pseudonym)) return 'nothing-to-stand-on';
  const key = strictKey(pseudonym);
  const signed = strictSignature(signature);
  if (!key || !signed) return 'bad-signature';
  const modulus = modulusOf(round.key);
  const stamp = fromBase64url(token, 256);
  const message = blindMessage(round.decision, pseudonym, prefix);
  // the cheaper of the two first, and the one that nobody passes without a ballot [W4]
  if (!modulus || !stamp || !message || !(await suite.verifyRsaPss(modulus, message, stamp))) return 'not-issued';
  return suite.verifyEd25519(signed, signable(LABELS.ballot, body), key) ? null : 'bad-signature';
}

/**
 * Puts a good ballot among those of the round: a correction replaces the one of the same pseudonym, the same one again changes nothing [K9].
 * @returns the ballots as they are then, or why not
 */
export function withBallot(ballots: ReadonlyMap<string, Ballot>, ballot: Ballot): ReadonlyMap<string, Ballot> | BallotRefusal {
  const before = ballots.get(ballot.pseudonym);
  if (before) {
    if (before.body.sequence > ballot.body.sequence) return 'older';
    if (before.body.sequence === ballot.body.sequence) return canon(before.body) === canon(ballot.body) ? ballots : 'other-content';
  }
  return new Map(ballots).set(ballot.pseudonym, ballot);
}

/** What each pseudonym has chosen once this round is closed: a choice that stands is the one of before [K11]. */
export function choicesAfter(before: ReadonlyMap<string, Choice>, ballots: Iterable<Ballot>): Map<string, Choice> {
  const after = new Map(before);
  for (const { pseudonym, body } of ballots) if (body.choice !== 'stand') after.set(pseudonym, body.choice);
  return after;
}

/** The three numbers of a round: who sent no ballot in it is in none of them, whatever they chose before. */
export function countsOf(before: ReadonlyMap<string, Choice>, ballots: Iterable<Ballot>): Counts {
  const counts: Counts = { along: 0, 'not-yet': 0, abstain: 0 };
  const list = [...ballots];
  const chosen = choicesAfter(before, list);
  for (const { pseudonym } of list) {
    const choice = chosen.get(pseudonym);
    if (choice) counts[choice]++;
  }
  return counts;
}

/** The people who could not come along in the first round: how many can now [K18]. Who is absent now did not come along. */
export function cameAlong(first: ReadonlyMap<string, Choice>, before: ReadonlyMap<string, Choice>, ballots: readonly Ballot[]): OfWhom {
  const here = new Set(ballots.map(({ pseudonym }) => pseudonym));
  const after = choicesAfter(before, ballots);
  const minority = [...first].filter(([, choice]) => choice === 'not-yet').map(([pseudonym]) => pseudonym);
  return { now: minority.filter((pseudonym) => here.has(pseudonym) && after.get(pseudonym) === 'along').length, of: minority.length };
}
