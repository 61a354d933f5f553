import { expect, test } from 'vitest';
import type { InputView } from '../meeting/view/inputs.types.ts';
import type { RoundView } from '../meeting/view/rounds.types.ts';
import type { View } from '../meeting/view/view.types.ts';
import { adoptionOf, earlierChanges, finds, onDesk, spoken, unanswered, type OnDesk } from './on-desk.ts';

const input = (id: string, more: Partial<InputView> = {}): InputView => ({
  id, step: 'gather', source: 'experiential', scope: 'I', name: 'shown', withdrawn: false, text: `tekst ${id}`, by: 'Noor', broughtBy: null,
  gathered: null, reference: null, functions: [], ...more
});
const change = (id: string, part: string) => ({ id, part, from: 'was', to: 'werd', kind: 'substantive' as const, because: [], buildsOn: [], sources: [] });
const round = (id: string, status: RoundView['status'], adopted: boolean | null, ...parts: string[]): RoundView => ({
  id, kind: 'addition', ballot: 'open', status, entitled: 5, answered: 5, text: null, changes: parts.map((p, i) => change(`${id}-${i}`, p)),
  class: 'majority', adopted, counts: null, reopened: false, number: 1
});
const decision = (id: string, inputs: InputView[], answered: string[] = []) =>
  ({
    id, inputs, trace: null, adopted: false, proposedBy: null,
    closing: {
      minorityViews: [], notHeard: null, followUps: [], proposed: false, adopted: false,
      answers: answered.map((i) => ({ input: i, status: 'not-followed' as const, code: 'law' as const, reason: 'x', to: null, due: null }))
    }
  }) as unknown as OnDesk;

test('during the meeting the decision on the desk is put together from the slices', () => {
  const view = { decision: { id: 'd1' }, closing: decision('d1', []).closing, inputs: [input('a')], agenda: [] } as unknown as View;
  expect(onDesk(view, null)).toMatchObject({ id: 'd1', adopted: false, inputs: [{ id: 'a' }], trace: null });
});

test('at answer one may work on any decision of the agenda, and starts with the one at hand', () => {
  const view = { decision: { id: 'd2' }, agenda: [decision('d1', []), decision('d2', [])] } as unknown as View;
  expect(onDesk(view, null)?.id).toBe('d2');
  expect(onDesk(view, 'd1')?.id).toBe('d1');
  expect(onDesk(view, 'gone')?.id).toBe('d2');
});

test('before there is a decision nothing is on the desk', () => {
  expect(onDesk({ decision: null } as unknown as View, null)).toBeNull();
});

test('a change is adopted or not with its round; voided and open rounds say nothing', () => {
  const rounds = [round('r1', 'closed', true, '1'), round('r2', 'voided', null, '1'), round('r3', 'closed', false, '1', '2')];
  expect(adoptionOf(rounds, 'r1-0')).toBe(true);
  expect(adoptionOf(rounds, 'r3-1')).toBe(false);
  expect(adoptionOf(rounds, 'r2-0')).toBeNull();
  expect(earlierChanges(rounds, '1').map((c) => [c.change.id, c.adopted])).toEqual([['r1-0', true], ['r3-0', false]]);
});

test('withdrawn inputs are not shown, and the newest comes first', () => {
  expect(spoken([input('a'), input('b', { withdrawn: true, text: null }), input('c')]).map((i) => i.id)).toEqual(['c', 'a']);
  expect(spoken([input('a'), input('c', { step: 'need' })], 'need').map((i) => i.id)).toEqual(['c']);
});

test('searching takes words in any order and does not mind accents or capitals', () => {
  expect(finds('spreekuur CAFE', 'Het Café is open', 'een spreekuur')).toBe(true);
  expect(finds('spreekuur bieb', 'Het Café is open', 'een spreekuur')).toBe(false);
  expect(finds('  ', null)).toBe(true);
});

test('with grades the server says what is open; without them every input without an answer is', () => {
  const d = decision('d1', [input('a'), input('b'), input('c', { withdrawn: true, text: null })], ['a']);
  expect(unanswered(d, null).map((i) => i.id)).toEqual(['b']);
  expect(unanswered(d, { a: 'heard-not-followed', b: 'decisive' })).toEqual([]);
  // an input that came after the grades were fetched is judged by its answer
  expect(unanswered(d, { a: 'heard-not-followed' }).map((i) => i.id)).toEqual(['b']);
});
