/** All inputs with what became of them and their answers; the stories whose owners agreed to be quoted; minority views; who was not heard. */
import { inputWords, traceWords } from '../../words/common.ts';
import type { Block, Run } from '../document/document.ts';
import type { RecordInput } from '../record.ts';
import { countSentences } from '../told.ts';
import { facts, heading, paragraph, quoted, runs, strong, type Said } from '../document/blocks.ts';
import { goneOf, gradeOf } from './changes.ts';
import { inputsOf, type Telling } from './telling.ts';

/** Who gave it: the name where it is shown, with who helped; else that it has none. */
function whoOf({ said, words }: Telling, input: RecordInput): Said {
  if (input.by === null) return input.grade === 'withdrawn' || input.notShown || input.redacted ? '' : words.noName;
  return [said(input.by), ...(input.with ? [', ', words.together, ' ', said(input.with)] : []), ...(input.onPaper ? [`, ${words.onPaper}`] : [])];
}

/** Who gave it, whose story it is, and where it comes from, as far as the record says so. */
function originOf(telling: Telling, input: RecordInput): Block[] {
  const { said, words, lang } = telling;
  const who = runs(whoOf(telling, input));
  return paragraph([
    ...who, ...(who.length > 0 ? [', '] : []), `${inputWords[lang].scope[input.scope]}.`,
    ...(input.gathered ? [` ${words.gathered}: `, said(input.gathered)] : []), ...(input.reference ? [` ${words.reference}: `, said(input.reference)] : [])
  ], 'soft');
}

/** The answer, or nothing. */
export function answerOf({ said, kept, words, lang, day }: Telling, input: RecordInput): Block[] {
  const { answer } = input;
  if (!answer) return paragraph(input.answerDue ? words.answerDue(day(input.answerDue)) : '', 'soft');
  const trace = traceWords[lang];
  return [
    ...paragraph([strong(`${words.answer}: ${trace.status[answer.status]}.`), ...(answer.code ? [' ', trace.reason[answer.code]] : []), ' ', kept(answer.reason, answer.redacted)]),
    ...facts([[words.passedTo, answer.to ? said(answer.to) : ''], [words.due, answer.due ? day(answer.due) : '']])
  ];
}

/** The words of an input, or why they do not stand there. */
export function wordsOf(telling: Telling, input: RecordInput): Block[] {
  return input.text !== null ? paragraph(telling.said(input.text), 'quote') : paragraph(goneOf(telling, input), 'soft');
}

function inputBlocks(telling: Telling, input: RecordInput): Block[] {
  const { record, said, words, lang, label } = telling;
  const disputes = input.links.flatMap((link) => link.disputes.map((reason, i) => ({ reason, reply: link.replies?.[i] ?? null })));
  return [
    heading(3, `${label(input.id)}: ${gradeOf(telling, input)}`),
    ...wordsOf(telling, input),
    ...(input.grade === 'withdrawn' ? [] : originOf(telling, input)),
    ...paragraph(input.sentence[lang]),
    ...paragraph(record.decision.agendaOrigin.includes(input.id) ? words.agenda : ''),
    ...paragraph(input.links.some((link) => link.confirmed === 'no') ? words.notMeant : '', 'soft'),
    ...disputes.flatMap(({ reason, reply }) => paragraph([words.disputed, ' ', ...quoted(said(reason)), ...(reply === null ? [] : [' ', words.disputeReply, ' ', ...quoted(said(reply))])])),
    ...input.links.flatMap((link) => paragraph(link.removed ? words.disputesRemoved : '', 'soft')),
    ...paragraph(input.steppedOut ? words.outInput : '', 'soft'),
    ...answerOf(telling, input)
  ];
}

/** Every input, by source of knowledge, with its answer. */
export function inputsSection(telling: Telling): Block[] {
  const { record, words, lang } = telling;
  if (record.inputs.length === 0) return [heading(1, words.all), ...paragraph(words.noInputs, 'soft')];
  return [
    heading(1, words.all),
    ...countSentences(record, lang).flatMap(({ source, total, fates }) => {
      const inputs = inputsOf(record, source);
      return [
        heading(2, words.fromSource(source)),
        ...paragraph([total, ...fates].join(' '), 'soft'),
        ...inputs.flatMap((input) => inputBlocks(telling, input))
      ];
    })
  ];
}

/** Stories from experience whose owners agreed to be quoted, on these final words. Without consent a story stands with its answer only. */
export function storiesOf({ record, later }: Telling): RecordInput[] {
  return record.inputs.filter((input) => input.source === 'experiential' && input.text !== null && Object.hasOwn(later.quotes, input.id) && later.quotes[input.id] === 'yes');
}

/** Each story in its own words, with its short name and who told it. */
export function storyBlocks(telling: Telling): Block[] {
  const { label, said } = telling;
  return storiesOf(telling).flatMap((input) => [
    ...paragraph(said(input.text ?? ''), 'quote'), ...paragraph([strong(label(input.id)), ', ', ...runs(whoOf(telling, input))], 'soft')
  ]);
}

export function storiesSection(telling: Telling): Block[] {
  const stories = storyBlocks(telling);
  return [heading(1, telling.words.stories), ...paragraph(stories.length === 0 ? telling.words.noStories : telling.words.storiesAbout, 'soft'), ...stories];
}

function minorityBlocks({ record, said, kept, words }: Telling): Block[] {
  return record.minorityViews.flatMap((view) => [...paragraph(kept(view.text, view.redacted), 'quote'), ...(view.by ? paragraph(said(view.by), 'soft') : []), ...(view.proven ? paragraph(words.minorityProven, 'soft') : [])]);
}

export function minoritySection(telling: Telling, level: 1 | 2 = 1): Block[] {
  const { record, words } = telling;
  const secret = record.decision.rounds.some((round) => round.ballot === 'secret') || record.decision.rules.ballot === 'secret';
  const about = `${words.minorityAbout}${secret ? ` ${words.minorityNameless}` : ''}`;
  return [heading(level, words.minority), ...paragraph(record.minorityViews.length === 0 ? words.noMinority : about, 'soft'), ...minorityBlocks(telling)];
}

/** Who was not heard, in words; that it is not filled in, or that the words are gone. */
export function notHeardSaid({ record, words, kept }: Telling): Run | string {
  return record.notHeard || record.notHeardRedacted ? kept(record.notHeard, record.notHeardRedacted) : words.notHeardYet;
}

export function notHeardSection(telling: Telling): Block[] {
  return [heading(1, telling.words.notHeard), ...paragraph(notHeardSaid(telling))];
}
