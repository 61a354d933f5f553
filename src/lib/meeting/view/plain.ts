import { type Text, words } from '../../core/text.ts';
import { nameOf } from '../names.ts';
import type { MeetingState, SeatId } from '../state.ts';
import { type Step, STEPS } from '../vocabulary.ts';

/** The words of a text; nothing where there are none or they were erased. */
export const plain = (text: Text | null | undefined): string => words(text) ?? '';

export function plainRecord<K extends string>(texts: Readonly<Record<K, Text>>): Record<K, string> {
  return Object.fromEntries(Object.entries<Text>(texts).map(([k, t]) => [k, plain(t)])) as Record<K, string>;
}

/** The place of a step on the route. */
export const at = (step: Step) => STEPS.indexOf(step);

/** A seat with the name that people know it by. */
export const named = (state: MeetingState, seat: SeatId) => ({ seat, name: nameOf(state, seat) ?? '' });
