/** The record as tables: inputs, answers, follow-up and replies as plain cells, for a spreadsheet. Only what the record says. */
import { inputWords, traceWords } from '../../words/common.ts';
import type { Lang } from '../../words/language.ts';
import type { Later } from '../later.ts';
import { inputLabels } from '../labels.ts';
import type { DecisionRecord, RecordInput } from '../record.ts';
import { redactedSentence } from '../redacted.ts';
import { tableWords } from './tables.words.ts';

/** Words, a number, or a day (ISO); null: nothing stands there. */
export type Cell = string | number | { readonly day: string } | null;

export interface Sheet {
  readonly name: string;
  /** `width` is in letters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Column<T> {
  readonly title: string;
  readonly width: number;
  readonly of: (each: T, place: number) => Cell;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** A date that somebody typed may be no day ("in het voorjaar"): then it stays words. */
const dayCell = (day: string | undefined): Cell => (day === undefined ? null : DAY.test(day) ? { day } : day);
const sheetOf = <T>(name: string, columns: readonly Column<T>[], all: readonly T[]): Sheet => ({
  name, columns: columns.map(({ title, width }) => ({ title, width })), rows: all.map((each, place) => columns.map((column) => column.of(each, place)))
});

function inputColumns(record: DecisionRecord, lang: Lang): Column<RecordInput>[] {
  const words = tableWords[lang];
  const labels = inputLabels(record, lang);
  const said = inputWords[lang];
  const gone = (input: RecordInput): string => (input.redacted ? redactedSentence(input.redacted, lang) : input.notShown ? words.notShown : input.grade === 'withdrawn' ? words.withdrawn : words.removed);
  const nobody = (input: RecordInput): Cell => (input.grade === 'withdrawn' || input.notShown || input.redacted ? null : words.noName);
  return [
    { title: words.number, width: 6, of: (input) => labels.get(input.id) ?? null },
    { title: words.source, width: 16, of: (input) => said.source[input.source] },
    { title: words.scope, width: 14, of: (input) => said.scope[input.scope] },
    { title: words.text, width: 60, of: (input) => input.text ?? gone(input) },
    { title: words.by, width: 22, of: (input) => input.by ?? nobody(input) },
    { title: words.gathered, width: 28, of: (input) => input.gathered ?? null },
    { title: words.reference, width: 28, of: (input) => input.reference ?? null },
    { title: words.grade, width: 24, of: (input) => traceWords[lang].grade[input.grade] },
    { title: words.part, width: 11, of: (input) => (input.part === undefined ? null : Number(input.part)) },
    { title: words.told, width: 50, of: (input) => input.sentence[lang] },
    { title: words.disputed, width: 10, of: (input) => (input.disputed || input.links.some((link) => link.disputed) ? words.yes : null) }
  ];
}

function answerColumns(lang: Lang): Column<RecordInput>[] {
  const words = tableWords[lang];
  const trace = traceWords[lang];
  return [
    { title: words.answer, width: 16, of: ({ answer }) => (answer ? trace.status[answer.status] : null) },
    { title: words.reason, width: 34, of: ({ answer }) => (answer?.code ? trace.reason[answer.code] : null) },
    { title: words.explanation, width: 60, of: ({ answer }) => (answer?.redacted ? redactedSentence(answer.redacted, lang) : (answer?.reason ?? null)) },
    { title: words.to, width: 24, of: ({ answer }) => answer?.to ?? null },
    { title: words.due, width: 14, of: ({ answer }) => dayCell(answer?.due) }
  ];
}

/** The first line of a file says that it is a draft: a spreadsheet has no page to say it on. */
const titled = (name: string, record: DecisionRecord, lang: Lang): string => (record.status === 'draft' ? `${name} (${tableWords[lang].draft})` : name);

/** One row for each input, with its answer: what inputs.csv holds. */
export function inputsTable(record: DecisionRecord, lang: Lang): Sheet {
  return sheetOf(titled(tableWords[lang].sheet.inputs, record, lang), [...inputColumns(record, lang), ...answerColumns(lang)], record.inputs);
}

/** Inputs, their answers, follow-up and replies, each as a sheet. */
export function sheetsOf(record: DecisionRecord, later: Later, lang: Lang): Sheet[] {
  const words = tableWords[lang];
  const inputs = inputColumns(record, lang);
  type FollowUp = DecisionRecord['followUps'][number];
  type Reply = Later['replies'][number];
  const came = (place: number): Later['followUps'][number] => later.followUps[place] ?? null;
  const followUps: Column<FollowUp>[] = [
    { title: words.goal, width: 44, of: (follow) => (follow.redacted ? redactedSentence(follow.redacted, lang) : follow.goal) }, { title: words.indicator, width: 34, of: (follow) => follow.indicator },
    { title: words.who, width: 22, of: (follow) => follow.who }, { title: words.date, width: 14, of: (follow) => dayCell(follow.date) },
    { title: words.moved, width: 18, of: (_, place) => (came(place) ? words.movedSaid[came(place)!.moved] : null) },
    { title: words.next, width: 18, of: (_, place) => (came(place) ? words.nextSaid[came(place)!.next] : null) },
    { title: words.noticedBy, width: 22, of: (_, place) => came(place)?.noticedBy ?? null }, { title: words.explanation, width: 44, of: (_, place) => came(place)?.text ?? null },
    { title: words.looked, width: 14, of: (_, place) => dayCell(came(place)?.date) }
  ];
  const replies: Column<Reply>[] = [
    { title: words.recommendation, width: 14, of: (reply) => Number(reply.part) }, { title: words.reply, width: 24, of: (reply) => words.replySaid[reply.status] },
    { title: words.explanation, width: 60, of: (reply) => reply.text }, { title: words.from, width: 24, of: (reply) => reply.from }, { title: words.date, width: 14, of: (reply) => dayCell(reply.date) }
  ];
  return [
    sheetOf(titled(words.sheet.inputs, record, lang), inputs, record.inputs),
    sheetOf(titled(words.sheet.answers, record, lang), [inputs[0]!, inputs[3]!, inputs[7]!, ...answerColumns(lang)], record.inputs.filter((input) => input.answer)),
    sheetOf(titled(words.sheet.followUps, record, lang), followUps, record.followUps),
    sheetOf(titled(words.sheet.replies, record, lang), replies, later.replies)
  ];
}
