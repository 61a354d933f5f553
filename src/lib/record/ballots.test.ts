import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { secretDecision } from '../../../tests/ballot/secret-decision.ts';
import { recordDocument } from './documents/recordDocument.ts';
import { allText } from './documents/text.fixture.ts';
import RecordDocument from './html/RecordDocument.svelte';
import { NOTHING_LATER } from './later.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { misfit } from '../verify/shape.ts';
import { recordJson, recordOf } from './model.ts';
import type { DecisionRecord } from './record.ts';
import { openMeeting, stateOf } from './record.fixture.ts';
import { RECORD_SCHEMA } from './schema.ts';

const FACTS = { law: '', site: 'https://raad.example' };
let words: DecisionRecord;
let numbers: DecisionRecord;
let paper: DecisionRecord;
/** One person got no ballot; of the second round somebody is away who has one, and two people have none. */
let beside: DecisionRecord;
const REASON = 'Een telefoon was leeg.';
const said = (event: MeetingEvent): MeetingEvent => {
  if (event.type === 'BallotsFrozen') return { ...event, without: 1, reason: { '~text': 'left-out', value: REASON } };
  if (event.type !== 'RoundClosed') return event;
  return event.round === 's1' ? { ...event, without: 1 } : { ...event, without: 2, away: 1 };
};
beforeAll(async () => {
  [words, numbers, paper] = (await Promise.all([secretDecision(), secretDecision({ publish: true }), secretDecision({ paper: true })])).map(({ events }) => {
    const state = stateOf(events);
    return recordOf(state, state.decisions[0]!);
  }) as [DecisionRecord, DecisionRecord, DecisionRecord];
  const state = stateOf((await secretDecision()).events.map(said));
  beside = recordOf(state, state.decisions[0]!);
});
const page = (record: DecisionRecord, lang: 'nl' | 'en') => render(RecordDocument, { props: { record, lang } }).body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
const printed = (record: DecisionRecord, lang: 'nl' | 'en') => allText(recordDocument(record, NOTHING_LATER, lang, FACTS)).replace(/\s+/g, ' ');

describe.each([['the page', page], ['the document', printed]] as const)('%s of a secret decision', (_, read) => {
  test('says the code of each round, and who came along: in words where the numbers are not known', () => {
    const text = read(words, 'nl');
    for (const { code } of words.decision.rounds) expect(text).toContain(`Code van alle stembiljetten: ${code!}`);
    expect(text).toContain('Iedereen die eerst niet mee kon, kan nu wel mee.');
    expect(text).not.toMatch(/\d van de \d mensen/);
    expect(read(words, 'en')).toContain(`Code of all ballots: ${words.decision.rounds[0]!.code!}`);
  });
  test('in numbers where they are', () => {
    expect(read(numbers, 'nl')).toContain('3 van de 3 mensen die eerst niet mee konden, kunnen nu wel mee.');
    expect(read(numbers, 'en')).toContain('3 of the 3 people who could not come along at first, can now.');
  });
  test('who got no ballot as a number with the reason, and whose ballot was not waited for', () => {
    const text = read(beside, 'nl');
    expect(text).toContain('1 mens kreeg geen stembiljet.');
    expect(text).toContain(`Waarom zonder hen is begonnen: “${REASON}”`);
    expect(text.split(REASON)).toHaveLength(2);
    expect(text).toContain('2 mensen kregen geen stembiljet.');
    expect(text).toContain('1 stembiljet is van iemand buiten deze ronde.');
    expect(text).toContain('Er kwamen meer stembiljetten binnen dan er mensen meededen.');
    // nobody can know that each of them is of somebody in the round
    expect(text).toContain('Er kwamen 9 stembiljetten binnen voor 9 mensen.');
    expect(read(beside, 'en')).toContain('1 ballot belongs to somebody outside this round.');
    expect(read(words, 'nl')).not.toMatch(/geen stembiljet|buiten deze ronde|meer stembiljetten/);
  });
  test('no code of a round that was counted on paper', () => {
    expect(read(paper, 'nl').match(/Code van alle stembiljetten/g)).toHaveLength(1);
    expect(paper.decision.rounds[1]).toMatchObject({ held: 'on-paper' });
  });
});

test('the facts of it stand beside their rounds, and fit the schema', () => {
  expect(beside.decision.rounds.map(({ withoutBallot, withoutReason, ballotsAway }) => [withoutBallot, withoutReason, ballotsAway])).toEqual([[1, REASON, undefined], [2, undefined, 1]]);
  expect(misfit(RECORD_SCHEMA, JSON.parse(recordJson(beside)))).toBeNull();
  for (const none of [{ withoutBallot: 0 }, { ballotsAway: 0 }]) {
    const rounds = beside.decision.rounds.map((round) => ({ ...round, ...none }));
    expect(misfit(RECORD_SCHEMA, JSON.parse(recordJson({ ...beside, decision: { ...beside.decision, rounds } })))).not.toBeNull();
  }
});

test('a record of an open decision, and one of before there were such ballots, has none of these fields', () => {
  const state = stateOf(openMeeting());
  for (const round of recordOf(state, state.decisions[0]!).decision.rounds) {
    for (const field of ['bulletin', 'code', 'cameAlong', 'cameAlongOf', 'withoutBallot', 'withoutReason', 'ballotsAway']) expect(round).not.toHaveProperty(field);
  }
});
