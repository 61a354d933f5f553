import { describe, expect, test } from 'vitest';
import { XmlDocument } from 'libxml2-wasm';
import { strFromU8, unzipSync } from 'fflate';
import { allText } from '../documents/text.fixture.ts';
import { NOTHING_LATER, type Later } from '../later.ts';
import { recordOf } from '../model.ts';
import { odtOf } from '../odt/odt.ts';
import { openMeeting, secretMeeting, stateOf } from '../record.fixture.ts';
import { yearDocument } from './yearDocument.ts';
import { yearReport, type YearEntry } from './year.ts';

const recordFrom = (events: Parameters<typeof stateOf>[0]) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const OPEN = recordFrom(openMeeting());
const SECRET = recordFrom(secretMeeting());
const DRAFT = recordFrom(openMeeting('settle'));
const TODAY = '2027-11-01';
const LATER: Later = {
  ...NOTHING_LATER, replyDue: '2027-01-15', followUps: [{ moved: 'partly', noticedBy: 'Ria', text: '', next: 'reopened', date: '2027-10-02' }],
  replies: [{ part: '1', status: 'taken-over', text: '', from: 'het college', date: '2027-01-10' }, { part: '2', status: 'says-nothing', text: '', from: 'het college', date: '2027-01-10' }]
};
const entry = (record: typeof OPEN, more: Partial<YearEntry> = {}): YearEntry => ({ record, later: NOTHING_LATER, internal: false, ...more });
const report = (...entries: YearEntry[]) => yearReport('Wmo-raad', '2026', entries, TODAY);

describe('the year of a council', () => {
  test('counts what was adopted in the year, by day; other years and drafts are no advice', () => {
    const other = { ...OPEN, adoption: { ...OPEN.adoption!, date: '2025-12-31' } };
    const year = report(entry(OPEN), entry(SECRET), entry(other), entry(DRAFT));
    expect(year.advices.map(({ date, kind, outcome, inputs }) => [date, kind, outcome, inputs])).toEqual([
      ['2026-11-24', 'unrequested', 'everyone', 5], ['2026-12-04', 'requested', 'majority', 7]
    ]);
    expect([year.outcomes.everyone, year.outcomes.majority, year.over]).toEqual([1, 1, true]);
  });

  test('every input of the year is in one grade, and the sources add up to all', () => {
    const year = report(entry(OPEN), entry(SECRET));
    expect(year.inputs.total).toBe(12);
    expect(Object.values(year.inputs.grades).reduce((a, b) => a + b, 0)).toBe(12);
    expect([year.sources.experiential.total, year.sources.professional.total, year.sources.scientific.total]).toEqual([8, 3, 1]);
    expect(allText(yearDocument(year, 'nl'))).toContain('Ervaring | 8 | 3 van de 8 gaven de doorslag. 1 van de 8 gaf mede de doorslag.');
  });

  test('replies are counted per recommendation; one that says nothing is said apart; no reply after its day is late', () => {
    const year = report(entry(OPEN, { later: LATER }), entry(SECRET));
    expect(year.replies).toEqual({ total: 6, by: { 'taken-over': 1, partly: 0, not: 0, 'says-nothing': 1 }, none: 4, overdue: 2 });
  });

  test('follow-ups: what came of them, what is to come, what is late', () => {
    expect(report(entry(OPEN, { later: LATER })).followUps).toEqual({ total: 1, by: { yes: 0, partly: 1, no: 0 }, reopened: 1, toCome: 0, overdue: 0 });
    expect(report(entry(OPEN)).followUps).toMatchObject({ total: 1, toCome: 0, overdue: 1 });
    expect(yearReport('Wmo-raad', '2026', [entry(OPEN)], '2027-01-01').followUps).toMatchObject({ toCome: 1, overdue: 0 });
  });

  test('inputs that still wait for an answer are said with those that are late', () => {
    const waiting = { ...DRAFT, inputs: DRAFT.inputs.map((input) => (input.grade === 'unanswered' ? { ...input, answerDue: input.id === 'in-e2' ? '2026-10-22' : '2028-01-01' } : input)) };
    const { open } = report(entry(waiting));
    expect(open).toEqual({ records: 1, waiting: 2, overdue: 1 });
    expect(allText(yearDocument(report(entry(waiting)), 'nl'))).toContain('1 verslag is nog niet vastgesteld. Daarin wachten 2 bijdragen op antwoord, 1 daarvan is te laat.');
  });

  test('of an internal record the numbers count and no word stands there', () => {
    const text = allText(yearDocument(report(entry(OPEN), entry(SECRET, { internal: true })), 'nl'));
    expect(text).toContain('Een intern verslag | 24 november 2026');
    expect(text).toContain('1 verslag is intern.');
    for (const words of [SECRET.decision.question, SECRET.notHeard]) expect(text).not.toContain(words);
    expect(text).toContain(OPEN.notHeard);
  });

  test('names no person of any meeting', () => {
    const text = allText(yearDocument(report(entry(OPEN, { later: LATER }), entry(SECRET)), 'nl'));
    for (const { name } of [...OPEN.people, ...SECRET.people]) expect(text).not.toContain(name);
  });

  test('a year that is not over says so on each page; a year without anything is a report too', () => {
    expect(yearDocument(yearReport('Raad', '2026', [entry(OPEN)], '2026-12-05'), 'nl').draft).toBe('Tussenstand');
    for (const lang of ['nl', 'en'] as const) {
      const doc = yearDocument(yearReport('Raad', '2020', [entry(OPEN)], TODAY), lang);
      expect(allText(doc)).not.toMatch(/undefined|NaN|van de 0|of 0/);
      for (const [name, bytes] of Object.entries(unzipSync(odtOf(doc)))) if (name !== 'mimetype') XmlDocument.fromString(strFromU8(bytes)).dispose();
    }
  });

  test('says the same in both languages', () => {
    const year = report(entry(OPEN, { later: LATER }), entry(SECRET));
    expect(yearDocument(year, 'en').blocks.map((block) => block.kind)).toEqual(yearDocument(year, 'nl').blocks.map((block) => block.kind));
  });
});
