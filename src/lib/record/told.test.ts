import { describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../meeting/events.ts';
import { recordOf } from './model.ts';
import { change, confirmed, given, moved, openMeeting, planned, prepared, round, seat, secretMeeting, stateOf } from './record.fixture.ts';
import { countSentences, partSentences } from './sentences.ts';

const recordFrom = (events: readonly MeetingEvent[]) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const sentencesOf = (events: readonly MeetingEvent[], lang: 'nl' | 'en' = 'nl') => partSentences(recordFrom(events), lang).map((each) => each.sentence);
const ALL = ['a', 'b', 'c'];
const along = (n: number) => Object.fromEntries(ALL.map((id, i) => [id, i < n ? ('along' as const) : ('not-yet' as const)]));

/** One part, one change of it by one input from experience, between two rounds. */
const small = (before: number, after: number, more: readonly MeetingEvent[] = [], kind: 'requested' | 'unrequested' = 'requested', edit: Parameters<typeof change>[5] = {}): MeetingEvent[] => [
  planned('Raad', 'Vergadering'), ...ALL.flatMap((id) => seat(id, `Lid ${id}`, 'member', true)), prepared('Wat?', { '1': 'Oud.' }, {}, kind),
  given('i1', 'a', 'experiential', 'Zo is het bij mij.'), moved('vote'),
  ...round('r1', ALL, along(before), { class: before === 3 ? 'everyone' : before === 2 ? 'majority' : 'no-majority' }),
  ...round('r2', ALL, along(after), { class: after === 3 ? 'everyone' : after === 2 ? 'majority' : 'no-majority', adopted: true }, [change('c', '1', 'Oud.', 'Nieuw.', ['i1'], edit)]),
  moved('settle'), ...more
];

describe('the decision in sentences', () => {
  test('each part says through what it became what it is, what is not sure, and what supports it', () => {
    expect(sentencesOf(openMeeting())).toEqual([
      'Onderdeel 1 bleef zoals het was. Wat er staat, kreeg steun van een bijdrage uit werk.',
      'Voor onderdeel 2 gaven samen de doorslag: een bijdrage uit ervaring en een bijdrage uit werk. Hierdoor kwam er een meerderheid.',
      'Onderdeel 3 is veranderd. Het verslag zegt niet waardoor.',
      'Onderdeel 4 is veranderd door een bijdrage uit ervaring. Iemand is het daar niet mee eens.'
    ]);
  });

  test('[I12] the kind of turn is said exactly: a majority came, everyone after a majority, everyone at once, the agenda', () => {
    expect(sentencesOf(small(1, 2, [confirmed('i1', 'c')]))).toEqual(['Onderdeel 1 is zo geworden door een bijdrage uit ervaring. Hierdoor kwam er een meerderheid. Het verslag laat geen andere bron zien.']);
    expect(sentencesOf(small(2, 3, [confirmed('i1', 'c')]))).toEqual(['Onderdeel 1 is zo geworden door een bijdrage uit ervaring. Hierdoor kon iedereen mee. Er was al een meerderheid. Het verslag laat geen andere bron zien.']);
    expect(sentencesOf(small(1, 3, [confirmed('i1', 'c')]))[0]).toContain('Hierdoor kon iedereen mee. Het verslag');
    expect(sentencesOf(small(2, 2, [{ type: 'AgendaOriginSet', decision: 'd1', inputs: ['i1'] }, confirmed('i1', 'c')], 'unrequested')))
      .toEqual(['Onderdeel 1 is zo geworden door een bijdrage uit ervaring. Hierdoor kwam dit onderwerp op de agenda. Het verslag laat voor dit onderdeel geen andere bron zien.']);
    expect(sentencesOf(secretMeeting(), 'en')[1]).toBe('Part 2 became like this through 2 inputs from experience. Through this, everyone could come along. There already was a majority. The record shows no other source. What it says was supported by 1 input from research.');
  });

  test('where inputs of two sources each were decisive in a round of their own, the turns are told in their order, and no source is said to be the only one', () => {
    const classes = [['r1', 1, 'no-majority'], ['r2', 2, 'majority'], ['r3', 3, 'everyone']] as const;
    const events: MeetingEvent[] = [
      planned('Raad', 'Vergadering'), ...ALL.flatMap((id) => seat(id, `Lid ${id}`, 'member', true)), prepared('Wat?', { '1': 'Oud.' }),
      // the later one has the id that comes first
      given('a-later', 'a', 'experiential', 'Zo is het bij mij.'), given('b-first', 'b', 'professional', 'Zo zien wij het.'), moved('vote'),
      ...classes.flatMap(([id, n, roundClass]) => {
        const changes = id === 'r1' ? [] : [id === 'r2' ? change('c1', '1', 'Oud.', 'Nieuw.', ['b-first']) : change('c2', '1', 'Nieuw.', 'Nieuw, en meer.', ['a-later'], { buildsOn: ['c1'] })];
        return round(id, ALL, along(n), { class: roundClass, ...(id === 'r1' ? {} : { adopted: true }) }, changes);
      }),
      moved('settle'), confirmed('b-first', 'c1'), confirmed('a-later', 'c2')
    ];
    expect(sentencesOf(events)).toEqual([
      'Onderdeel 1 is zo geworden door een bijdrage uit ervaring en een bijdrage uit werk. Hierdoor kwam er een meerderheid. Hierdoor kon iedereen mee. Er was al een meerderheid.'
    ]);
  });

  test('what is not confirmed, not turned, only wording, or withdrawn is said as such', () => {
    expect(sentencesOf(small(1, 2))).toEqual(['Onderdeel 1 is veranderd door een bijdrage uit ervaring. Nog niet alles daarvan is bevestigd.']);
    expect(sentencesOf(small(2, 2, [confirmed('i1', 'c')]))).toEqual(['Onderdeel 1 is veranderd door een bijdrage uit ervaring.']);
    expect(sentencesOf(small(1, 2, [], 'requested', { kind: 'editorial' }))).toEqual(['In onderdeel 1 veranderde alleen de taal.']);
    expect(sentencesOf(small(1, 2, [{ type: 'ContributionWithdrawn', input: 'i1' }]))).toEqual(['Onderdeel 1 is veranderd door inbreng die later is ingetrokken.']);
  });

  test('[I13] each source says how many of how many; the numbers of its sentences add up to its total', () => {
    const record = recordFrom(openMeeting());
    expect(countSentences(record, 'nl')[0]).toEqual({
      source: 'experiential', total: 'Uit ervaring kwamen 5 bijdragen.',
      fates: ['1 van de 5 gaf mede de doorslag.', '1 van de 5 droeg bij.', '1 van de 5 is gehoord en niet gevolgd, met een reden.', '1 van de 5 is doorgezet.', '1 van de 5 is ingetrokken.']
    });
    expect(countSentences(record, 'nl')[2]).toEqual({ source: 'scientific', total: 'Uit onderzoek kwam geen inbreng.', fates: [] });
    for (const each of countSentences(record, 'en')) {
      expect(each.fates.reduce((sum, fate) => sum + Number(fate.split(' ')[0]), 0)).toBe(record.influence[each.source].total);
    }
  });

  test('names nobody and repeats no words of an input, in either language', () => {
    for (const record of [recordFrom(openMeeting()), recordFrom(secretMeeting())]) for (const lang of ['nl', 'en'] as const) {
      const all = [...partSentences(record, lang).map((each) => each.sentence), ...countSentences(record, lang).flatMap((each) => [each.total, ...each.fates])].join(' ');
      for (const person of record.people) expect(all).not.toContain(person.name);
      for (const input of record.inputs) if (input.text) expect(all).not.toContain(input.text);
      expect(all).not.toMatch(/undefined|%/);
    }
  });
});
