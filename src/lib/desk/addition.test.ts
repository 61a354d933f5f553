import { expect, test } from 'vitest';
import type { RoundView } from '../meeting/view/rounds.types.ts';
import { emptyChange, faultsOf, isOvertaken, keepsOf, partsToChoose, textBefore, toCommand, writtenText } from './addition.ts';

const standing = { '1': 'Het spreekuur is digitaal.', '2': 'Het kost niets.' };
const round = (id: string, adopted: boolean, part: string): RoundView => ({
  id, kind: 'addition', ballot: 'secret', status: 'closed', entitled: 9, answered: 9, text: null, class: 'majority', adopted, counts: null, reopened: false, number: 1,
  changes: [{ id: `change-${id}`, part, from: 'a', to: 'b', kind: 'substantive', because: [], buildsOn: [], sources: [] }]
});

test('the box begins with the part as it stands, and keeps what was typed for each part apart', () => {
  const change = emptyChange(1, '1');
  expect(writtenText(standing, change)).toBe('Het spreekuur is digitaal.');
  change.texts['1'] = 'Het spreekuur is ook op papier.';
  change.part = '2';
  expect(writtenText(standing, change)).toBe('Het kost niets.');
  change.part = '1';
  expect(writtenText(standing, change)).toBe('Het spreekuur is ook op papier.');
});

test('a second change of the bundle stands on the first, and may add the part after a new part', () => {
  const first = { ...emptyChange(1, '3'), texts: { '3': 'Er is een tolk.' } };
  const second = emptyChange(2, '4');
  const before = textBefore(standing, [first, second], 1);
  expect(before['3']).toBe('Er is een tolk.');
  expect(partsToChoose(before)).toEqual(['1', '2', '3', '4']);
  expect(partsToChoose(standing)).toEqual(['1', '2', '3']);
});

test('adopted changes of the part are suggested as kept, rejected ones are not, and a choice of one\'s own stays', () => {
  const rounds = [round('a', true, '1'), round('b', false, '1'), round('c', true, '2')];
  const change = emptyChange(1, '1');
  expect(keepsOf(rounds, change)).toEqual(['change-a']);
  change.keeps['1'] = [];
  expect(keepsOf(rounds, change)).toEqual([]);
  change.part = '2';
  expect(keepsOf(rounds, change)).toEqual(['change-c']);
});

test('an empty text, an unchanged text, a text that is too long and a missing kind are each named', () => {
  const empty = { ...emptyChange(1, '1'), texts: { '1': '  ' }, kind: 'editorial' as const };
  const same = { ...emptyChange(2, '2'), kind: 'editorial' as const };
  const long = { ...emptyChange(3, '3'), texts: { '3': 'x'.repeat(8001) } };
  expect(faultsOf(standing, [empty])).toEqual([{ i: 0, fault: 'empty' }]);
  expect(faultsOf(standing, [same])).toEqual([{ i: 0, fault: 'same' }]);
  expect(faultsOf(standing, [long])).toEqual([{ i: 0, fault: 'too-long' }, { i: 0, fault: 'kind' }]);
});

test('it is noticed that a part changed under a text that is being written', () => {
  const change = { ...emptyChange(1, '1'), texts: { '1': 'Nieuw.' }, began: { '1': 'Het spreekuur is digitaal.' } };
  expect(isOvertaken(standing, change)).toBe(false);
  expect(isOvertaken({ ...standing, '1': 'Het spreekuur is op dinsdag.' }, change)).toBe(true);
});

test('the command carries the text as typed, where it came from, and what it keeps', () => {
  const change = { ...emptyChange(1, '1'), texts: { '1': 'Het spreekuur is ook op papier.' }, kind: 'substantive' as const, because: ['i1', 'i2'] };
  expect(toCommand(standing, [round('a', true, '1')], [change])).toEqual({
    type: 'DraftAddition',
    changes: [{ part: '1', text: 'Het spreekuur is ook op papier.', kind: 'substantive', because: ['i1', 'i2'], buildsOn: ['change-a'] }]
  });
});
