import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../../meeting/events.ts';
import { allTexts, notPlain } from '../../words/plain.ts';
import { recordOf } from '../model.ts';
import { NOTHING_LATER } from '../later.ts';
import { layoutOf } from '../picture/layout.ts';
import { enlarged } from '../picture/record.arbitrary.ts';
import { HIDDEN_NAME, openMeeting, secretMeeting, stateOf } from '../record.fixture.ts';
import type { DecisionRecord, RecordVersion } from '../record.ts';

import RecordDocument from './RecordDocument.svelte';
import { stopsOf } from './drawing.ts';
import { htmlOf } from './file.ts';
import { dayInWords } from '../day.ts';
import { changedParts, changeLabel, currentText, describe as describe_, originsOf, overdueOf, rowsOf, short, storiesOf } from './reading.ts';
import { recordWords } from './record.words.ts';

const recordFrom = (events: readonly MeetingEvent[]) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const open = recordFrom(openMeeting());
const secret = recordFrom(secretMeeting());

describe('what the page reads out of a record', () => {
  test('each part says what it was, what it became and through which inputs', () => {
    const rows = rowsOf(open);
    expect(rows.map((row) => [row.part, row.before === row.after, row.why.map((why) => why.input.id), row.supports.map((input) => input.id)])).toEqual([
      ['1', true, [], ['in-p2']], ['2', false, ['in-e1', 'in-p1'], []], ['3', false, [], []], ['4', false, ['in-e3'], []]
    ]);
    expect(rows[3]!.before).toBeNull();
    expect(changedParts(rows)).toBe(3);
    expect(rows[1]!.why.every((why) => why.graded)).toBe(true);
  });

  test('the text as it stands is the adopted text once there is one, and the text so far in a draft', () => {
    expect(currentText(open)).toEqual(open.decision.adopted);
    expect(currentText(recordFrom(openMeeting('round')))['2']).toBe('Een rit bestel je 2 uur vooraf.');
  });

  test('a change is told by the words that came, by its whole text when these say nothing, by a minus when words only went', () => {
    const base = open.changes[0]!;
    expect(changeLabel(base, 60)).toBe('Een rit bestel je 2 uur vooraf.');
    expect(changeLabel({ ...base, from: 'Een rit.', to: 'Een rit, ook in het weekend.' }, 60)).toBe('ook in het weekend');
    expect(changeLabel({ ...base, from: 'Een rit, ook in het weekend.', to: 'Een rit.' }, 60)).toBe('− ook in het weekend');
  });

  test('a text is cut at a word and never inside a character', () => {
    expect(short('een twee drie vier', 12)).toBe('een twee…');
    expect(short('kort', 12)).toBe('kort');
    expect(short('🦄🦄🦄🦄', 3)).toBe('🦄🦄…');
  });

  test('a day is said in words; what is no day stays as it is', () => {
    expect(dayInWords('2026-12-03', 'nl')).toBe('3 december 2026');
    expect(dayInWords('2026-12-03', 'en')).toBe('3 December 2026');
    expect(dayInWords('in het voorjaar', 'nl')).toBe('in het voorjaar');
  });
});

describe('the text with its history', () => {
  test('a change has its origins with their links; who confirmed stands there only through the name beside the input', () => {
    const [change] = open.changes;
    expect(originsOf(open, change!).map(({ input, link, graded }) => [input.id, input.by, link?.confirmed, graded])).toEqual([
      ['in-e1', 'Ria Bos', 'yes', true], ['in-p1', 'Tom Achternaam', 'yes', true]
    ]);
    expect(originsOf(secret, secret.changes[0]!).map(({ input }) => input.by)).toEqual([null]);
  });

  test('a story stands among the stories only with the yes of its owner, and only from experience', () => {
    const later = (quotes: Record<string, 'yes' | 'no'>) => storiesOf(open, { ...NOTHING_LATER, quotes }).map((story) => story.id);
    expect(later({})).toEqual([]);
    expect(later({ 'in-e1': 'yes', 'in-e2': 'no', 'in-p1': 'yes', 'in-e4': 'yes' })).toEqual(['in-e1']);
  });
});

