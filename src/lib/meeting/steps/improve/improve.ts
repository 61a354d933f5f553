import { refuse, type RefusalCode } from '../../../core/refusal.ts';
import { LIMITS } from '../../../limits.ts';
import type { CommandOf } from '../../commands.server.ts';
import { proposedChanges } from '../../outcome.ts';
import { authorise } from '../../permissions.ts';
import { textIds } from '../../preparation.ts';
import { rebase } from '../../rounds.ts';
import {
  changeDecision, currentDecision, firstRefusal, happened, isEmpty, isTooLong, type Deciders, type Evolvers
} from '../../rules.ts';
import type { Change, Decision } from '../../state.ts';

/** Aanvullen: the secretary turns needs into additions on exact parts, with the inputs that they come from. */

/** Every input and earlier change that an addition names must be there. */
function reference(decision: Decision, changes: CommandOf<'DraftAddition'>['changes']): RefusalCode | null {
  const known = (input: string) => Object.hasOwn(decision.contributions, input) && !decision.contributions[input]!.withdrawn;
  const earlier = new Set(proposedChanges(decision).map((c) => c.id));
  const sound = changes.every((c) => (c.because ?? []).every(known) && (c.buildsOn ?? []).every((id) => earlier.has(id)));
  return sound ? null : 'unknown-reference';
}

export const improveDeciders: Deciders<'DraftAddition' | 'DiscardDraft'> = {
  DraftAddition(state, command, actor, context) {
    const decision = currentDecision(state);
    const refusal = firstRefusal(
      authorise(state, actor, 'draft'),
      (!decision || state.ended !== null) && 'wrong-step',
      command.changes.some((c) => isEmpty(c.text)) && 'empty-text',
      command.changes.some((c) => isTooLong(c.text, LIMITS.partMax)) && 'too-long',
      decision ? reference(decision, command.changes) : null
    );
    if (refusal || !decision) return refusal ?? refuse('wrong-step');
    const changes = rebase(
      decision,
      command.changes.map((c): Change => ({
        id: context.newId(), part: c.part, from: null, to: context.text(c.text), kind: c.kind,
        because: [...new Set(c.because ?? [])], buildsOn: c.buildsOn ?? []
      }))
    );
    if (!changes) return refuse('unknown-reference');
    const draft = context.newId();
    return {
      ok: true, events: [{ type: 'AdditionDrafted', decision: decision.id, draft, changes }],
      made: { draft, ...Object.fromEntries(changes.map((c, i) => [`change${i + 1}`, c.id])) }
    };
  },

  DiscardDraft(state, command, actor) {
    const decision = currentDecision(state);
    const draft = decision?.drafts.find((d) => d.id === command.draft);
    const refusal = firstRefusal(authorise(state, actor, 'draft'), !draft && 'unknown-reference');
    if (refusal || !decision || !draft) return refusal ?? refuse('unknown-reference');
    return happened({
      type: 'DraftDiscarded', decision: decision.id, draft: draft.id, erases: textIds(draft.changes.map((c) => c.to))
    });
  }
};

export const improveEvolvers: Evolvers<'AdditionDrafted' | 'DraftDiscarded'> = {
  AdditionDrafted: (state, { decision, draft, changes }) =>
    changeDecision(state, decision, (d) => ({ ...d, drafts: [...d.drafts, { id: draft, changes }] })),
  DraftDiscarded: (state, { decision, draft }) =>
    changeDecision(state, decision, (d) => ({ ...d, drafts: d.drafts.filter((x) => x.id !== draft) }))
};
