import { expect, it } from 'vitest';
import { AGREEMENTS } from '../meeting/vocabulary.ts';
import type { AgendaSlice } from '../meeting/view/agenda.types.ts';
import type { SeatView } from '../meeting/view/people.types.ts';
import { todos } from './readiness.ts';

const decision = (fields: Record<string, unknown> = {}): AgendaSlice[number] => ({
  id: 'd1', agreements: Object.fromEntries(AGREEMENTS.map((a) => [a, 'ja'])), original: { 1: 'tekst' }, rules: { ballot: 'secret' }, ...fields
}) as unknown as AgendaSlice[number];
const seats = (n: number): SeatView[] =>
  Array.from({ length: n }, (_, i) => ({ id: `s${i}`, name: `Mens ${i}`, role: 'member', vote: true, leads: false, represents: null }) as unknown as SeatView);

it('says first that there is nothing to decide', () => {
  expect(todos([], seats(9))).toEqual([{ code: 'no-decision', stops: true }]);
});

it('is silent when everything is there', () => {
  expect(todos([decision()], seats(5))).toEqual([]);
});

it('names the agreements that are empty, white space too, and a text that is not there', () => {
  const d = decision({ agreements: { ...decision().agreements, frame: ' ', reward: '' }, original: {} });
  expect(todos([d], seats(5))).toEqual([
    { code: 'agreements', stops: true, decision: 'd1', fields: ['frame', 'reward'] },
    { code: 'no-text', stops: false, decision: 'd1' }
  ]);
});

it('warns below five voters for a secret vote, not counting whoever leads', () => {
  const four = [...seats(4), { ...seats(1)[0]!, id: 'lead', leads: true }];
  expect(todos([decision()], four)).toEqual([{ code: 'few-voters', stops: false, voters: 4, secret: true }]);
  expect(todos([decision({ rules: { ballot: 'open' } })], four)).toEqual([]);
});

it('asks whom a supporter helps', () => {
  const supporter = { ...seats(1)[0]!, id: 't', name: 'Tolk', role: 'supporter' as const, vote: false };
  expect(todos([decision()], [...seats(5), supporter])).toEqual([{ code: 'nobody-for-whom', stops: false, seat: 't', name: 'Tolk' }]);
});