describe('the drawing on the page', () => {
  const stops = (record: DecisionRecord) => stopsOf(record, layoutOf(record, 'nl'), 'nl');

  test('Tab walks along its lines: what led to a change, the change, its part; what leads nowhere comes last', () => {
    expect(stops(open).map((stop) => stop.node.id)).toEqual([
      'input:in-p2', 'part:1', 'round:2', 'input:in-e1', 'input:in-p1', 'change:c1', 'part:2', 'change:c2', 'part:3', 'input:in-e3', 'change:c3', 'part:4',
      'input:in-e2', 'input:in-e5', 'input:in-e4'
    ]);
  });

  test('each box says in words what stands in it and on its lines, and opens its place on the page', () => {
    const found = Object.fromEntries(stops(open).map((stop) => [stop.node.id, [stop.name, stop.href]]));
    expect(found['input:in-e1']).toEqual(['Ervaring, Ria Bos: “Ik weet een dag vooraf niet hoe ziek ik ben. Dan zit ik thuis, terwijl ik naar de dokter moet.” Mede doorslaggevend voor onderdeel 2.', '#input-in-e1']);
    expect(found['input:in-e4']).toEqual(['Ervaring, ingetrokken: Ingetrokken.', '#input-in-e4']);
    expect(found['round:2']).toEqual(['Ronde 2: het kantelde. Er kwam een meerderheid.', '#round-2']);
    expect(found['change:c1']).toEqual(['Onderdeel 2, ronde 2: Een rit bestel je 2 uur vooraf.', '#change-c1']);
    expect(found['part:2']).toEqual(['Onderdeel 2: Een rit bestel je 2 uur vooraf.', '#part-2']);
  });

  test('of a large meeting every input can be reached, apart or in the list of its group, and every link leads to a place on the page', () => {
    const many = enlarged(open, 60);
    const all = stops(many);
    expect(all.flatMap(({ node }) => (node.kind === 'input' || node.kind === 'inputs' ? node.of : [])).sort()).toEqual(many.inputs.map((input) => input.id).sort());
    const page = htmlOf(many, 'nl');
    expect(all.filter(({ href }) => !page.includes(`id="${href.slice(1)}"`)).map(({ href }) => href)).toEqual([]);
    expect([...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !page.includes(` id="${id}"`))).toEqual([]);
    expect([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual([...new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))].sort());
  });
});

describe('the page', () => {
  test('a later version says so at the top and in its history, with what it said and what it says now', () => {
    const by = open.adoption!.by;
    const erratum: RecordVersion = { version: 2, kind: 'erratum', date: '2026-12-20', by, reason: 'De naam was fout.', corrections: [{ where: 'place', was: 'Zaal 2', becomes: 'Zaal 3' }] };
    const page = htmlOf({ ...open, version: 2, history: [...open.history, erratum] }, 'nl');
    for (const words of ['Dit is versie 2, verbeterd op 20 december 2026.', 'De naam was fout.', 'Plaats van de vergadering', '<del>Zaal 2</del>', '<ins>Zaal 3</ins>']) expect(page.includes(words)).toBe(true);
    expect(htmlOf(open, 'nl').includes('Dit is versie')).toBe(false);
  });

  test('where words were taken away on request stands that and the day, at every place where they stood', () => {
    const redacted = '2026-12-20';
    const page = htmlOf({
      ...open,
      inputs: open.inputs.map((input) => (input.id === 'in-e1' ? { ...input, text: null, by: null, redacted } : input)),
      minorityViews: [{ text: '', redacted }], notHeard: '', notHeardRedacted: redacted
    }, 'nl');
    // beside the change, in the table, in the list of inputs, the minority view, who was not heard
    expect(page.split('Verwijderd op verzoek, 20 december 2026.').length - 1).toBe(5);
    expect(page.includes('Ik weet een dag vooraf niet')).toBe(false);
    expect(page.includes('“”')).toBe(false);
  });

  test('an answer that is late is said at the top and at its input, only where the reader has a today', () => {
    const draft = { ...open, inputs: open.inputs.map((input) => (input.id === 'in-e5' ? { ...input, grade: 'unanswered' as const, answerDue: '2026-10-22' } : input)) };
    expect([overdueOf(draft, '2026-10-22'), overdueOf(draft, '2026-10-23'), overdueOf(open, '2030-01-01')]).toEqual([[], ['in-e5'], []]);
    const page = render(RecordDocument, { props: { record: draft, lang: 'nl', today: '2026-11-01' } }).body;
    expect([page.includes('1 inbreng wacht te lang op antwoord.'), page.includes('Het antwoord is te laat.')]).toEqual([true, true]);
    expect(htmlOf(draft, 'nl').includes('Het antwoord is te laat.')).toBe(false);
  });

  test('what a message shows of its address names the council and how it came out, and nobody', () => {
    expect(describe_(open, 'nl')).toBe('Wmo-raad Heerenhoek. Een meerderheid kan mee, niet iedereen. 4 december 2026.');
  });

  test('of a hidden input the page never names who confirmed its link', () => {
    const page = htmlOf(secret, 'nl');
    expect(page.includes('Klopt, zegt degene die het inbracht.')).toBe(true);
    expect(page.includes(HIDDEN_NAME)).toBe(false);
  });
});

describe('the words', () => {
  test('every Dutch text is plain, and English has the same ones', () => {
    expect(allTexts(recordWords.nl).flatMap(({ path, text }) => notPlain(text).map((problem) => `${path}: ${problem}`))).toEqual([]);
    expect(allTexts(recordWords.en).map(({ path }) => path)).toEqual(allTexts(recordWords.nl).map(({ path }) => path));
  });
});
