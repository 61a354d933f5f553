import { refuse } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import type { EventOf, MeetingEvent } from './events.ts';
import { seatOf } from './actor.ts';
import { closedRounds } from './outcome.ts';
import { authorise } from './permissions.ts';
import { changeDecision, currentDecision, firstRefusal, happened, isEmpty, isTooLong, openRound, remembered, type Deciders, type Evolvers, type IssuedRow, type Verdict } from './rules.ts';
import type { BallotKeys, Decision, MeetingState, Round, SeatId } from './state.ts';

/**
 * Giving out the ballots of a secret decision: once, when its first secret round opens, to whoever may vote in all of them. Rules G1 to G6 of
 * the room's README. What is on a ballot never comes here: phones bring them to the box.
 */

/** The decision at hand, when its ballots are to be given out now: a secret round is open, and nobody may cast in it yet. */
export function givingOut(state: MeetingState): Decision | null {
  const decision = currentDecision(state);
  return decision && openRound(state)?.ballot === 'secret' && !decision.ballots?.frozen ? decision : null;
}

/** An act of the house, once it has made a key: giving out begins, or begins anew (what was given out before is void). */
export function openBallots(state: MeetingState, decision: string, ballots: BallotKeys): Verdict {
  return givingOut(state)?.id === decision ? happened({ type: 'BallotsOpened', decision, ballots }) : refuse('already-done');
}

/** Seats that get a ballot: whoever may vote in the secret rounds of this decision. */
export const mayHold = (decision: Decision): readonly SeatId[] => decision.secretEntitled ?? [];

/** Hash of the bulletin that a ballot of the next round names: of the latest one that counts. */
export const lastBulletin = (decision: Decision): string | null => closedRounds(decision).findLast((r) => r.bulletin)?.bulletin ?? null;

/** Who of this round has no ballot, and how many ballots are of people who are not in it [ballot K1]. */
export function besides(round: Round, issued: readonly SeatId[]): { readonly without: readonly SeatId[]; readonly away: number } {
  const have = new Set(issued);
  const inRound = new Set(round.entitled);
  return { without: round.entitled.filter((seat) => !have.has(seat)), away: issued.filter((seat) => !inRound.has(seat)).length };
}

/** The freeze of this list, in the order of seats [K3]; of who is left out only how many, and why. */
function frozen(
  decision: Decision, rows: Readonly<Record<SeatId, IssuedRow>>, hash: (value: unknown) => string, leftOut: Pick<EventOf<'BallotsFrozen'>, 'without' | 'reason'> = {}
): MeetingEvent {
  const list = Object.keys(rows).sort((a, b) => (a < b ? -1 : 1)).map((seat) => {
    const { device, blinded, proof } = rows[seat]!;
    return { seat, device, blinded, proof };
  });
  return { type: 'BallotsFrozen', decision: decision.id, n: list.length, list: hash(list), ...leftOut };
}

export const ballotDeciders: Deciders<'AskBallot' | 'FreezeBallots' | 'IssueAgain'> = {
  AskBallot(state, { decision: id, for: other, device, blinded, proof }, actor, context) {
    const subject = other ?? actor.seat;
    const refusal = authorise(state, actor, 'ask-ballot', subject);
    const decision = state.decisions.find((d) => d.id === id);
    if (refusal === 'facilitator-neutral' || refusal === 'not-entitled') return refuse(refusal);
    if (!decision) return refuse('unknown-reference');
    if (!mayHold(decision).includes(subject)) return refuse('not-entitled');
    if (refusal) return refuse(refusal);
    // the tablet asks with the card that this person took, and with no other
    if (actor.roles.has('tablet') && seatOf(state, subject)?.card !== device) return refuse('ballot-not-proven');
    const rows = context.memory.issued[id] ?? {};
    const before = rows[subject];
    // what was given out comes again, also after the freeze: the answer may have been lost on its way
    if (before) return before.blinded === blinded ? { ok: true, events: [], made: { signature: before.signature } } : refuse('ballot-elsewhere');
    if (givingOut(state)?.id !== id || !decision.ballots) return refuse('ballots-frozen');
    if (!context.ballots.asked(id, decision.ballots.key, { device, blinded, proof }) || Object.values(rows).some((row) => row.device === device)) return refuse('ballot-not-proven');
    const signature = context.ballots.stamp(decision.ballots.key, blinded);
    if (signature === null) return refuse('ballot-not-proven');
    const row: IssuedRow = { seat: subject, device, blinded, proof, signature };
    const all = { ...rows, [subject]: row };
    // everybody who is in this round has one: on to the vote
    const complete = openRound(state)!.entitled.every((seat) => Object.hasOwn(all, seat)) && Object.keys(all).length >= LIMITS.secretMin;
    return { ok: true, events: complete ? [frozen(decision, all, context.ballots.hash)] : [], issued: { decision: id, row }, made: { signature } };
  },

  FreezeBallots(state, command, actor, context) {
    const decision = givingOut(state);
    const rows = context.memory.issued[command.decision] ?? {};
    const refusal = firstRefusal(
      authorise(state, actor, 'round'),
      (decision?.id !== command.decision || !decision.ballots) && 'already-done',
      Object.keys(rows).length < LIMITS.secretMin && 'too-few-for-secret'
    );
    if (refusal) return refusal;
    // never silently over somebody: it takes their vote in the whole decision
    const without = besides(openRound(state)!, Object.keys(rows)).without.length;
    if (without === 0) return happened(frozen(decision!, rows, context.ballots.hash));
    if (isEmpty(command.reason)) return refuse('reason-needed');
    if (isTooLong(command.reason)) return refuse('too-long');
    return happened(frozen(decision!, rows, context.ballots.hash, { without, reason: context.text(command.reason!) }));
  },

  IssueAgain(state, command, actor) {
    const refusal = firstRefusal(authorise(state, actor, 'round'), givingOut(state)?.id !== command.decision && 'ballots-frozen');
    return refusal ?? remembered({ kind: 'issue-again', decision: command.decision });
  }
};

export const ballotEvolvers: Evolvers<'BallotsOpened' | 'BallotsFrozen'> = {
  BallotsOpened: (state, { decision, ballots }) => changeDecision(state, decision, (d) => ({ ...d, ballots: { ...ballots, frozen: null } })),
  BallotsFrozen: (state, { decision, n, list, without, reason }) =>
    changeDecision(state, decision, (d) => {
      // the record says who voted by card, never with which: settled now, whatever becomes of the cards later
      const byCard = mayHold(d).filter((seat) => state.seats[seat]?.joins === 'paper' && state.seats[seat].card !== undefined);
      const { byCard: _, ...rest } = d;
      if (!d.ballots) return d;
      // who was left out stands beside the round that began without them
      const rounds = d.rounds.map((r) => (r.status === 'open' && without ? { ...r, without, ...(reason ? { withoutReason: reason } : {}) } : r));
      return { ...rest, rounds, ballots: { ...d.ballots, frozen: { n, list } }, ...(byCard.length > 0 ? { byCard } : {}) };
    })
};
