import { refuse } from '../core/refusal.ts';
import type { MeetingEvent } from './events.ts';
import { authorise } from './permissions.ts';
import {
  changeDecision, decisionWithInput, firstRefusal, happened, isEmpty, isTooLong, type Deciders, type Evolvers
} from './rules.ts';
import type { Contribution, Decision, MeetingState } from './state.ts';

/**
 * What the room is not shown: a card that would hurt somebody, and a big screen that stands still or is empty. Rules L7 and
 * L8 of the room's README.
 */

/** The input, if it is among those that whoever leads sees at all: one that waits for its batch is unknown to everybody. */
function cardOf(state: MeetingState, input: string): { decision: Decision; card: Contribution } | null {
  const decision = decisionWithInput(state, input);
  const card = decision?.contributions[input];
  return decision && card && !card.withdrawn && card.shownAt !== null ? { decision, card } : null;
}

export const moderationDeciders: Deciders<'HideCard' | 'ShowCard' | 'FreezeScreen' | 'ThawScreen'> = {
  HideCard(state, { input, reason }, actor, context) {
    const found = cardOf(state, input);
    const refusal = firstRefusal(
      authorise(state, actor, 'hide-card'),
      (found?.decision.adoption || state.ended) && 'wrong-step',
      isEmpty(reason) && 'reason-needed', isTooLong(reason) && 'too-long',
      !found && 'unknown-reference'
    );
    if (refusal || !found) return refusal ?? refuse('unknown-reference');
    return found.card.notShown ? happened() : happened({ type: 'CardHidden', input, reason: context.text(reason) });
  },
  ShowCard(state, { input }, actor) {
    const found = cardOf(state, input);
    const refusal = firstRefusal(
      authorise(state, actor, 'hide-card'), (found?.decision.adoption || state.ended) && 'wrong-step', !found && 'unknown-reference'
    );
    if (refusal || !found) return refusal ?? refuse('unknown-reference');
    return found.card.notShown ? happened({ type: 'CardShown', input }) : happened();
  },
  FreezeScreen: (state, _, actor, context) =>
    firstRefusal(authorise(state, actor, 'screen')) ?? (state.frozen ? happened() : happened({ type: 'ScreenFrozen', at: context.now })),
  ThawScreen: (state, _, actor) => firstRefusal(authorise(state, actor, 'screen')) ?? (state.frozen ? happened({ type: 'ScreenThawed' }) : happened())
};

/** Hidden, shown again, or written anew: the record changed, so a proposal of the earlier one is gone. */
function withCard(state: MeetingState, input: string, notShown: Contribution['notShown'], hidden: (d: Decision) => Decision['hiddenCards']): MeetingState {
  const decision = decisionWithInput(state, input);
  const card = decision?.contributions[input];
  if (!decision || !card) return state;
  return changeDecision(state, decision.id, (d) => ({
    ...d, contributions: { ...d.contributions, [input]: { ...card, notShown } }, hiddenCards: hidden(d), proposal: null
  }));
}

export const moderationEvolvers: Evolvers<'CardHidden' | 'CardShown' | 'ScreenFrozen' | 'ScreenThawed'> = {
  CardHidden: (state, { input, reason }) => withCard(state, input, reason, (d) => [...d.hiddenCards, { input, reason, shownAgain: false }]),
  CardShown: (state, { input }) =>
    withCard(state, input, null, (d) => d.hiddenCards.map((h) => (h.input === input ? { ...h, shownAgain: true } : h))),
  ScreenFrozen: (state, { at }) => ({ ...state, frozen: { at, state: { ...state, frozen: null } } }),
  ScreenThawed: (state) => ({ ...state, frozen: null })
};

/**
 * What stands still on the big screen still loses what is erased: whoever takes back their words takes them off the wall, too,
 * and a card that is hidden goes. Everything else waits until the screen moves on.
 */
export function reachesFrozen(frozen: MeetingState, event: MeetingEvent): boolean {
  switch (event.type) {
    case 'ContributionReplaced':
    case 'ContributionWithdrawn':
    case 'CardHidden':
      return decisionWithInput(frozen, event.input) !== undefined;
    default:
      return 'erases' in event && (event.erases?.length ?? 0) > 0;
  }
}
