import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../meeting/events.ts';
import type { DecisionRecord } from './record.ts';
import { recordJson, recordOf } from './model.ts';
import { change, given, HIDDEN_NAME, moved, openMeeting, round, secretMeeting, stateOf, text } from './record.fixture.ts';
import { RECORD_SCHEMA } from './schema.ts';
import { gradesOf } from './trace.ts';

function recordFrom(events: readonly MeetingEvent[]): DecisionRecord {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
}
const grades = (record: DecisionRecord) => Object.fromEntries(record.inputs.map((i) => [i.id, i.part ? `${i.grade} ${i.part}` : i.grade]));
const input = (record: DecisionRecord, id: string) => record.inputs.find((i) => i.id === id)!;

describe('a meeting with an open vote', () => {
  const record = recordFrom(openMeeting());

  test('says what became of every input', () => {
    expect(grades(record)).toEqual({
      'in-e1': 'jointly-decisive 2', 'in-p1': 'jointly-decisive 2', 'in-e2': 'heard-not-followed', 'in-e3': 'contributed 4',
      'in-p2': 'weighed 1', 'in-e4': 'withdrawn', 'in-e5': 'passed-on'
    });
    expect(record.influence.experiential).toMatchObject({ total: 5, grades: { 'jointly-decisive': 1, withdrawn: 1 } });
  });

  test('gives the meeting the same grades for what blocks', () => {
    const state = stateOf(openMeeting('settle'));
    expect(gradesOf(state.decisions[0]!).get('in-e5')).toBe('unanswered');
    expect(gradesOf(state.decisions[0]!).get('in-e2')).toBe('unanswered');
  });

  test('has the text before and after, the outcome, and rounds with their published numbers', () => {
    const { decision } = record;
    expect(decision.outcome).toBe('majority');
    expect(decision.outcomeSentence).toEqual({ nl: 'Een meerderheid kan mee, niet iedereen.', en: 'A majority can come along, not everyone.' });
    expect(decision.original).toEqual({
      '1': 'Reizigers bestellen een rit via één nummer.', '2': 'Een rit bestel je 24 uur vooraf.', '3': 'Wie drie keer te laat afzegt, betaalt 10 euro.'
    });
    expect(decision.adopted).toEqual({
      '1': 'Reizigers bestellen een rit via één nummer.', '2': 'Een rit bestel je 2 uur vooraf.',
      '3': 'Wie drie keer te laat afzegt, betaalt 10 euro. Behalve bij ziekte.', '4': 'De chauffeur belt de reiziger als de taxi er is.'
    });
    expect(decision.rounds.map((r) => [r.kind, r.class, r.adopted, r.counts])).toEqual([
      ['vote', 'no-majority', undefined, { along: 3, 'not-yet': 3, abstain: 1 }],
      ['addition', 'majority', true, { along: 5, 'not-yet': 2, abstain: 0 }],
      ['addition', 'majority', true, { along: 6, 'not-yet': 1, abstain: 0 }],
      ['addition', 'majority', true, { along: 6, 'not-yet': 1, abstain: 0 }],
      ['addition', 'no-majority', false, { along: 2, 'not-yet': 5, abstain: 0 }]
    ]);
    expect(decision.rounds[1]!.sentence.nl).toBe(
      'Ronde 2: een stemming over de tekst met een aanvulling op onderdeel 2. De meeste mensen kunnen mee. Niet iedereen. ' +
        '5 mensen kunnen mee, 2 nog niet, niemand onthield zich. Iedereen die mocht stemmen gaf een antwoord. De aanvulling is overgenomen.'
    );
  });

  test('names each change with its round and its origins; one that its owner did not mean is no origin', () => {
    expect(record.changes.map((c) => [c.id, c.round, c.part, c.adopted, c.because])).toEqual([
      ['c1', 2, '2', true, ['in-e1', 'in-p1']], ['c2', 3, '3', true, []], ['c3', 4, '4', true, ['in-e3']], ['c4', 5, '1', false, []]
    ]);
    expect(record.changes[2]).toMatchObject({ from: null, to: 'De chauffeur belt de reiziger als de taxi er is.' });
    expect(input(record, 'in-e2').links).toEqual([{ change: 'c2', confirmed: 'no', disputes: [] }]);
  });

  test('tells of a dispute with its reason, not of who disputes', () => {
    const disputed = input(record, 'in-e3');
    expect(disputed.disputed).toBe(true);
    expect(disputed.links).toEqual([{ change: 'c3', confirmed: 'yes', disputed: true, disputes: ['Dit stond ook al in het vorige contract.'] }]);
    expect(record.inputs.filter((i) => i.disputed).map((i) => i.id)).toEqual(['in-e3']);
  });

  test('lists a withdrawn input without words, author or answer', () => {
    expect(input(record, 'in-e4')).toMatchObject({ text: null, by: null, source: 'experiential', scope: 'I', grade: 'withdrawn', links: [] });
    expect(recordJson(record)).not.toContain('KANARIE-TEKST');
  });

  test('keeps a voided round out of the rounds and says why it was voided', () => {
    expect(record.process.voidedRounds).toEqual([{ kind: 'addition', after: 1, reason: 'De verkeerde tekst stond klaar.' }]);
    expect(recordJson(record)).not.toContain('nooit vooraf');
    expect(input(record, 'in-e1').links.map((l) => l.change)).toEqual(['c1']);
  });

  test('a round that was undone at once never happened', () => {
    const events = openMeeting().map((e): MeetingEvent => (e.type === 'RoundVoided' ? { type: 'RoundVoided', round: e.round, undone: true } : e));
    expect(recordFrom(events).process.voidedRounds).toEqual([]);
  });

  test('names who was there in order of role, not who left or never came', () => {
    expect(record.people.map((p) => p.name)).toContain('Omar Achternaam');
    expect(record.people.map((p) => p.name)).not.toContain('Nooit Gekomen');
    expect(record.people[0]).toEqual({ name: 'Piet van Dam', role: 'chair', led: false, mayVote: true });
    expect(record.people.find((p) => p.led)).toEqual({ name: 'Lotte Smit', role: 'facilitator', led: true, mayVote: false });
    expect(recordJson(recordFrom(openMeeting().filter((e) => e.type !== 'SeatLeft')))).toBe(recordJson(record));
  });

  test('carries minority view, answers, follow-up, who was not heard, and who adopted it on which day', () => {
    expect(record.minorityViews).toEqual([{ text: 'Ik vind elke eigen bijdrage verkeerd. De taxi hoort bij de zorg.', by: 'Kees Achternaam' }]);
    expect(input(record, 'in-e5').answer).toEqual({
      status: 'passed-on', reason: 'Dit gaat over leerlingenvervoer. Dat is een ander contract.', to: 'Team leerlingenvervoer', due: '2026-12-01'
    });
    expect(input(record, 'in-e2').answer).toMatchObject({ status: 'not-followed', code: 'other-input-weighed-more' });
    expect(record.notHeard).toBe('Reizigers die in een instelling wonen.');
    expect(record.followUps[0]).toMatchObject({ who: 'Ria Bos', date: '2027-10-01' });
    // half past eleven in the evening in UTC is the next day in the Netherlands
    expect(record.adoption).toEqual({ by: [{ name: 'Piet van Dam', role: 'chair' }, { name: 'Anja Kok', role: 'secretary' }], date: '2026-12-04' });
    expect(record.status).toBe('adopted');
  });
});

