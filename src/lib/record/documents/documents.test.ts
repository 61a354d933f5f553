import { describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../../meeting/events.ts';
import { NOTHING_LATER, type Later } from '../later.ts';
import { recordOf } from '../model.ts';
import { HIDDEN_NAME, openMeeting, secretMeeting, stateOf } from '../record.fixture.ts';
import { recordDocument } from './recordDocument.ts';
import { allText } from './text.fixture.ts';

const recordFrom = (events: readonly MeetingEvent[]) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const FACTS = { law: 'Verordening Wmo-raad Heerenhoek, artikel 3', site: 'https://raad.example' };
const open = recordFrom(openMeeting());
const draft = recordFrom(openMeeting('settle'));
const secret = recordFrom(secretMeeting());
const whole = recordDocument(open, NOTHING_LATER, 'nl', FACTS);

describe('the record as a document', () => {
  test('has all words of every input that was not taken back, and none of one that was', () => {
    for (const record of [open, draft, secret]) {
      const text = allText(recordDocument(record, NOTHING_LATER, 'nl', FACTS));
      for (const input of record.inputs) if (input.text !== null) expect(text).toContain(input.text);
    }
    expect(allText(whole)).not.toContain('KANARIE-TEKST');
    expect(allText(whole)).toContain('Iemand trok deze inbreng in.');
  });

  test('begins with the advice, then what changed and through what, who disagrees, the stories, the voting, every answer, who was not heard, the process', () => {
    const order = whole.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
    expect(order).toEqual([
      'Het advies', 'Wat veranderde, en waardoor', 'De weg van inbreng naar tekst', 'Minderheidsstandpunten', 'Verhalen uit ervaring', 'Zo ging het stemmen',
      'Alle inbreng en het antwoord', 'Wie hebben we niet gehoord?', 'Hoe gaat het verder?', 'Zo ging het gesprek', 'Versies van dit verslag', 'Hoe je dit verslag controleert'
    ]);
  });

  test('skips no level of headings', () => {
    const levels = whole.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
  });

  test('names nobody whose name is hidden', () => {
    expect(allText(recordDocument(secret, NOTHING_LATER, 'nl', FACTS))).not.toContain(HIDDEN_NAME);
  });

  test('says on each page of a draft that it is one', () => {
    const doc = recordDocument(draft, NOTHING_LATER, 'nl', FACTS);
    expect([doc.draft, doc.footer]).toEqual(['Concept', 'Kenmerk 2026-d1, concept']);
    expect(allText(doc)).toContain('Dit is een concept. Alles kan nog veranderen.');
    expect(whole.draft).toBeNull();
  });

  test('quotes a story as a story only when its owner said yes to these words', () => {
    const later: Later = { ...NOTHING_LATER, quotes: { 'in-e1': 'yes', 'in-e3': 'no' } };
    const { blocks } = recordDocument(open, later, 'nl', FACTS);
    const at = (title: string): number => blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
    const stories = allText({ ...whole, blocks: blocks.slice(at('Verhalen uit ervaring'), at('Zo ging het stemmen')) });
    expect(stories).toContain('Ik weet een dag vooraf niet hoe ziek ik ben.');
    expect(stories).not.toContain('Ik ben blind.');
  });

  test('marks the words that came and that went, in their own rows', () => {
    const marks = whole.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter((run) => run.marks?.some((m) => m === 'inserted' || m === 'deleted')) : []));
    expect(marks.map((run) => [run.marks?.[0], run.text])).toEqual([
      ['deleted', '24'], ['inserted', '2'], ['inserted', ' Behalve bij ziekte.'], ['inserted', 'De chauffeur belt de reiziger als de taxi er is.']
    ]);
  });

  test('says how to check it: the end of the chain, the version and where', () => {
    const sealed = { ...open, chain: { start: '0'.repeat(64), digests: ['a'.repeat(64), 'b'.repeat(64)], head: 'c'.repeat(64) } };
    const text = allText(recordDocument(sealed, NOTHING_LATER, 'nl', FACTS));
    expect(text).toContain('c'.repeat(64));
    expect(text).toContain('https://raad.example/verify');
  });

  test('tells what came later: replies, follow-up, approval', () => {
    const later: Later = {
      replyDue: '2027-01-15', replies: [{ part: '2', status: 'says-nothing', text: 'Wij danken de raad.', from: 'het college', date: '2027-01-10' }],
      followUps: [{ moved: 'partly', noticedBy: 'Ria Bos', text: 'Minder klachten.', next: 'reopened', date: '2027-10-02' }],
      approved: { title: 'Vergadering van februari', date: '2027-02-04' }, quotes: {}
    };
    const text = allText(recordDocument(open, later, 'nl', FACTS));
    for (const words of ['15 januari 2027', 'Wij danken de raad.', 'Dit telt niet als antwoord.', 'Het doel is deels gehaald.', 'Minder klachten.', 'Vergadering van februari']) expect(text).toContain(words);
  });

  test('is the same for the same record, and the same in English with the words of people marked as Dutch', () => {
    expect(recordDocument(open, NOTHING_LATER, 'nl', FACTS)).toEqual(whole);
    const english = recordDocument(open, NOTHING_LATER, 'en', FACTS);
    expect(english.blocks.map((block) => block.kind)).toEqual(whole.blocks.map((block) => block.kind));
    const dutch = english.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter((run) => run.lang === 'nl').map((run) => run.text) : []));
    for (const input of open.inputs) if (input.text !== null) expect(dutch).toContain(input.text);
  });
});
