import { words } from '../../core/text.ts';
import { hasSteppedOut, helperOf, seatOf } from '../actor.ts';
import { nameOf } from '../names.ts';
import type { Contribution, Decision, MeetingState } from '../state.ts';
import type { InputView } from './inputs.types.ts';
import type { MemoryView } from './memory.ts';
import { at, plain } from './plain.ts';

/** What people brought: as others see it, on the wall, and who recognises it. */

/** An input as others see it. Of a hidden one: text and source; more only if its writer said so. Never its owner. */
export function inputView(state: MeetingState, c: Contribution, reason = false): InputView {
  const details = c.name === 'shown' || c.showDetails;
  return {
    id: c.id, step: c.step, source: c.source, scope: c.scope, name: c.name, withdrawn: c.withdrawn, text: words(c.text),
    by: c.name === 'shown' && c.owner ? (nameOf(state, c.owner) ?? '') : null,
    ...(c.name === 'shown' && c.onPaper ? { onPaper: true as const } : {}),
    broughtBy: c.name === 'shown' ? broughtBy(state, c) : null, ...(c.name === 'shown' ? beside(state, c) : {}),
    gathered: details ? words(c.gathered) : null, reference: details ? words(c.reference) : null, functions: details ? c.functions : [],
    ...(reason && c.notShown ? { notShown: plain(c.notShown) } : {})
  };
}

/** Who entered it. A helper is named only where the owner wants that, and then beside them. */
function broughtBy(state: MeetingState, c: Contribution): string | null {
  const seat = c.broughtBy ? seatOf(state, c.broughtBy) : undefined;
  return seat && seat.role !== 'supporter' ? (nameOf(state, seat.id) ?? '') : null;
}

/** What stands beside a shown name: the helper, and that its owner stepped out since. Never of a hidden input. */
function beside(state: MeetingState, c: Contribution): Pick<InputView, 'with' | 'out'> {
  const helper = helperOf(state, c.owner);
  const decision = state.decisions.find((d) => d.contributions[c.id] === c);
  return {
    ...(helper ? { with: nameOf(state, helper.id) ?? '' } : {}), ...(c.owner !== null && hasSteppedOut(decision, c.owner) ? { out: true as const } : {})
  };
}

/**
 * Inputs in the order in which they were shown; hidden ones of one batch in the order of their random ids.
 * @param all also those that the room is not shown, with the reason: whoever leads and the desk still answer them
 */
export function wall(state: MeetingState, d: Decision | undefined, all = false): InputView[] {
  return Object.values(d?.contributions ?? {})
    .filter((c) => c.shownAt !== null && (all || c.notShown === null))
    .sort((a, b) => a.shownAt! - b.shownAt! || (a.id < b.id ? -1 : 1))
    .map((c) => inputView(state, c, all));
}

/** The other views, while the question is who recognises them. */
function views(state: MeetingState, d: Decision | undefined): InputView[] {
  if (state.step === 'spread') return wall(state, d).filter((i) => i.step === 'search' && !i.withdrawn);
  return at(state.step) >= at('improve') ? wall(state, d) : [];
}

export function participantInputs(state: MeetingState, d: Decision | undefined): InputView[] {
  return withoutSentAway(state, d, state.wallOpen ? wall(state, d) : views(state, d));
}

/**
 * What somebody said under their name is not shown while they are sent away. An input without a name stays: if it went with
 * them, everyone would know whose it was. Chair and desk keep all: each input still needs its answer.
 */
function withoutSentAway(state: MeetingState, d: Decision | undefined, inputs: InputView[]): InputView[] {
  const gone = new Set(Object.values(state.seats).flatMap((s) => (s.removed ? [s.id] : [])));
  if (gone.size === 0) return inputs;
  return inputs.filter((i) => i.name !== 'shown' || !gone.has(d?.contributions[i.id]?.owner ?? ''));
}

export function spreadSlice(d: Decision | undefined, memory: MemoryView) {
  if (!d) return { recognition: {} };
  const live = [...memory.recognised].map(([view, seats]): [string, { answered: number }] => [view, { answered: seats.size }]);
  return { recognition: { ...d.recognition }, live: Object.fromEntries(live), asked: d.otherViewAsked };
}