describe('a draft', () => {
  test('before settle has no outcome and no adopted text, and reaches no input', () => {
    const record = recordFrom(openMeeting('round'));
    expect(record.status).toBe('draft');
    expect(record.decision).toMatchObject({ outcome: null, outcomeSentence: null, adopted: null });
    expect(record.notHeard).toBe('');
    expect(record.adoption).toBeNull();
    expect(grades(record)).toMatchObject({ 'in-e1': 'unanswered', 'in-e4': 'withdrawn' });
  });

  test('of a secret decision has no numbers before settle, whatever was published later', () => {
    const record = recordFrom(secretMeeting(null, 'round'));
    expect(record.decision.rounds.map((r) => r.counts)).toEqual([null, null]);
    expect(record.decision.rounds[0]!.sentence.nl).toContain('We laten de aantallen niet zien.');
  });

  test('does not show a round that is still open, nor the change in it', () => {
    const events = openMeeting('round');
    const cut = events.slice(0, events.findLastIndex((e) => e.type === 'RoundOpened') + 3);
    const record = recordFrom(cut);
    expect(record.decision.rounds).toHaveLength(1);
    expect(record.changes).toEqual([]);
    expect(recordJson(record)).not.toContain('2 uur vooraf.');
  });

  test('does not change when a hidden input arrives that still waits for its batch', () => {
    const events = secretMeeting(null, 'round').slice(0, -2);
    const more = given('in-0', 'c', 'experiential', 'Nog één ding.', { step: 'need', name: 'hidden' });
    expect(recordJson(recordFrom([...events, more]))).toBe(recordJson(recordFrom(events)));
    expect(recordFrom([...events, more, moved('need')]).inputs.map((i) => i.id)).toContain('in-0');
  });

  test('shows one decision whose outcome has no text without an adopted text', () => {
    const events = openMeeting().map((e): MeetingEvent => (e.type === 'DecisionPrepared' ? { ...e, rules: { ...e.rules, fallback: 'no-advice' } } : e));
    expect(recordFrom(events).decision).toMatchObject({ outcome: 'no-advice', adopted: null });
  });
});

