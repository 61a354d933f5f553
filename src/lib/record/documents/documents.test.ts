import { describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../../meeting/events.ts';
import type { Counts } from '../../meeting/vocabulary.ts';
import type { Doc } from '../document/document.ts';
import { NOTHING_LATER, type Later } from '../later.ts';
import { recordOf } from '../model.ts';
import type { DecisionRecord } from '../record.ts';
import { HIDDEN_NAME, openMeeting, secretMeeting, stateOf } from '../record.fixture.ts';
import { dividedSentence } from './divided.ts';
import { adviceLetter } from './adviceLetter.ts';
import { adviceReport } from './adviceReport.ts';
import { decisionList } from './decisionList.ts';
import { minutes } from './minutes.ts';
import { recordDocument } from './recordDocument.ts';
import { allText, textOf } from './text.fixture.ts';

const recordFrom = (events: readonly MeetingEvent[]) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const DOCUMENTS = { record: recordDocument, adviesbrief: adviceLetter, adviesrapport: adviceReport, besluitenlijst: decisionList, verslag: minutes };
type DocumentName = keyof typeof DOCUMENTS;
const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as DocumentName[];
const FACTS = { law: 'Verordening Wmo-raad Heerenhoek, artikel 3', site: 'https://raad.example', key: 'thumbprint-of-the-key' };
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
    expect(text).toContain('thumbprint-of-the-key');
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

describe('the documents that go out', () => {
  const later: Later = { ...NOTHING_LATER, replyDue: '2027-01-15', quotes: { 'in-e1': 'yes', 'in-p1': 'no' } };
  const made = (name: DocumentName, record = open, lang: 'nl' | 'en' = 'nl') => DOCUMENTS[name](record, later, lang, FACTS);
  const headings = (doc: Doc): string[] => doc.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

  test('adviesbrief: to whom, in three sentences, the recommendations in their exact words, what is asked and by when, who signs', () => {
    const doc = made('adviesbrief');
    const text = allText(doc);
    for (const part of Object.values(open.decision.adopted!)) expect(text).toContain(part);
    for (const words of ['Aan | het college van Heerenhoek', FACTS.law, 'Wij krijgen het antwoord graag voor 15 januari 2027.', 'Piet van Dam, voorzitter', 'Anja Kok, secretaris', 'Reizigers die in een instelling wonen.']) expect(text).toContain(words);
    expect(doc.blocks.find((block) => block.kind === 'paragraph' && block.look === 'lead')).toMatchObject({
      runs: [{ text: expect.stringMatching(/^Wmo-raad Heerenhoek geeft advies .*\?” Het advies heeft 4 aanbevelingen, .* 3\. Een meerderheid kan mee, niet iedereen\.$/) as string }]
    });
  });

  test('adviesrapport: head, advice, recommendations, grounds per source, what changed, minority, who was not heard, process, appendix', () => {
    expect(headings(made('adviesrapport'))).toEqual([
      'Het advies in het kort', 'De aanbevelingen', 'Waarop het advies steunt', 'Wat veranderde, en waardoor', 'Minderheidsstandpunten', 'Wie hebben we niet gehoord?',
      'Zo kwamen we tot dit advies', 'Hoe gaat het verder?', 'Bijlage: verhalen uit ervaring'
    ]);
  });

  test.each(['adviesbrief', 'adviesrapport', 'besluitenlijst'] as const)('%s quotes no story whose owner did not say yes, and nothing whose owner said no', (name) => {
    const text = allText(made(name));
    for (const input of open.inputs) {
      if (input.text === null || (input.source === 'professional' && input.id !== 'in-p1') || input.id === 'in-e1') continue;
      expect(text).not.toContain(input.text.slice(0, 20));
    }
  });

  test('besluitenlijst: number, exact text, rule and result, who does what and when, looking back', () => {
    const table = made('besluitenlijst').blocks.find((block) => block.kind === 'table');
    expect(textOf(table!).split('\n')[3]).toBe(
      '2 | Een rit bestel je 2 uur vooraf. | Stemmen volgens de stappen van Deep Democracy. Open stemming. Meerderheid, niet iedereen. | ' +
      'Antwoord van het college van Heerenhoek, voor 15 januari 2027. | 1 oktober 2027: Ria Bos, Mensen missen geen afspraak meer door de taxi.'
    );
    expect(allText(made('besluitenlijst', draft))).toContain('Concept');
  });

  test('verslag: in the order of the steps, with inputs but no name beside them', () => {
    const doc = made('verslag');
    expect(headings(doc)).toEqual(['Aankomen', 'Afspraken', 'Alle meningen', 'Wie denkt er anders?', 'Klaar om te kiezen?', 'Stemmen', 'Wat heb je nodig?', 'Aanvullen', 'Vastleggen', 'Antwoorden', 'Bijzonderheden']);
    const from = doc.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Alle meningen');
    const inputs = allText({ ...doc, blocks: doc.blocks.slice(from, doc.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Wie denkt er anders?')) });
    expect(inputs).toContain('Ik ben blind.');
    for (const { name } of open.people) expect(inputs).not.toContain(name);
  });

  test.each(DOCUMENT_NAMES)('%s names nobody whose name is hidden, says that a draft is one, and is whole in both languages', (name) => {
    for (const lang of ['nl', 'en'] as const) {
      expect(allText(made(name, secret, lang))).not.toContain(HIDDEN_NAME);
      expect(made(name, draft, lang).draft).toBe(lang === 'nl' ? 'Concept' : 'Draft');
      expect(allText(made(name, open, lang))).not.toMatch(/undefined|\[object|NaN/);
    }
    expect(made(name, open, 'en').blocks.map((block) => block.kind)).toEqual(made(name).blocks.map((block) => block.kind));
  });

  test.each(DOCUMENT_NAMES)('%s can be made at any moment of a meeting', (name) => {
    for (const events of [openMeeting('round'), openMeeting('settle'), secretMeeting(null, 'round'), [...openMeeting('round').slice(0, 30)]]) {
      const doc = made(name, recordFrom(events));
      expect(doc.blocks.length).toBeGreaterThan(3);
      expect(doc.draft).toBe('Concept');
    }
  });
});

describe('how divided the council is', () => {
  const round = (counts: Counts | null, people = open.people) => ({ ...open, people, decision: { ...open.decision, rounds: [{ ...open.decision.rounds[0]!, counts }] } });

  test.each([
    [{ along: 6, 'not-yet': 1, abstain: 0 }, 'De raad staat achter dit advies. Eén lid van de raad kan nog niet mee.'],
    [{ along: 8, 'not-yet': 4, abstain: 1 }, 'De raad staat achter dit advies. Enkele leden van de raad kunnen nog niet mee. Eén lid van de raad onthield zich.'],
    [{ along: 9, 'not-yet': 5, abstain: 2 }, 'De raad staat achter dit advies. Een deel van de raad kan nog niet mee. Enkele leden van de raad onthielden zich.'],
    // more along than against, yet not half of who was there
    [{ along: 5, 'not-yet': 4, abstain: 3 }, 'Een deel van de raad staat achter dit advies. Enkele leden van de raad kunnen nog niet mee. Enkele leden van de raad onthielden zich.']
  ])('%j is said in the wording by number', (counts, sentence) => {
    expect(dividedSentence(round(counts), 'nl')).toBe(sentence);
  });

  test('where the numbers are not published, no group is named', () => {
    expect(dividedSentence(round(null), 'nl')).toBe('Hoeveel mensen niet mee kunnen, zeggen we niet. Zo kan niemand raden wie wat koos.');
    expect(dividedSentence(secret, 'nl')).toBe('');
  });

  test('who is no member is not called one', () => {
    const people = open.people.map((person) => (person.role === 'expert' ? { ...person, mayVote: true } : person));
    expect(dividedSentence(round({ along: 6, 'not-yet': 1, abstain: 0 }, people), 'nl')).toBe('De meeste deelnemers staan achter dit advies. Eén deelnemer kan nog niet mee.');
  });

  test('nothing is said of a group before there is an outcome', () => {
    expect(dividedSentence(recordFrom(openMeeting('round')), 'nl')).toBe('');
  });
});

describe('words that were taken away on request', () => {
  const GONE = '2027-01-06';
  const record: DecisionRecord = {
    ...open, version: 3, notHeard: '', notHeardRedacted: GONE,
    history: [
      ...open.history,
      { version: 2, kind: 'erratum', date: '2027-01-05', by: open.adoption!.by, reason: 'Een naam was fout.', corrections: [{ where: 'note:gather', was: 'Jan', becomes: 'Jane' }, { where: 'not-heard', was: '', becomes: '', redacted: GONE }] },
      { version: 3, kind: 'redaction', date: GONE, by: open.adoption!.by, reason: null, because: 'own-wish', corrections: [] }
    ],
    inputs: open.inputs.map((input) => (input.id === 'in-e3' ? { ...input, text: null, by: null, redacted: GONE } : input.answer ? { ...input, answer: { ...input.answer, reason: '', redacted: GONE } } : input)),
    minorityViews: [{ text: '', redacted: GONE }],
    followUps: [{ goal: '', indicator: '', who: '', date: '2027-10-01', redacted: GONE }],
    process: { ...open.process, notes: [{ step: 'gather', text: '', redacted: GONE }], waterline: { used: true, notes: [], removed: 2 }, steppedOut: [{ name: 'Naam verwijderd', role: 'member', text: '', redacted: GONE }] }
  };

  test('say so with their day wherever they stood, in the record and in the minutes', () => {
    const said = (name: DocumentName): number => allText(DOCUMENTS[name](record, NOTHING_LATER, 'nl', FACTS)).split('Verwijderd op verzoek, 6 januari 2027.').length - 1;
    // part 4 and its row of the table, the input, two answers, view, who was not heard, follow-up, note, stepped out, correction
    expect(said('record')).toBe(11);
    // the input, two answers, view, who was not heard, follow-up, note, stepped out
    expect(said('verslag')).toBe(8);
    expect(allText(recordDocument(record, NOTHING_LATER, 'nl', FACTS))).not.toContain('Ik ben blind.');
  });

  test('the versions say what was corrected and why words went, in words', () => {
    const text = allText(recordDocument(record, NOTHING_LATER, 'nl', FACTS));
    expect(text).toContain('Notitie bij “Alle meningen”: er stond “Jan”, er staat nu “Jane”');
    expect(text).toContain('3 | 6 januari 2027 | Woorden verwijderd op verzoek | Piet van Dam (voorzitter) en Anja Kok (secretaris) | Wie het schreef, vroeg erom.');
    expect(text).toContain('Kenmerk 2026-d1, versie 3');
  });
});
