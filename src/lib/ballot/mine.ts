import { strictKey, strictSignature } from './keys.ts';
import { hashOf, type Bulletin } from './bulletin.ts';
import { LABELS, signable, type Ballot } from './messages.ts';
import type { Suite } from './suite.ts';

/** What a voter's own phone can see, and nobody else: whether its ballot is in the bulletin, unchanged [K17]. */

export type MyBallot =
  /** It is there, unchanged. */
  | 'in'
  /** I sent none, and there is none. */
  | 'not-cast'
  /** I hold a receipt, and it is not there. */
  | 'missing'
  /** It is there, and says something else. */
  | 'altered'
  /** I sent none, and there is one all the same. */
  | 'made-up';

/** @param mine the last ballot that has a receipt; null when none was sent */
export function myBallotIn(bulletin: Bulletin, pseudonym: string, mine: Ballot | null, suite: Suite): MyBallot {
  const found = bulletin.ballots.find((ballot) => ballot.pseudonym === pseudonym);
  if (!mine) return found ? 'made-up' : 'not-cast';
  if (!found) return 'missing';
  return hashOf(found, suite) === hashOf(mine, suite) ? 'in' : 'altered';
}

/** The body of a receipt: that the Box holds exactly this ballot. */
export const receiptBody = (ballot: Ballot, suite: Suite) => ({ decision: ballot.body.decision, round: ballot.body.round, ballot: hashOf(ballot, suite) });

/** Whether the Box really said that it holds this ballot: with this, the voter can prove that it was dropped or changed. */
export function isReceipt(receipt: string, ballot: Ballot, box: string, suite: Suite): boolean {
  const key = strictKey(box);
  const signature = strictSignature(receipt);
  return key !== null && signature !== null && suite.verifyEd25519(signature, signable(LABELS.receipt, receiptBody(ballot, suite)), key);
}

/** At the freeze: a phone has a ballot exactly when its seat is in the list [K6]. */
export function frozenAsIKnow(issued: readonly { readonly seat: string; readonly blinded: string }[], seat: string, blinded: string | null): boolean {
  const row = issued.find((one) => one.seat === seat);
  return blinded === null ? row === undefined : row?.blinded === blinded;
}
