import { expect, test } from 'vitest';
import type { Later } from '$lib/record/later.ts';
import { NOTHING_LATER } from '$lib/record/later.ts';
import { recordOf } from '$lib/record/model.ts';
import { openMeeting, secretMeeting, stateOf } from '$lib/record/record.fixture.ts';
import { Index } from './index.ts';
import { EVERYTHING, passes } from './query.ts';
import { entryOfRecord } from './record-entry.ts';
import { folded, termOf } from './terms.ts';
import { whyFound } from './why.ts';

const about = { council: 'c1', public: true, law: 'Verordening adviesraad 2021' };
const recordFrom = (events: ReturnType<typeof openMeeting>) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const taxi = recordFrom(openMeeting());
const debts = recordFrom(secretMeeting());
const entry = (record = taxi, later: Later = NOTHING_LATER) => entryOfRecord(record, later, about);

function holding(...entries: ReturnType<typeof entry>[]): Index {
  const index = new Index();
  for (const e of entries) index.put(e);
  return index;
}
const titles = (index: Index, words: string) => index.find(words, 'AND').map((h) => h.entry.texts.title);

test('endings, accents, capitals and stop words do not matter', () => {
  expect([termOf('Afspraken'), termOf('afspraak')].every((t) => t === termOf('AFSPRAAK'))).toBe(true);
  expect(folded('Coördinatie café ĳs')).toBe('coordinatie cafe ijs');
  expect([termOf('de'), termOf('het'), termOf('a'), termOf('x'.repeat(50))]).toEqual([null, null, null, null]);
  expect(termOf('2027')).toBe('2027');
});

test('a record is found by the beginning of a word, with a typing error, and by the tail of a longer word', () => {
  const taxis = { ...entry(), id: 'taxi' };
  const index = holding(taxis, { ...entry(debts), id: 'debts' });
  for (const words of ['zorgtaxi', 'ZORGTAXI', 'zorgta', 'zorgtaksi', 'taxi', 'boetes zorgtaxi'.slice(7), 'reiziger', 'reizigers in een instelling']) {
    expect(titles(index, words)[0], words).toBe(taxi.decision.question);
  }
  expect(titles(index, 'spreekuren')).toEqual([debts.decision.question]);
  expect(titles(index, 'nijlpaard')).toEqual([]);
  expect(titles(index, 'de het een')).toHaveLength(2);
});

test('a hit says in which field, with the found words marked', () => {
  const [hit] = holding(entry()).find('instellingen', 'AND');
  expect(whyFound(hit!)).toEqual([{
    field: 'notHeard', cut: { before: false, after: false },
    pieces: [{ text: 'Reizigers die in een ', found: false }, { text: 'instelling', found: true }, { text: ' wonen.', found: false }]
  }]);
  const long = { ...entry(), texts: { advice: `${'woord '.repeat(80)}zeldzaam${' einde'.repeat(80)}` } };
  const [why] = whyFound(holding(long).find('zeldzaam', 'AND')[0]!);
  expect(why!.cut).toEqual({ before: true, after: true });
  expect(why!.pieces.map((p) => p.text).join('').length).toBeLessThan(220);
  expect(why!.pieces.find((p) => p.found)?.text).toBe('zeldzaam');
});

test('a personal story is not in the index, nor is its answer, unless its writer agreed to be quoted', () => {
  const [mine] = taxi.inputs.filter((i) => i.source === 'experiential' && i.scope === 'I' && i.text?.includes('dokter'));
  expect(mine).toBeDefined();
  const without = holding(entry());
  expect(without.terms()).not.toContain(termOf('dokter'));
  expect(titles(holding(entry(taxi, { ...NOTHING_LATER, quotes: { [mine!.id]: 'no' } })), 'dokter')).toEqual([]);
  expect(titles(holding(entry(taxi, { ...NOTHING_LATER, quotes: { [mine!.id]: 'yes' } })), 'dokter')).toHaveLength(1);
  const answered = { ...taxi, inputs: [{ ...mine!, answer: { status: 'not-followed' as const, reason: 'Over jouw nierdialyse.' } }] };
  expect(titles(holding(entry(answered)), 'nierdialyse')).toEqual([]);
  // what a panel says together is no personal story
  expect(titles(without, 'boete eerlijk')).toHaveLength(1);
});

test('names, withdrawn words, cards that were not shown, and what was said under the waterline are not in the index', () => {
  const hidden = { ...taxi, inputs: taxi.inputs.map((i) => (i.scope === 'we' ? { ...i, notShown: true as const, text: null, gathered: undefined } : i)) };
  for (const record of [taxi, debts, hidden]) {
    const terms = holding(entry(record as typeof taxi)).terms();
    for (const word of ['kanarie', 'buurman', 'ria', 'samir', 'piet', 'schaamte']) expect(terms, word).not.toContain(termOf(word));
  }
  expect(titles(holding(entry(hidden as typeof taxi)), 'boete eerlijk')).toEqual([]);
});

test('what is taken out is gone at once, also from the list of words', () => {
  const index = holding({ ...entry(), id: 'a' }, { ...entry(debts), id: 'b' });
  index.remove('a');
  expect([index.size, titles(index, 'zorgtaxi'), index.terms().includes(termOf('zorgtaxi')!)]).toEqual([1, [], false]);
  index.put({ ...entry(debts), id: 'b', texts: { title: 'Iets anders' } });
  expect([titles(index, 'spreekuur'), titles(index, 'anders')]).toEqual([[], ['Iets anders']]);
});

test('filters: year, subject, law, source and grade of the same input, what is still open', () => {
  const e = { ...entry(), dues: ['2026-12-01'], followUps: ['2027-10-01'], unanswered: true };
  const ask = (filter: Partial<typeof EVERYTHING>, today = '2026-12-02') => passes(e, { ...EVERYTHING, ...filter }, today);
  expect([ask({ year: '2026' }), ask({ year: '2025' })]).toEqual([true, false]);
  expect([ask({ subject: 'ZORGTAXI' }), ask({ subject: 'jeugd' })]).toEqual([true, false]);
  expect([ask({ law: 'adviesraad 2021' }), ask({ law: 'Wmo 2015' })]).toEqual([true, false]);
  const grades = new Set(e.inputs.filter((i) => i.source === 'professional').map((i) => i.grade));
  const other = e.inputs.find((i) => !grades.has(i.grade))!;
  expect([ask({ source: 'professional' }), ask({ grade: other.grade }), ask({ source: 'professional', grade: other.grade })]).toEqual([true, true, false]);
  expect([ask({ source: 'scientific' }), ask({ open: 'unanswered' })]).toEqual([false, true]);
  expect([ask({ open: 'overdue' }), ask({ open: 'overdue' }, '2026-12-01')]).toEqual([true, false]);
  expect([ask({ open: 'follow-up-due' }), ask({ open: 'follow-up-due' }, '2027-10-02')]).toEqual([false, true]);
});

test('a recommendation is unanswered until the addressee says something about it', () => {
  const parts = Object.keys(taxi.decision.adopted!);
  const reply = (part: string, status: Later['replies'][number]['status']) => ({ part, status, text: 'Ja.', from: 'het college', date: '2026-12-20' });
  const after = (replies: Later['replies']) => entry(taxi, { ...NOTHING_LATER, replyDue: '2027-01-15', replies });
  expect(after([])).toMatchObject({ unanswered: true, dues: ['2027-01-15'] });
  expect(after(parts.map((p) => reply(p, 'says-nothing')))).toMatchObject({ unanswered: true });
  expect(after(parts.map((p) => reply(p, 'partly')))).toMatchObject({ unanswered: false, dues: [] });
});
