/**
 * The decision in sentences, read out of its record: per part through what it became what it is, with the kind of turn said exactly; per
 * source of knowledge how often each grade was given, with its denominator. Never a percentage, never a ranking, never a name. Pure.
 */
import { turnSentence } from '../influence/sentences.ts';
import { GRADES, SOURCES, type Grade, type Source } from '../meeting/vocabulary.ts';
import type { Lang } from '../words/language.ts';
import { rowsOf, type Row } from './html/reading.ts';
import type { DecisionRecord, RecordInput } from './record.ts';
import { toldWords } from './told.words.ts';
import { turnOfInput, turnsOf } from './turns.ts';

export interface PartTold {
  readonly part: string;
  /** Whole sentences: what became of it, what turned, and what is not sure. */
  readonly sentence: string;
}

/** What became of each part of the text, in the order of the parts. */
export function partSentences(record: DecisionRecord, lang: Lang): PartTold[] {
  const turns = turnsOf(record);
  return rowsOf(record).map((row) => ({ part: row.part, sentence: tellPart(record, row, lang, turns).join(' ') }));
}

function tellPart(record: DecisionRecord, row: Row, lang: Lang, turns: ReturnType<typeof turnsOf>): string[] {
  const words = toldWords[lang];
  const about = (grade: Grade): RecordInput[] => record.inputs.filter((input) => input.part === row.part && input.grade === grade);
  const through = (inputs: readonly RecordInput[]): string => listed(inputs, lang);
  const roundOf = (input: RecordInput): number => record.changes.find((change) => change.id === input.change)?.round ?? 0;
  /** What turned with these inputs, in the order in which it did; the same sentence once. */
  const turned = (inputs: readonly RecordInput[]): string[] =>
    [...new Set(inputs.toSorted((a, b) => roundOf(a) - roundOf(b)).flatMap((input) => turnOfInput(record, input, turns) ?? []).map((turn) => turnSentence(turn, lang)))];
  const [decisive, jointly, contributed, weighed] = [about('decisive'), about('jointly-decisive'), about('contributed'), about('weighed')];
  const support = weighed.length > 0 ? [words.supported(weighed.length, through(weighed))] : [];

  if (row.before === row.after && decisive.length + jointly.length + contributed.length === 0) return [words.same(row.part), ...support];
  const said: string[] = [];
  if (decisive.length > 0) {
    const agenda = decisive.every((input) => turnOfInput(record, input, turns)?.kind === 'agenda');
    // Another source is told below, where the part changed in a round that nothing turned by too; or it is named here, where inputs of two
    // sources each were decisive in a round of their own.
    const alone = jointly.length + contributed.length === 0 && new Set(decisive.map(({ source }) => source)).size === 1;
    said.push(words.became(row.part, through(decisive)), ...turned(decisive), ...(alone ? [agenda ? words.noOtherHere : words.noOther] : []));
  }
  if (jointly.length > 0) said.push((jointly.length === 1 ? words.alone : words.jointly)(row.part, through(jointly)), ...turned(jointly));
  if (contributed.length > 0) {
    said.push(
      said.length > 0 ? words.also(contributed.length, through(contributed)) : words.contributed(row.part, through(contributed)),
      ...(contributed.some((input) => input.confirmed !== 'yes') ? [words.notConfirmed] : []),
      ...(contributed.some(disputedHere) ? [words.disputed] : [])
    );
  }
  if (said.length === 0) said.push(unexplained(record, row, lang));
  return [...said, ...support];
}

/** Somebody disagrees with the very link that the grade is about. */
const disputedHere = (input: RecordInput): boolean => input.links.some((link) => link.change === input.change && link.disputed === true);

/** A part that changed, although no grade is about it. */
function unexplained(record: DecisionRecord, row: Row, lang: Lang): string {
  const words = toldWords[lang];
  if (row.changes.every((change) => change.kind === 'editorial')) return words.language(row.part);
  const origins = row.changes.flatMap((change) => change.because);
  const withdrawn = origins.length > 0 && origins.every((id) => record.inputs.some((input) => input.id === id && input.grade === 'withdrawn'));
  return withdrawn ? words.withdrawn(row.part) : words.unknown(row.part);
}

/** "2 bijdragen uit ervaring en een bijdrage uit werk". */
function listed(inputs: readonly RecordInput[], lang: Lang): string {
  const words = toldWords[lang];
  const each = SOURCES.flatMap((source) => {
    const n = inputs.filter((input) => input.source === source).length;
    return n > 0 ? [words.of(n, source)] : [];
  });
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} ${words.and} ${each.at(-1)}`;
}

export interface SourceTold {
  readonly source: Source;
  readonly total: string;
  /** One sentence for each grade that was given, with how many of how many. */
  readonly fates: readonly string[];
}

/** What became of the inputs of each source of knowledge, in the glossary's order; also of a source that nothing came from. */
export function countSentences(record: DecisionRecord, lang: Lang): SourceTold[] {
  const words = toldWords[lang];
  return SOURCES.map((source) => {
    const { total, grades } = record.influence[source];
    return { source, total: words.total(total, source), fates: GRADES.filter((grade) => grades[grade] > 0).map((grade) => words.fate(grades[grade], total, grade)) };
  });
}