describe('a meeting with a secret vote', () => {
  const record = recordFrom(secretMeeting());

  test('grades by the same rule; the subject came on the agenda through an input', () => {
    expect(grades(record)).toEqual({
      'in-1': 'decisive 1', 'in-2': 'decisive 2', 'in-3': 'weighed 2', 'in-4': 'heard-not-followed', 'in-5': 'decisive 2'
    });
    expect(record.decision.agendaOrigin).toEqual(['in-1']);
    expect(record.changes.map((c) => c.because)).toEqual([['in-1'], ['in-2', 'in-5']]);
  });

  test('names the owner of a hidden input nowhere, not even how it was gathered without their yes', () => {
    expect(recordJson(record)).not.toContain(HIDDEN_NAME);
    expect(recordJson(record)).not.toContain('Panel van 9');
    for (const id of ['in-1', 'in-2', 'in-5']) expect(input(record, id).by).toBeNull();
    expect(input(record, 'in-3')).toMatchObject({ by: 'Lid a', reference: 'Rapport geldstress, 2024' });
  });

  test('is the same whoever gave the hidden inputs', () => {
    const swapped = secretMeeting().map((e): MeetingEvent => (e.type === 'ContributionGiven' && e.name === 'hidden' ? { ...e, owner: 'c' } : e));
    expect(recordJson(recordFrom(swapped))).toBe(recordJson(record));
  });

  test('gives minority views no name, in another order than they came', () => {
    expect(record.minorityViews).toEqual([{ text: 'Eén avond is weinig.' }, { text: 'Ik mis de telefoon.' }]);
  });

  test('publishes numbers only where the rule for published counts allowed them', () => {
    expect(record.decision.rounds.map((r) => r.counts)).toEqual([null, null]);
    const counts = { s1: { along: 6, 'not-yet': 3, abstain: 0 }, s2: { along: 9, 'not-yet': 0, abstain: 0 } };
    expect(recordFrom(secretMeeting(counts)).decision.rounds.map((r) => r.counts)).toEqual([counts.s1, counts.s2]);
  });

  test('tells of the process: the other view, readiness with its reason, talking deeper', () => {
    expect(record.process).toEqual({
      loops: 1, otherView: { asked: true, given: 1, recognised: [{ input: 'in-4', people: null }] },
      readiness: { answered: true, allReady: false, reason: 'De tijd is bijna om.' },
      waterline: { used: true, notes: ['We spraken over schaamte.'] }, hiddenCards: [], voidedRounds: []
    });
  });
});

