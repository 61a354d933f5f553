import { refuse, type RefusalCode } from '../../../core/refusal.ts';
import { words, type Text } from '../../../core/text.ts';
import { seatOf } from '../../actor.ts';
import { disputesUntil } from '../../answering/terms.ts';
import { authorise } from '../../permissions.ts';
import { changeDecision, decisionOf, firstRefusal, fresh, happened, isEmpty, isTooLong, stepFor, type Context, type Deciders, type Evolvers } from '../../rules.ts';
import type { Decision, MeetingState } from '../../state.ts';

/** Antwoorden: chair and secretary adopt the record together. An input without an answer blocks; so does "Wie hebben we niet gehoord?" left empty. */

function blocks(decision: Decision | undefined, context: Context): RefusalCode | null {
  if (!decision) return 'unknown-reference';
  for (const grade of context.gradesOf(decision).values()) if (grade === 'unanswered') return 'unanswered-input';
  return isEmpty(words(decision.notHeard) ?? '') ? 'not-heard-missing' : null;
}

/** Why the record is adopted although a link could still be disputed. No date refuses anything (README, "what blocks, what warns"): it is kept when it is said. */
function early(state: MeetingState, decision: Decision, reason: string | undefined, context: Context): { early?: Text } {
  const until = disputesUntil(state, decision);
  return until !== null && context.now <= until && !isEmpty(reason) && !isTooLong(reason) ? { early: context.text(reason!) } : {};
}

export const answerDeciders: Deciders<'ProposeRecord' | 'AdoptRecord'> = {
  ProposeRecord(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'adopt', actor.seat, stepFor(state, decision)),
      decision?.adoption != null && 'wrong-step',
      fresh(context),
      blocks(decision, context)
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'RecordProposed', decision: decision.id, by: actor.seat, ...early(state, decision, command.early, context) });
  },

  AdoptRecord(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'adopt', actor.seat, stepFor(state, decision)),
      decision?.adoption != null && 'wrong-step',
      fresh(context),
      decision ? (decision.proposal ? null : 'nothing-proposed') : 'unknown-reference'
    );
    if (refusal || !decision?.proposal) return refusal ?? refuse('unknown-reference');
    // two people: the chair and the secretary, in either order
    const proposer = seatOf(state, decision.proposal.by);
    const roles = new Set([proposer?.role, seatOf(state, actor.seat)?.role]);
    if (proposer?.id === actor.seat || !roles.has('chair') || !roles.has('secretary')) return refuse('needs-second-person');
    // what the council set holds from here on, also when it sets something else later
    const internal = context.visibility === 'internal' && decision.after.visibility === null;
    return happened(
      ...(internal ? [{ type: 'VisibilitySet' as const, decision: decision.id, visibility: 'internal' as const }] : []),
      { type: 'RecordAdopted', decision: decision.id, by: [decision.proposal.by, actor.seat], at: context.now, ...early(state, decision, command.early, context) }
    );
  }
};

export const answerEvolvers: Evolvers<'RecordProposed' | 'RecordAdopted'> = {
  RecordProposed: (state, { decision, by, early: why }) => changeDecision(state, decision, (d) => ({ ...d, proposal: { by, ...(why ? { early: why } : {}) } })),
  RecordAdopted: (state, { decision, by, at, early: why }) =>
    changeDecision(state, decision, (d) => {
      const reason = why ?? d.proposal?.early;
      return { ...d, proposal: null, adoption: { by, at, ...(reason ? { early: reason } : {}) } };
    })
};
