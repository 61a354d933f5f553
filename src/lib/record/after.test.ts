import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { By } from '../meeting/after/after.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { replay } from '../meeting/meeting.ts';
import type { RedactionTarget } from '../meeting/after/after.ts';
import { isPublic } from './access.ts';
import { whereWords } from './history.words.ts';
import { laterOf, NOTHING_LATER } from './later.ts';
import { recordOf } from './model.ts';
import { openMeeting, text } from './record.fixture.ts';
import { redactedSentence } from './redacted.ts';
import { RECORD_SCHEMA } from './schema.ts';

const AT = Date.UTC(2027, 0, 5, 23, 30);
const anja: By = { who: 'anja', name: text('Anja Kok'), role: 'secretary' };
const piet: By = { who: 'piet', name: text('Piet van Dam'), role: 'chair' };
const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(RECORD_SCHEMA as object);

const after = (...events: MeetingEvent[]) => {
  const state = replay([...openMeeting(), ...events]);
  const record = recordOf(state, state.decisions[0]!);
  expect(fits(record), JSON.stringify(fits.errors)).toBe(true);
  return record;
};
/** Erased as the decider says which texts those are: here all that hold these words. */
function redact(target: RedactionTarget, words: readonly string[], before: readonly MeetingEvent[] = []) {
  const events = [...openMeeting(), ...before];
  const ids = [...JSON.stringify(events).matchAll(/\{"~text":"([^"]+)","value":"((?:[^"\\]|\\.)*)"\}/g)].filter(([, , value]) => words.some((w) => value!.includes(w))).map(([, id]) => id!);
  expect(ids.length).toBeGreaterThan(0);
  const state = replay([...events, { type: 'TextRedacted', decision: 'd1', by: [anja], at: AT, target, reason: 'own-wish', erases: [...new Set(ids)] }]);
  const record = recordOf(state, state.decisions[0]!);
  expect(fits(record), JSON.stringify(fits.errors)).toBe(true);
  for (const w of words) expect(JSON.stringify(record)).not.toContain(w);
  return record;
}

describe('an erratum in the record', () => {
  const corrected: MeetingEvent = {
    type: 'RecordCorrected', decision: 'd1', by: [anja, piet], at: AT, reason: text('De groep stond er niet.'),
    corrections: [{ target: { kind: 'not-heard' }, was: text('Reizigers die in een instelling wonen.'), becomes: text('Reizigers in een instelling, en kinderen.') }]
  };

  test('[Z1] is the next version, with why, by whom, what it said and what it says', () => {
    const record = after(corrected);
    expect(record.version).toBe(2);
    expect(record.history[1]).toEqual({
      version: 2, kind: 'erratum', date: '2027-01-06', by: [{ name: 'Anja Kok', role: 'secretary' }, { name: 'Piet van Dam', role: 'chair' }], reason: 'De groep stond er niet.',
      corrections: [{ where: 'not-heard', was: 'Reizigers die in een instelling wonen.', becomes: 'Reizigers in een instelling, en kinderen.' }]
    });
    expect(record.notHeard).toBe('Reizigers in een instelling, en kinderen.');
    // everything else is what it was
    const first = after();
    expect({ ...record, version: 1, history: first.history, notHeard: first.notHeard }).toEqual(first);
  });

  test('who came to the council later is named by their office', () => {
    const record = after({ ...corrected, by: [{ who: 'account-7', name: text('Nieuwe Secretaris'), role: 'secretary' }, piet] });
    expect(record.history[1]!.by[0]).toEqual({ name: 'Nieuwe Secretaris', role: 'secretary' });
  });

  test('the place of each correction has words', () => {
    expect([whereWords('answer:x', 'nl'), whereWords('note:gather', 'nl'), whereWords('follow-up:2:date', 'nl'), whereWords('other', 'en')]).toEqual([
      'Antwoord op een inbreng', 'Notitie bij “Alle meningen”', 'Volgen, punt 2: de datum', 'Something else'
    ]);
  });
});

describe('a redaction in the record', () => {
  test('[Z4] of an input: no words, nobody, the day; its grade, its links and what it changed stay', () => {
    const [before] = after().inputs.filter((i) => i.id === 'in-e1');
    const record = redact({ kind: 'input', input: 'in-e1' }, ['Ik weet een dag vooraf niet hoe ziek ik ben']);
    const input = record.inputs.find((i) => i.id === 'in-e1')!;
    expect(input).toEqual({ ...before, text: null, by: null, redacted: '2027-01-06' });
    expect(record.history[1]).toEqual({ version: 2, kind: 'redaction', date: '2027-01-06', by: [{ name: 'Anja Kok', role: 'secretary' }], reason: null, because: 'own-wish', corrections: [] });
    expect(record.decision.adopted).toEqual(after().decision.adopted);
    expect(redactedSentence('2027-01-06', 'nl')).toBe('Verwijderd op verzoek, 6 januari 2027.');
  });

  test('[Z4] of a minority view, an answer, a dispute, who was not heard and a follow-up', () => {
    expect(redact({ kind: 'minority-view', view: 'v1' }, ['Ik vind elke eigen bijdrage verkeerd']).minorityViews).toEqual([{ text: '', redacted: '2027-01-06' }]);
    expect(redact({ kind: 'answer', input: 'in-e5' }, ['Dit gaat over leerlingenvervoer', 'Team leerlingenvervoer']).inputs.find((i) => i.id === 'in-e5')!.answer)
      .toEqual({ status: 'passed-on', reason: '', due: '2026-12-01', redacted: '2027-01-06' });
    expect(redact({ kind: 'dispute', input: 'in-e3', change: 'c3', index: 0 }, ['Dit stond ook al in het vorige contract']).inputs.find((i) => i.id === 'in-e3')!.links)
      .toEqual([{ change: 'c3', confirmed: 'yes', disputes: [], disputed: true, removed: 1 }]);
    expect(redact({ kind: 'not-heard' }, ['Reizigers die in een instelling']).notHeardRedacted).toBe('2027-01-06');
    expect(redact({ kind: 'follow-up', index: 0 }, ['Mensen missen geen afspraak meer', 'Hoe vaak miste je']).followUps[0]).toMatchObject({ goal: '', redacted: '2027-01-06', date: '2027-10-01' });
  });

  test('[Z4] what an erratum kept of it goes too, and it says that', () => {
    const corrected: MeetingEvent = {
      type: 'RecordCorrected', decision: 'd1', by: [anja, piet], at: AT, reason: text('Fout.'),
      corrections: [{ target: { kind: 'not-heard' }, was: text('Eerste woorden'), becomes: text('Latere woorden') }]
    };
    const record = redact({ kind: 'not-heard' }, ['Eerste woorden', 'Latere woorden'], [corrected]);
    expect([record.version, record.history[1]!.corrections]).toEqual([3, [{ where: 'not-heard', was: '', becomes: '', redacted: '2027-01-06' }]]);
  });
});

describe('what came later', () => {
  const later = (events: readonly MeetingEvent[], days?: number) => laterOf(replay([...openMeeting(), ...events]).decisions[0]!, days);

  test('[Z6] the reply is due so many days after the adoption, or on the day that was set; a draft has nothing', () => {
    expect(later([]).replyDue).toBeNull();
    expect(later([], 42).replyDue).toBe('2027-01-15');
    expect(later([{ type: 'ReplyDueSet', decision: 'd1', date: '2027-03-01' }], 42).replyDue).toBe('2027-03-01');
    expect(laterOf(replay(openMeeting('settle')).decisions[0]!, 42)).toEqual(NOTHING_LATER);
  });

  test('[Z6][Z7][Z8] replies in the order of the text, follow-ups by their place, the approval', () => {
    const reply = (part: string, status: 'not' | 'says-nothing'): MeetingEvent =>
      ({ type: 'ReplyGiven', decision: 'd1', part, reply: { status, text: status === 'not' ? text('Geen geld.') : null, from: text('het college'), date: '2027-01-10' } });
    const all = later([
      reply('3', 'says-nothing'), reply('1', 'not'),
      { type: 'FollowUpAnswered', decision: 'd1', index: 0, result: { moved: 'no', noticedBy: text('Ria'), text: text('Nog te laat.'), next: 'reopened', at: AT } },
      { type: 'RecordApproved', decision: 'd1', title: text('Volgende keer'), date: '2027-01-20' }
    ]);
    expect(all.replies.map((r) => [r.part, r.status, r.text])).toEqual([['1', 'not', 'Geen geld.'], ['3', 'says-nothing', '']]);
    expect(all.followUps).toEqual([{ moved: 'no', noticedBy: 'Ria', text: 'Nog te laat.', next: 'reopened', date: '2027-01-06' }]);
    expect(all.approved).toEqual({ title: 'Volgende keer', date: '2027-01-20' });
  });

  test('[Z9] adopted is public until it is made internal; a draft never is', () => {
    const decision = (events: readonly MeetingEvent[]) => replay(events).decisions[0]!;
    const set = (visibility: 'public' | 'internal'): MeetingEvent => ({ type: 'VisibilitySet', decision: 'd1', visibility });
    expect(isPublic(decision(openMeeting()))).toBe(true);
    expect(isPublic(decision([...openMeeting(), set('internal')]))).toBe(false);
    expect(isPublic(decision([...openMeeting(), set('internal'), set('public')]))).toBe(true);
    expect(isPublic(decision([...openMeeting('settle'), set('public')]))).toBe(false);
  });
});