describe('the file', () => {
  const played: [string, MeetingEvent[]][] = [
    ['open, adopted', openMeeting()], ['open, at settle', openMeeting('settle')], ['open, before settle', openMeeting('round')],
    ['secret, in words', secretMeeting()], ['secret, before settle', secretMeeting(null, 'round')],
    ['secret, with numbers', secretMeeting({ s1: { along: 6, 'not-yet': 3, abstain: 0 }, s2: { along: 9, 'not-yet': 0, abstain: 0 } })],
    ['ended early', [...openMeeting('round'), { type: 'MeetingEnded' }]]
  ];
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const check = ajv.compile(RECORD_SCHEMA);

  test.each(played)('%s: follows the published schema', (_, events) => {
    check(JSON.parse(recordJson(recordFrom(events))));
    expect(check.errors ?? []).toEqual([]);
  });

  test('the schema refuses what is not in it and what is missing', () => {
    const file = JSON.parse(recordJson(recordFrom(openMeeting()))) as Record<string, unknown>;
    expect(check({ ...file, seats: {} })).toBe(false);
    expect(check({ ...file, notHeard: undefined })).toBe(false);
    expect(check({ ...file, minorityViews: [{ text: 'x', seat: 'kees' }] })).toBe(false);
  });

  test('[N4] [F1] [F4] tells notes that were put in, a round on paper with who counted, and an input on paper; nothing of a hidden one', () => {
    const events = openMeeting().flatMap((e): MeetingEvent[] => {
      if (e.type === 'RoundClosed') return [{ ...e, held: 'on-paper', countedBy: text('Kees en Ria') }];
      if (e.type === 'ContributionGiven') return [{ ...e, onPaper: true }];
      // what follows the adoption would come too late
      return e.type === 'RecordProposed' ? [{ type: 'NotePut', decision: 'd1', step: 'gather', text: text('Noor begon.') }, e] : [e];
    });
    const record = recordFrom(events);
    expect(check(JSON.parse(recordJson(record))), JSON.stringify(check.errors)).toBe(true);
    expect(record.process.notes).toEqual([{ step: 'gather', text: 'Noor begon.' }]);
    expect(record.decision.rounds[0]).toMatchObject({ held: 'on-paper', countedBy: 'Kees en Ria' });
    expect(record.decision.rounds[0]!.sentence.nl).toContain('Deze ronde is op papier gehouden.');
    expect(record.inputs.every((i) => (i.onPaper === true) === (i.by !== null))).toBe(true);
    expect(record.inputs.some((i) => i.onPaper)).toBe(true);
  });

  test.each(played)('%s: the same events give the same bytes, in the one way to write them', (_, events) => {
    const bytes = recordJson(recordFrom(events));
    expect(recordJson(recordFrom(structuredClone(events)))).toBe(bytes);
    expect(bytes.startsWith('{"adoption":')).toBe(true);
    expect(recordJson(JSON.parse(bytes) as DecisionRecord)).toBe(bytes);
  });

  test('lists inputs by id, whenever they came', () => {
    const ids = recordFrom(openMeeting()).inputs.map((i) => i.id);
    expect(ids).toEqual([...ids].sort());
  });

  test('a change that builds on an earlier one keeps it alive for who it came from', () => {
    const events = openMeeting('round');
    const voters = ['piet', 'tom', 'greet', 'yara', 'kees', 'mila', 'omar'];
    const all = Object.fromEntries(voters.map((v) => [v, 'along' as const]));
    const next = round('r9', voters, all, { class: 'everyone', adopted: true }, [
      change('c9', '2', 'Een rit bestel je 2 uur vooraf.', 'Een rit bestel je 2 uur vooraf, of eerder.', [], { buildsOn: ['c1'] })
    ]);
    expect(grades(recordFrom([...events, ...next, moved('settle')]))['in-e1']).toBe('contributed 2');
    const without = next.map((e): MeetingEvent => (e.type === 'RoundOpened' ? { ...e, changes: e.changes.map((c) => ({ ...c, buildsOn: [] })) } : e));
    expect(grades(recordFrom([...events, ...without, moved('settle')]))['in-e1']).toBe('unanswered');
  });
});
