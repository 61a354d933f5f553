/** What every document of a record is told with: the record, what came later, the language, and short names for inputs. */
import type { Doc, Run } from '../document/document.ts';
import { dayInWords } from '../day.ts';
import { inputLabels } from '../labels.ts';
import type { Later } from '../later.ts';
import type { DecisionRecord, RecordInput } from '../record.ts';
import { redactedSentence } from '../redacted.ts';
import type { Source } from '../../meeting/vocabulary.ts';
import type { Lang } from '../../words/language.ts';
import { documentWords } from './documents.words.ts';

/** What a council set and a document prints, besides the record itself. */
export interface DocumentFacts {
  /** The law or by-law under which the council advises; empty: not said. */
  readonly law: string;
  /** The address of this installation, such as https://vergadering.example; empty: no address is printed. */
  readonly site: string;
  /** The thumbprint of the key that sealed the record; absent: it is not sealed. */
  readonly key?: string;
}

/** The same record, later, language and facts give the same document. */
export type DocumentMaker = (record: DecisionRecord, later: Later, lang: Lang, facts: DocumentFacts) => Doc;

export type DocumentWords = (typeof documentWords)[Lang];

export interface Telling {
  readonly record: DecisionRecord;
  readonly later: Later;
  readonly lang: Lang;
  readonly facts: DocumentFacts;
  /** For documents that go out into the world: a story from experience is quoted only when its owner said yes to that. */
  readonly careful: boolean;
  readonly words: DocumentWords;
  /** Words that a person of the meeting typed. People type Dutch: in an English document that is said. */
  readonly said: (text: string) => Run;
  /** Words of a person, or that they were taken away on request (and on which day). */
  readonly kept: (text: string | null, redacted: string | undefined) => Run;
  /** The short name of an input: E1, P2, W1. */
  readonly label: (input: string) => string;
  readonly day: (day: string) => string;
}

export function tellingOf(record: DecisionRecord, later: Later, lang: Lang, facts: DocumentFacts, careful = false): Telling {
  const labels = inputLabels(record, lang);
  const said = (text: string): Run => (lang === 'nl' ? { text } : { text, lang: 'nl' });
  return {
    record, later, lang, facts, careful, words: documentWords[lang],
    said,
    kept: (text, redacted) => (redacted ? { text: redactedSentence(redacted, lang) } : text ? said(text) : { text: documentWords[lang].removed }),
    label: (input) => labels.get(input) ?? '',
    day: (day) => dayInWords(day, lang)
  };
}

/** The inputs of one source of knowledge, in the order of the record. */
export function inputsOf(record: DecisionRecord, source: Source): RecordInput[] {
  return record.inputs.filter((input) => input.source === source);
}

/** Whether the words of an input may stand in this document. */
export function mayQuote({ later, careful }: Telling, input: RecordInput): boolean {
  const consent = Object.hasOwn(later.quotes, input.id) ? later.quotes[input.id] : null;
  return input.text !== null && (!careful || consent === 'yes' || (input.source !== 'experiential' && consent !== 'no'));
}

/** What a letter calls "ons kenmerk": the year and the beginning of the decision's own id. It never changes. */
export function referenceOf(record: DecisionRecord): string {
  return `${record.meeting.date.slice(0, 4)}-${record.decision.id.slice(0, 8)}`;
}

/** What is the same in every document: council, day, keywords, the mark of a draft, the line below each page. */
export function docOf(telling: Telling, title: string, subtitle: string, blocks: Doc['blocks']): Doc {
  const { record, words, lang } = telling;
  const reference = referenceOf(record);
  return {
    title, subtitle, lang, author: record.council.name, date: record.adoption?.date ?? record.meeting.date,
    keywords: [...new Set([words.keyword[record.decision.kind], record.council.name, record.decision.addressee, reference])].filter(Boolean),
    draft: record.status === 'draft' ? words.draft : null,
    footer: record.version === 0 ? words.footerDraft(reference) : words.footer(reference, record.version),
    blocks
  };
}
