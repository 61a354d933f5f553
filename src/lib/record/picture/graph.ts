/** What the picture shows, before anything has a place: boxes with their lines of text, and what leads to what. Pure. */
import { GRADES, SOURCES, type Grade } from '../../meeting/vocabulary.ts';
import type { Lang } from '../../words/language.ts';
import { traceWords } from '../../words/trace.ts';
import { changeLabel, currentText } from '../html/reading.ts';
import type { DecisionRecord, RecordInput } from '../record.ts';
import { turnsOf } from '../turns.ts';
import type { LayoutChoices, PictureEdge, PictureNode } from './layout.ts';
import { linesOf } from './measure.ts';
import { pictureWords } from './picture.words.ts';
import { roomOf, SIZES } from './sizes.ts';

/** A box without a place. */
export type Item = Omit<PictureNode, 'x' | 'y' | 'width' | 'height'>;
/** A line without a way. */
export type Arrow = Pick<PictureEdge, 'from' | 'to' | 'weight'> & { readonly label?: string };

export interface Graph {
  readonly titles: readonly [string, string, string];
  readonly inputs: readonly Item[];
  /** Changes and the rounds that turned, in the order in which they came. */
  readonly middle: readonly Item[];
  readonly parts: readonly Item[];
  readonly arrows: readonly Arrow[];
}

/** With more inputs than this, those of one source and one fate stand together [P2]. */
const APART_UP_TO = 12;
const WEIGHTS: Partial<Record<Grade, PictureEdge['weight']>> = {
  decisive: 'decisive', 'jointly-decisive': 'decisive', contributed: 'contributed', weighed: 'support', withdrawn: 'withdrawn'
};
const decided = (input: RecordInput): boolean => WEIGHTS[input.grade] === 'decisive';

/** The boxes that an input leads to: one, the change or part that its grade is about; of a withdrawn one each change that it was an origin of [P1]. */
function targetsOf(record: DecisionRecord, input: RecordInput): string[] {
  const weight = WEIGHTS[input.grade];
  if (!weight) return [];
  if (weight === 'support') return input.part === undefined ? [] : [`part:${input.part}`];
  return record.changes
    .filter((change) => change.adopted && (weight === 'withdrawn' ? change.because.includes(input.id) : change.id === input.change))
    .map((change) => `change:${change.id}`);
}

export function graphOf(record: DecisionRecord, lang: Lang, { apart = false }: LayoutChoices): Graph {
  const words = pictureWords[lang];
  const grades = traceWords[lang].grade;
  const cut = (kind: Item['kind'], column: number, head: string, body: string, max: number): string[] => {
    const room = roomOf(kind, column);
    return [...linesOf(head, room, SIZES.text, 1), ...linesOf(body, room, SIZES.text, max)];
  };
  const { changes, parts } = textSide(record, lang, cut);
  const known = new Set([...changes, ...parts].map((item) => item.id));

  const grouped = !apart && record.inputs.length > APART_UP_TO;
  const reach = new Map(record.inputs.map((input) => [input.id, targetsOf(record, input).filter((id) => known.has(id))]));
  const place = new Map([...changes, ...parts].map((item, n) => [item.id, n]));
  const order = (input: RecordInput): number => {
    const first = reach.get(input.id)?.[0];
    return SOURCES.indexOf(input.source) * 1e6 + (first === undefined ? 9e5 : place.get(first)! * 100) + GRADES.indexOf(input.grade);
  };
  const sorted = [...record.inputs].sort((a, b) => order(a) - order(b));
  const groups = Map.groupBy(sorted, (input) =>
    grouped && !decided(input) ? [input.source, input.grade, ...reach.get(input.id)!].join(' ') : `input:${input.id}`
  );
  const bodyLines = groups.size <= 8 ? 3 : groups.size <= 14 ? 2 : 1;

  const inputs = [...groups.values()].map((members): Item => {
    const [first] = members as [RecordInput, ...RecordInput[]];
    const { source, grade } = first;
    const lines = members.length > 1
      ? cut('inputs', SIZES.column.input, `${words.source[source]}: ${words.times(members.length)}`, '', 0)
      : cut('input', SIZES.column.input, `${words.source[source]}, ${grade === 'withdrawn' ? words.withdrawn : (first.by ?? words.noName)}`, bodyOf(first, words), bodyLines);
    // without a line there is no place for the grade but the box
    const fate = reach.get(first.id)!.length === 0 && !(members.length === 1 && grade === 'withdrawn') ? [grades[grade]] : [];
    const agenda = members.length === 1 && record.decision.agendaOrigin.includes(first.id) ? [words.agenda] : [];
    return {
      id: members.length > 1 ? `inputs:${first.id}` : `input:${first.id}`, kind: members.length > 1 ? 'inputs' : 'input',
      lines: [...lines, ...agenda, ...fate].flatMap((line) => linesOf(line, roomOf('input', SIZES.column.input), SIZES.text, 1)),
      source, grade, of: members.map((input) => input.id)
    };
  });

  return {
    titles: [words.columns.inputs, words.columns.changes, words.columns.parts],
    inputs, middle: changes, parts,
    arrows: [
      ...inputs.flatMap((item) => reach.get(item.of[0]!)!.map((to): Arrow => ({ from: item.id, to, weight: WEIGHTS[item.grade!]!, label: grades[item.grade!] }))),
      ...changes.flatMap((item) => (item.kind === 'change' ? [{ from: item.id, to: `part:${partOf(record, item.of[0]!)}`, weight: 'change' as const }] : []))
    ]
  };
}

const partOf = (record: DecisionRecord, change: string): string => record.changes.find((each) => each.id === change)!.part;

function bodyOf(input: RecordInput, words: (typeof pictureWords)['nl']): string {
  if (input.grade === 'withdrawn') return '';
  if (input.notShown) return words.notShown;
  return input.text ?? words.gone;
}

type Cut = (kind: Item['kind'], column: number, head: string, body: string, max: number) => string[];

/** The middle and the right: adopted changes with the rounds that turned before them, and every part of the text. */
function textSide(record: DecisionRecord, lang: Lang, cut: Cut): { changes: Item[]; parts: Item[] } {
  const words = pictureWords[lang];
  const turns = turnsOf(record);
  const changes = record.decision.rounds.flatMap((_, i): Item[] => {
    const own = record.changes.filter((change) => change.adopted && change.round === i + 1);
    const turn = turns.get(i + 1);
    const turned = turn?.kind === 'round' ? [{
      id: `round:${i + 1}`, kind: 'round' as const, of: own.map((change) => change.id),
      lines: cut('round', SIZES.column.change, words.round(i + 1), words.turned[turn.to === 'majority' ? 'majority' : turn.from === 'majority' ? 'everyone-after-majority' : 'everyone'], 3)
    }] : [];
    return [...turned, ...own.map((change): Item => ({
      id: `change:${change.id}`, kind: 'change', of: [change.id],
      lines: cut('change', SIZES.column.change, words.change(change.part, change.round), changeLabel(change, 120), 3)
    }))];
  });
  const text = currentText(record);
  const parts = Object.keys(text).sort((a, b) => Number(a) - Number(b)).map((part): Item => ({
    id: `part:${part}`, kind: 'part', of: [part], lines: cut('part', SIZES.column.part, words.part(part), text[part] ?? '', 3)
  }));
  return { changes, parts };
}
