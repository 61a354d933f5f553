import { sign, type KeyObject } from 'node:crypto';
import type { Closed, RoundToOpen } from '../../ballot/box.ts';
import { bulletinOf } from '../../ballot/bulletin.ts';
import { cameAlong, choicesAfter, countsOf, whyNot, withBallot, type BallotRefusal, type OpenRound } from '../../ballot/casting.ts';
import { LABELS, signable, type Ballot } from '../../ballot/messages.ts';
import { receiptBody } from '../../ballot/mine.ts';
import type { Choice } from '../../meeting/vocabulary.ts';
import { nodeSuite } from './suite.ts';

/**
 * The ballots of the rounds that are open, in memory only: the latest of each pseudonym, without when or from where it came [K9, K21]. It knows
 * no seat, no meeting and no name.
 */
export class Box {
  readonly #key: KeyObject;
  readonly #rounds = new Map<string, { open: OpenRound; ballots: ReadonlyMap<string, Ballot> }>();

  /** @param key the Ed25519 key that signs receipts */
  constructor(key: KeyObject) {
    this.#key = key;
  }

  /** Opens a round; one that is open already stays as it is. */
  open({ earlier, ...round }: RoundToOpen): void {
    const place = placeOf(round.decision, round.round);
    if (this.#rounds.has(place)) return;
    const before = earlier.reduce<Map<string, Choice>>((choices, { ballots }) => choicesAfter(choices, ballots), new Map());
    this.#rounds.set(place, { open: { ...round, before }, ballots: new Map() });
  }

  /** Takes a ballot in. The answer is the same for the first time, a correction and the same again: a receipt, or why not. */
  async cast(ballot: unknown): Promise<{ readonly receipt: string } | { readonly refused: BallotRefusal | 'no-round' }> {
    const body = (ballot as Partial<Ballot> | null)?.body;
    const place = placeOf(String(body?.decision), Number(body?.round));
    const round = this.#rounds.get(place);
    if (!round) return { refused: 'no-round' };
    const refused = await whyNot(ballot, round.open, nodeSuite);
    if (refused) return { refused };
    const good = ballot as Ballot;
    // it may have been closed while the signatures were looked at
    if (this.#rounds.get(place) !== round) return { refused: 'no-round' };
    const ballots = withBallot(round.ballots, good);
    if (typeof ballots === 'string') return { refused: ballots };
    round.ballots = ballots;
    return { receipt: sign(null, signable(LABELS.receipt, receiptBody(good, nodeSuite)), this.#key).toString('base64url') };
  }

  /** How many ballots are here. */
  received(decision: string, round: number): number {
    return this.#rounds.get(placeOf(decision, round))?.ballots.size ?? 0;
  }

  /** The bulletin and the numbers; nothing more is taken in. Null: that round is not open here. */
  close(decision: string, round: number): Closed | null {
    const place = placeOf(decision, round);
    const found = this.#rounds.get(place);
    if (!found) return null;
    this.#rounds.delete(place);
    const ballots = [...found.ballots.values()];
    return { bulletin: bulletinOf(decision, round, ballots), counts: countsOf(found.open.before, ballots) };
  }

  /** The round was voided, or is on disk: its ballots cease to exist here. */
  discard(decision: string, round: number): void {
    this.#rounds.delete(placeOf(decision, round));
  }
}

const placeOf = (decision: string, round: number): string => `${decision}/${round}`;
