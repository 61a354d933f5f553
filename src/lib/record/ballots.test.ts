import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { secretDecision } from '../../../tests/ballot/secret-decision.ts';
import { recordDocument } from './documents/recordDocument.ts';
import { allText } from './documents/text.fixture.ts';
import RecordDocument from './html/RecordDocument.svelte';
import { NOTHING_LATER } from './later.ts';
import { recordOf } from './model.ts';
import type { DecisionRecord } from './record.ts';
import { openMeeting, stateOf } from './record.fixture.ts';

const FACTS = { law: '', site: 'https://raad.example' };
let words: DecisionRecord;
let numbers: DecisionRecord;
let paper: DecisionRecord;
beforeAll(async () => {
  [words, numbers, paper] = (await Promise.all([secretDecision(), secretDecision({ publish: true }), secretDecision({ paper: true })])).map(({ events }) => {
    const state = stateOf(events);
    return recordOf(state, state.decisions[0]!);
  }) as [DecisionRecord, DecisionRecord, DecisionRecord];
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
  test('no code of a round that was counted on paper', () => {
    expect(read(paper, 'nl').match(/Code van alle stembiljetten/g)).toHaveLength(1);
    expect(paper.decision.rounds[1]).toMatchObject({ held: 'on-paper' });
  });
});

test('a record of an open decision, and one of before there were such ballots, has none of these fields', () => {
  const state = stateOf(openMeeting());
  for (const round of recordOf(state, state.decisions[0]!).decision.rounds) {
    for (const field of ['bulletin', 'code', 'cameAlong', 'cameAlongOf']) expect(round).not.toHaveProperty(field);
  }
});
