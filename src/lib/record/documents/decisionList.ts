/** Besluitenlijst: what was decided in its exact words, by which rule, who does what and when the council looks back. */
import { roundWords } from '../../words/common.ts';
import type { Block } from '../document/document.ts';
import { adviceFacts, draftNotice } from './advice.ts';
import { heading, list, paragraph, table, type Said } from '../document/blocks.ts';
import { adoptedBy } from './afterwards.ts';
import { brief } from './changes.ts';
import { dividedSentence, standingRound } from './divided.ts';
import { docOf, tellingOf, type DocumentMaker, type Telling } from './telling.ts';

/** The rule by which it was decided and what came out, in words. */
function ruleAndResult({ record, words, lang }: Telling): string {
  const round = roundWords[lang];
  const standing = standingRound(record);
  return [words.method, `${round.ballot[record.decision.rules.ballot]}.`, ...(standing ? [`${round.class[standing.class]}.`] : [])].join(' ');
}

function decisionTable(telling: Telling): Block[] {
  const { record, later, words, said, day } = telling;
  const { adopted, addressee } = record.decision;
  if (adopted === null) return paragraph(words.noDecision);
  const term = later.replyDue ? words.replyBy(addressee, day(later.replyDue)) : words.noTerm;
  const back: Said = record.followUps.flatMap((follow, i) => [...(i > 0 ? ['. '] : []), `${day(follow.date)}: `, said(follow.who), ', ', said(follow.goal)]);
  return table(
    words.eachDecision, [[words.number2, 1], [words.exact, 6], [words.rule, 4], [words.term, 4], [words.lookBack, 4]],
    Object.entries(adopted).map(([part, text]): Said[] => [part, said(text), ruleAndResult(telling), term, record.followUps.length > 0 ? back : words.noTerm])
  );
}

/** Inputs that went on to somebody else, with whom and by when: decisions too. */
function passedOn(telling: Telling): Block[] {
  const { record, words, said, day, label } = telling;
  const passed = record.inputs.filter((input) => input.answer?.status === 'passed-on');
  if (passed.length === 0) return [];
  return [heading(1, words.passedOn), ...table(
    words.eachPassedOn, [[words.number2, 1], [words.columns.input, 6], [words.passedTo, 4], [words.due, 3]],
    passed.map((input): Said[] => [label(input.id), brief(telling, input), input.answer?.to ? said(input.answer.to) : '', input.answer?.due ? day(input.answer.due) : ''])
  )];
}

export const decisionList: DocumentMaker = (record, later, lang, facts) => {
  const telling = tellingOf(record, later, lang, facts, true);
  const { words, day } = telling;
  return docOf(telling, words.decisions, words.by(record.council.name, day(record.meeting.date)), [
    ...draftNotice(telling),
    ...adviceFacts(telling),
    heading(1, words.decisionTable), ...decisionTable(telling),
    heading(1, words.outcome), ...list([record.decision.outcomeSentence?.[lang] ?? words.undecided, dividedSentence(record, lang)]),
    ...passedOn(telling),
    ...adoptedBy(telling)
  ]);
};
