/** What the page of a record reads out of it: the text as it stands, the rows of "was, became, because", dates. Pure. */
import { wordChanges } from '../../ui/changes.ts';
import type { Lang } from '../../words/language.ts';
import type { Parts, Source } from '../../meeting/vocabulary.ts';
import { dayInWords } from '../day.ts';
import type { Later } from '../later.ts';
import type { DecisionRecord, RecordChange, RecordInput, RecordLink } from '../record.ts';

/** The text with every adopted change in it; the same as the adopted text where there is one. */
export function currentText(record: DecisionRecord): Parts {
  const text = { ...record.decision.original };
  for (const change of record.changes) if (change.adopted) text[change.part] = change.to;
  return text;
}

/** One origin of what became of a part; `graded` when its grade is about this part. */
export interface Why {
  readonly input: RecordInput;
  readonly graded: boolean;
}

export interface Row {
  readonly part: string;
  /** null: the part was not there. */
  readonly before: string | null;
  readonly after: string;
  readonly changes: readonly RecordChange[];
  readonly why: readonly Why[];
  /** Inputs that support the part as it stands. */
  readonly supports: readonly RecordInput[];
}

/** Each part with where it came from, in the order of the parts; origins in the order of the changes. */
export function rowsOf(record: DecisionRecord): Row[] {
  const inputs = new Map(record.inputs.map((input) => [input.id, input]));
  const found = (ids: readonly string[]): RecordInput[] => [...new Set(ids)].flatMap((id) => inputs.get(id) ?? []);
  const text = currentText(record);
  const { original } = record.decision;
  const parts = Object.keys({ ...original, ...text }).sort((a, b) => Number(a) - Number(b));
  return parts.map((part) => {
    const changes = record.changes.filter((change) => change.adopted && change.part === part);
    const why = found(changes.flatMap((change) => change.because)).map((input) => ({
      input, graded: input.part === part && changes.some((change) => change.id === input.change)
    }));
    const supports = found(record.supports.filter((s) => s.part === part).map((s) => s.input))
      .filter((input) => input.grade === 'weighed' && input.part === part && !why.some((each) => each.input.id === input.id));
    return { part, before: original[part] ?? null, after: text[part] ?? '', changes, why, supports };
  });
}

export interface Origin {
  readonly input: RecordInput;
  readonly link: RecordLink | undefined;
  /** Its grade is about this change. */
  readonly graded: boolean;
}

/** Where one change came from, in the order of the record. */
export function originsOf(record: DecisionRecord, change: RecordChange): Origin[] {
  return record.inputs.filter((input) => change.because.includes(input.id))
    .map((input) => ({ input, link: input.links.find((link) => link.change === change.id), graded: input.change === change.id }));
}

export interface Story {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly source: Source;
}

/** Inputs from experience whose owner agreed, on these final words, that they are quoted. */
export function storiesOf(record: DecisionRecord, later: Later): Story[] {
  return record.inputs.flatMap(({ id, text, by, source }) =>
    source === 'experiential' && text !== null && Object.hasOwn(later.quotes, id) && later.quotes[id] === 'yes' ? [{ id, text, by, source }] : []);
}

/** Inputs that should have had their answer before this day (ISO), and have none. */
export function overdueOf(record: DecisionRecord, today: string): string[] {
  return record.inputs.filter((input) => input.grade === 'unanswered' && input.answerDue !== undefined && input.answerDue < today).map((input) => input.id);
}

/** What the page says of itself to who shares its address: who advises whom, and how it came out. No name of a person, no words of an input. */
export function describe(record: DecisionRecord, lang: Lang): string {
  return [`${record.council.name}.`, record.decision.outcomeSentence?.[lang], `${dayInWords(record.adoption?.date ?? record.meeting.date, lang)}.`].filter(Boolean).join(' ');
}

/** How many parts differ from the text that the meeting began with. */
export function changedParts(rows: readonly Row[]): number {
  return rows.filter((row) => row.before !== row.after).length;
}

/** A text cut at a word, with "…" where something is left out; for places that point to the whole text. */
export function short(text: string, max: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= max) return characters.join('');
  const cut = characters.slice(0, max - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:]+$/, '')}…`;
}

/** Fewer letters than this say nothing without the words around them ("2" of "2 uur vooraf"). */
const TELLS = 12;

/** What a change brought, in few words: the words that came; of a change that only takes away, the words that went, marked with a minus. */
export function changeLabel(change: RecordChange, max: number): string {
  if (change.from === null) return short(change.to, max);
  const runs = wordChanges(change.from, change.to);
  const joined = (kind: 'added' | 'removed'): string =>
    runs.filter((run) => run.kind === kind).map((run) => run.text.trim().replace(/^[,.;:\s]+/, '')).filter(Boolean).join(' … ');
  const came = joined('added');
  if (came) return short(came.length < TELLS ? change.to : came, max);
  return `− ${short(joined('removed'), max - 2)}`;
}
