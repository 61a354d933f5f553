import { sign, type KeyObject } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Closed, Place, RoundToOpen } from '../../ballot/box.ts';
import { bulletinOf, type Bulletin } from '../../ballot/bulletin.ts';
import { cameAlong, choicesAfter, countsOf, whyNot, withBallot, type BallotRefusal, type OpenRound } from '../../ballot/casting.ts';
import { strictKey } from '../../ballot/keys.ts';
import { LABELS, signable, type Ballot } from '../../ballot/messages.ts';
import { receiptBody } from '../../ballot/mine.ts';
import { LIMITS } from '../../limits.ts';
import type { Choice } from '../../meeting/vocabulary.ts';
import { ofPrimeOrder } from './prime-order.ts';
import { nodeSuite } from './suite.ts';

/** What a phone hears: that its ballot is here, or why not. */
export type CastAnswer = { readonly receipt: string } | { readonly refused: BallotRefusal | 'no-round' | 'full' };

interface Held {
  readonly open: OpenRound;
  /** What each pseudonym chose in the first round of the decision; null when this is the first. */
  readonly first: ReadonlyMap<string, Choice> | null;
  ballots: ReadonlyMap<string, Ballot>;
  /** Set by the close: nothing more is taken in. */
  closed: Closed | null;
}

/**
 * The ballots of the rounds that are open, in memory only: the latest of each pseudonym, without when or from where it came [K9, K21]. It knows
 * no seat, no meeting and no name.
 */
export class Box {
  readonly #key: KeyObject;
  readonly #rounds = new Map<string, Held>();

  /** @param key the Ed25519 key that signs receipts */
  constructor(key: KeyObject) {
    this.#key = key;
  }

  /**
   * Opens a round. One that is open stays as it is; one that was closed goes on with its ballots: its bulletin could not be written down.
   * Throws a RangeError when more rounds are open than a house can have.
   */
  open({ earlier, ...round }: RoundToOpen): void {
    const place = placeOf(round.decision, round.round);
    const held = this.#rounds.get(place);
    if (held) {
      held.closed = null;
      return;
    }
    if (this.#rounds.size >= LIMITS.boxRounds) throw new RangeError('too many rounds are open');
    const first = earlier[0] ? choicesOf(earlier.slice(0, 1)) : null;
    this.#rounds.set(place, { open: { ...round, before: choicesOf(earlier) }, first, ballots: new Map(), closed: null });
  }

  /** Takes a ballot in. The answer is the same for the first time, a correction and the same again: a receipt, or why not. */
  async cast(ballot: unknown): Promise<CastAnswer> {
    const held = this.#heldFor(ballot);
    if (!held) return { refused: 'no-round' };
    // a phone that lost the answer, or somebody who repeats it for ever: the same ballot is looked at once [W4]
    const before = held.ballots.get((ballot as Ballot).pseudonym);
    if (before && isDeepStrictEqual(before, ballot)) return this.#receipt(before);
    const refused = await whyNot(ballot, held.open, nodeSuite);
    if (refused) return { refused };
    const good = ballot as Ballot;
    if (!ofPrimeOrder(strictKey(good.pseudonym)!)) return { refused: 'bad-signature' };
    // it may have been closed while the signatures were looked at
    if (this.#heldFor(good) !== held) return { refused: 'no-round' };
    const ballots = withBallot(held.ballots, good);
    if (typeof ballots === 'string') return { refused: ballots };
    // more than any meeting has people: nobody was given so many ballots by an honest App
    if (ballots.size > LIMITS.seatsMax) return { refused: 'full' };
    held.ballots = ballots;
    return this.#receipt(good);
  }

  #receipt(ballot: Ballot): CastAnswer {
    return { receipt: sign(null, signable(LABELS.receipt, receiptBody(ballot, nodeSuite)), this.#key).toString('base64url') };
  }

  /** How many ballots are here. */
  received(decision: string, round: number): number {
    return this.#rounds.get(placeOf(decision, round))?.ballots.size ?? 0;
  }

  /** The numbers of all rounds that take ballots in. */
  counts(): (Place & { readonly received: number })[] {
    return [...this.#rounds.values()].filter(({ closed }) => !closed).map(({ open: { decision, round }, ballots }) => ({ decision, round, received: ballots.size }));
  }

  /** The bulletin and the numbers; nothing more is taken in. The same answer until `discard`. Null: that round is not open here. */
  close(decision: string, round: number): Closed | null {
    const held = this.#rounds.get(placeOf(decision, round));
    if (!held) return null;
    return (held.closed ??= closedOf(held));
  }

  /** The round was voided, or is on disk: its ballots cease to exist here. */
  discard(decision: string, round: number): void {
    this.#rounds.delete(placeOf(decision, round));
  }

  /** The round that this message says it is for, when it takes ballots in. */
  #heldFor(message: unknown): Held | null {
    const body = (message as Partial<Ballot> | null)?.body;
    if (typeof body?.decision !== 'string' || typeof body.round !== 'number') return null;
    const held = this.#rounds.get(placeOf(body.decision, body.round));
    return held && !held.closed ? held : null;
  }
}

const placeOf = (decision: string, round: number): string => `${decision}/${round}`;

const choicesOf = (bulletins: readonly Bulletin[]) =>
  bulletins.reduce<ReadonlyMap<string, Choice>>((choices, { ballots }) => choicesAfter(choices, ballots), new Map());

function closedOf({ open: { decision, round, before }, first, ballots }: Held): Closed {
  const list = [...ballots.values()];
  return { bulletin: bulletinOf(decision, round, list), counts: countsOf(before, list), cameAlong: first && cameAlong(first, before, list) };
}
