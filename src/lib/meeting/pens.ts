import { refuse, type RefusalCode } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import type { MeetingEvent } from './events.ts';
import { countingRounds } from './outcome.ts';
import { authorise } from './permissions.ts';
import { changeDecision, currentDecision, firstRefusal, happened, type Context, type Deciders, type Evolvers, type Verdict } from './rules.ts';
import type { Decision, MeetingState, Pens } from './state.ts';

/**
 * Minority views of a secret decision: they are brought to the box, and come all at once. Rules G7 to G10 of the room's README; what proves that
 * one comes from the minority stands in `lib/ballot`.
 */

/** The pens that are given out now, if any. */
export function openPens(decision: Decision | undefined): Pens | null {
  const last = decision?.pens.at(-1);
  return last && last.closed === null ? last : null;
}

/** Number of the standing round, when it was voted with ballots: what "could not come along" is about. */
function standingNumber(decision: Decision): number | null {
  const standing = countingRounds(decision).at(-1);
  return standing?.ballot === 'secret' && standing.bulletin ? decision.rounds.indexOf(standing) + 1 : null;
}

/** Whether minority views of this decision are brought to the box: its standing round was voted with ballots. */
export const viewsByBox = (decision: Decision): boolean => decision.ballots?.frozen != null && standingNumber(decision) !== null;

/**
 * The decision at hand and the number of its standing round, when its minority views are to be brought to the box now: in each secret decision at
 * `settle`, whatever was voted, so that this says nothing. Once for each standing round.
 */
export function pensDue(state: MeetingState): { readonly decision: Decision; readonly round: number } | null {
  const decision = currentDecision(state);
  if (!decision?.ballots?.frozen || state.step !== 'settle' || state.ended !== null) return null;
  const round = standingNumber(decision);
  return round === null || decision.pens.some((pens) => pens.round === round && pens.closed !== null) ? null : { decision, round };
}

/** An act of the house, once the box has made its keys; also when it was started again and has others. */
export function pensOpened(state: MeetingState, decision: string, round: number, keys: Pens['keys']): Verdict {
  const due = pensDue(state);
  const now = openPens(due?.decision);
  if (due?.decision.id !== decision || due.round !== round || (now?.round === round && now.keys.other.n === keys.other.n)) return refuse('already-done');
  return happened({ type: 'PensOpened', decision, round, keys });
}

/** Whether leaving `settle` for this place closes what is being written: on, never back. */
export const closesPens = (state: MeetingState, to: { readonly step: string; readonly current: number }): boolean =>
  openPens(currentDecision(state)) !== null && (to.current !== state.current || to.step === 'leave' || to.step === 'answer');

/** Why it cannot be closed yet: the box was started again, and the texts come back by themselves first. */
export function whyNotClosed(context: Context): RefusalCode | null {
  const { pens } = context.memory;
  return pens?.lostAt != null && context.now - pens.lostAt < LIMITS.ballotsBackMs ? 'ballots-coming-back' : null;
}

/** What was written, as events: each text without a seat, and with its proof where it has one. */
export function closingPens(decision: Decision, context: Context): MeetingEvent[] {
  const pens = openPens(decision);
  const written = context.memory.pens?.written?.open() ?? null;
  if (!pens) return [];
  const view = { type: 'MinorityViewGiven', decision: decision.id, seat: null } as const;
  return [
    ...(written?.proven ?? []).map(({ text, hash, proof }): MeetingEvent => ({
      ...view, view: context.newId(), text: context.text(text), proof: { round: pens.round, hash, words: context.text(proof) }
    })),
    ...(written?.others ?? []).map((text): MeetingEvent => ({ ...view, view: context.newId(), text: context.text(text) })),
    { type: 'PensClosed', decision: decision.id, round: pens.round, statements: written?.hash ?? context.ballots.hash([]) }
  ];
}

/** Whether this view proves that it comes from who could not come along. */
export const isProven = (decision: Decision, view: Decision['minorityViews'][number]): boolean =>
  view.proof !== undefined && decision.pens.some(({ round, closed }) => round === view.proof!.round && closed !== null);

export const penDeciders: Deciders<'ShowMinorityViews'> = {
  ShowMinorityViews(state, command, actor, context) {
    const decision = currentDecision(state);
    const refusal = firstRefusal(
      authorise(state, actor, 'show-minority-views'),
      (state.ended !== null || !decision) && 'wrong-step',
      (decision?.id !== command.decision || !openPens(decision)) && 'already-done',
      whyNotClosed(context)
    );
    return refusal ?? happened(...closingPens(decision!, context));
  }
};

export const penEvolvers: Evolvers<'PensOpened' | 'PensClosed'> = {
  PensOpened: (state, { decision, round, keys }) =>
    changeDecision(state, decision, (d) => ({ ...d, pens: [...withoutOpen(d.pens), { round, keys, closed: null }] })),
  PensClosed: (state, { decision, round, statements }) =>
    changeDecision(state, decision, (d) => ({ ...d, pens: d.pens.map((p) => (p.round === round && p.closed === null ? { ...p, closed: statements } : p)) }))
};

/** What was being written is not published: the meeting went back, or nothing stands any more that it was about. */
export const withoutOpen = (pens: readonly Pens[]): readonly Pens[] => (pens.some((p) => p.closed === null) ? pens.filter((p) => p.closed !== null) : pens);

/** A round was voided: what was proven by it is proven no more; the words stay. */
export function withoutRound(decision: Decision, round: number): Pick<Decision, 'pens' | 'minorityViews'> {
  return {
    pens: decision.pens.filter((p) => p.round !== round && p.closed !== null),
    minorityViews: decision.minorityViews.map(({ proof, ...view }) => (proof && proof.round !== round ? { ...view, proof } : view))
  };
}
