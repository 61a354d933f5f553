import { expect, test } from 'vitest';
import { recordOf } from '../record/model.ts';
import { stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';
import { mineFor } from './view/mine.ts';

/** A helper or interpreter is named beside a person only where that person wants it. Rule H15. `sup` represents `rep`. */

const inputs = (s: ReturnType<typeof stage>) => viewFor(s.state, 'lead', s.memoryView())['inputs'] as unknown as { by: string; with?: string; broughtBy: string | null }[];

test('[H15] by default nobody reads who helped, also when the helper entered it', () => {
  const s = stage().to('gather');
  s.input('sup', 'Namens haar', { for: 'rep' });
  expect(inputs(s)[0]).toMatchObject({ by: 'Naam rep', broughtBy: null });
  expect(JSON.stringify(inputs(s))).not.toContain('Naam sup');
  expect(recordOf(s.state, s.decision).inputs[0]).not.toHaveProperty('with');
});

test('[H15] who wants it is shown together with the helper, on the wall and in the record', () => {
  const s = stage().to('gather');
  s.input('sup', 'Namens haar', { for: 'rep' });
  s.when('rep', { type: 'ShowTogether', together: true });
  expect(inputs(s)[0]).toMatchObject({ by: 'Naam rep', with: 'Naam sup' });
  const record = recordOf(s.state, s.decision);
  expect(record.inputs[0]).toMatchObject({ by: 'Naam rep', with: 'Naam sup' });
  expect(record.people.find((p) => p.name === 'Naam rep')).toMatchObject({ with: 'Naam sup' });
  s.when('rep', { type: 'ShowTogether', together: false });
  expect(inputs(s)[0]).not.toHaveProperty('with');
});

test('[H15] the choice is theirs or is entered by who runs the hall; the helper does not make it', () => {
  const s = stage();
  const ask = (seat: string) => s.refusal(seat, { type: 'ShowTogether', seat: 'rep', together: true });
  expect(['rep', 'piet', 'sec', 'sup', 'm1', 'obs'].map(ask)).toEqual([null, null, null, 'not-entitled', 'not-entitled', 'not-entitled']);
  expect(mineFor(s.state, 'rep', s.memoryView())!.together).toBe(false);
  expect(mineFor(s.state, 'm1', s.memoryView())).not.toHaveProperty('together');
});

test('[H15] a hidden input names nobody, with or without a helper', () => {
  const s = stage().to('gather');
  s.when('rep', { type: 'ShowTogether', together: true });
  for (let i = 0; i < 3; i++) s.input('sup', `Zonder naam ${i}`, { for: 'rep', name: 'hidden' });
  expect(JSON.stringify(inputs(s))).not.toMatch(/Naam (rep|sup)/);
  expect(JSON.stringify(recordOf(s.state, s.decision).inputs)).not.toMatch(/Naam (rep|sup)/);
});
