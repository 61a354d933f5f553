/** What changed and through what: each part with its history, the picture as a table, and the counts per source of knowledge. */
import { wordChanges } from '../../ui/changes.ts';
import { inputWords, traceWords } from '../../words/common.ts';
import type { Block, Run } from '../document/document.ts';
import { layoutOf } from '../picture/layout.ts';
import { pictureSaid, pictureTitle } from '../picture/said.ts';
import { changeLabel, rowsOf, short, type Row } from '../html/reading.ts';
import type { RecordChange, RecordInput } from '../record.ts';
import { countSentences, partSentences } from '../told.ts';
import { heading, list, marked, paragraph, quoted, runs, strong, table, type Said } from '../document/blocks.ts';
import { mayQuote, type Telling } from './telling.ts';

/** Longer words are cut here; they stand in full in the list of inputs. */
const SHOWN = 160;

/** What is said where the words of an input are gone. */
export function goneOf({ words, kept }: Telling, input: RecordInput): Said {
  if (input.redacted) return kept(null, input.redacted);
  return input.notShown ? words.notShown : input.grade === 'withdrawn' ? words.withdrawn : words.removed;
}

/** Words of an input where only a few fit; what is said instead when they are gone, or may not be quoted. */
export function brief(telling: Telling, input: RecordInput, max = SHOWN): Said {
  const { said, words } = telling;
  if (input.text !== null) return mayQuote(telling, input) ? quoted(said(short(input.text, max))) : words.notQuoted;
  return goneOf(telling, input);
}

/** "E1 (ervaring)", the name under which an input is found again. */
export function named({ label, lang }: Telling, input: RecordInput): Run {
  return strong(`${label(input.id)} (${inputWords[lang].source[input.source]})`);
}

/** The grade with its part, such as "Doorslaggevend voor onderdeel 2". A grade is always about a part, or about none. */
export function gradeOf({ lang }: Telling, input: RecordInput): string {
  const trace = traceWords[lang];
  return input.part === undefined ? trace.grade[input.grade] : `${trace.grade[input.grade]} ${trace.forPart(input.part)}`;
}

function textWith({ said }: Telling, from: string, to: string, side: 'from' | 'to'): Run[] {
  return wordChanges(from, to).flatMap((run): Run[] => {
    if (run.kind === 'same') return [said(run.text)];
    if (side === 'from') return run.kind === 'removed' ? [marked(said(run.text), 'deleted')] : [];
    return run.kind === 'added' ? [marked(said(run.text), 'inserted')] : [];
  });
}

/** The inputs that a part came from or that support it, each with its grade. */
function whyOf(telling: Telling, row: Row): Block[] {
  const item = (input: RecordInput, fate: string): Said => [named(telling, input), ': ', ...runs(brief(telling, input)), ...(fate ? [' ', fate] : [])];
  return list([
    ...row.why.map(({ input, graded }) => item(input, input.grade === 'withdrawn' ? '' : graded ? `${gradeOf(telling, input)}.` : telling.words.alsoOrigin)),
    ...row.supports.map((input) => item(input, `${gradeOf(telling, input)}.`))
  ]);
}

function partOf(telling: Telling, row: Row, sentence: string): Block[] {
  const { words, said } = telling;
  const rounds = [...new Set(row.changes.map((change) => change.round))];
  const history = row.before === row.after ? [] : [
    ...paragraph(row.before === null ? [strong(words.before), ' ', words.wasNotThere] : [strong(words.before), ' ', ...textWith(telling, row.before, row.after, 'from')]),
    ...paragraph([strong(words.after), ' ', ...(row.before === null ? [marked(said(row.after), 'inserted')] : textWith(telling, row.before, row.after, 'to'))]),
    ...paragraph(words.inRounds(rounds), 'soft')
  ];
  return [heading(2, words.part(row.part)), ...paragraph(sentence), ...history, ...whyOf(telling, row)];
}

/** Every change that was put to a vote, in the order of the rounds, and whether it was adopted. */
export function changesMade({ record, words, said }: Telling): Block[] {
  return list(record.changes.map((change): Said => [
    strong(words.part(change.part)), `, ${words.inRound(change.round)}, ${change.adopted ? words.takenOver : words.notTakenOver}: `, said(change.to)
  ]));
}

/** Each part with what it was, what it became, in which round and through which input. */
export function changesSection(telling: Telling): Block[] {
  const { record, words, said, lang } = telling;
  const sentences = partSentences(record, lang);
  const rejected = record.changes.filter((change) => !change.adopted);
  return [
    heading(1, words.what),
    ...rowsOf(record).flatMap((row, i) => partOf(telling, row, sentences[i]?.sentence ?? '')),
    ...(rejected.length > 0 ? [heading(2, words.notAdoptedChanges)] : []),
    ...list(rejected.map((change): Said => [strong(words.part(change.part)), `, ${words.inRound(change.round)}: `, said(change.to)]))
  ];
}

/** One line of the picture: an input whose grade is about the text, and the change that it is about. */
interface Trail {
  readonly input: RecordInput;
  readonly change: RecordChange | null;
  readonly part: string;
}

/** All lines of the picture, by part. A withdrawn input has no such grade, but stays an origin of its changes. */
function trailsOf({ record }: Telling): Trail[] {
  const adopted = record.changes.filter((change) => change.adopted);
  const trails = record.inputs.flatMap((input): Trail[] => {
    if (input.grade === 'withdrawn') return adopted.filter((change) => change.because.includes(input.id)).map((change) => ({ input, change, part: change.part }));
    if (input.part === undefined) return [];
    return [{ input, change: adopted.find((change) => change.id === input.change) ?? null, part: input.part }];
  });
  return trails.sort((a, b) => Number(a.part) - Number(b.part));
}

/** The picture of influence as a table: what it draws, in words. */
function influenceTable(telling: Telling): Block[] {
  const { words, lang, said } = telling;
  return table(
    words.trailTable,
    [[words.columns.input, 5], [words.columns.change, 4], [words.columns.part, 2], [words.columns.grade, 4]],
    trailsOf(telling).map(({ input, change, part }): Said[] => [
      [named(telling, input), ' ', ...runs(brief(telling, input, 80))],
      change ? said(changeLabel(change, 80)) : words.supportsText,
      words.part(part),
      traceWords[lang].grade[input.grade]
    ])
  );
}

/** What became of the inputs of each source of knowledge, with the denominators, and what the record cannot know. */
export function countsBlocks({ record, words, lang }: Telling): Block[] {
  return [
    ...table(
      words.countsTable, [[words.columns.source, 3], [words.columns.became, 10]],
      countSentences(record, lang).map(({ source, total, fates }): Said[] => [inputWords[lang].source[source], [total, ...fates].join(' ')])
    ),
    ...paragraph([strong(words.cannotKnow), ' ', record.cannotKnow[lang]], 'notice')
  ];
}

/** The way from input to text: the picture, the same as a table, and the counts. */
export function influenceSection(telling: Telling): Block[] {
  const { record, words, lang } = telling;
  const drawn: Block[] = record.inputs.length === 0 ? [] : [{ kind: 'picture', layout: layoutOf(record, lang), alt: pictureSaid(record, lang), caption: pictureTitle(lang) }];
  return [heading(1, words.picture), ...drawn, ...influenceTable(telling), ...countsBlocks(telling)];
}
