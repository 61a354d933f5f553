/** The advice itself: in three sentences, its facts, and its recommendations. */
import type { Block } from '../document/document.ts';
import { changedParts, currentText, rowsOf } from '../html/reading.ts';
import { decisionWords } from '../../words/common.ts';
import { facts, heading, paragraph } from '../document/blocks.ts';
import { dividedSentence } from './divided.ts';
import { referenceOf, type Telling } from './telling.ts';

/** Who advises whom about what; what is in it; who can come along. */
export function threeSentences(telling: Telling): [string, string, string] {
  const { record, words, lang } = telling;
  const { decision, council } = record;
  const rows = rowsOf(record);
  const opening = decision.outcome === null ? words.worksOn : decision.adopted === null ? words.spokeOf : words.advises;
  const body = decision.adopted === null ? words.partsNow : words.recommendations;
  return [
    opening(council.name, decision.addressee, decision.question),
    body(rows.length, changedParts(rows)),
    decision.outcomeSentence?.[lang] ?? words.undecided
  ];
}

/** The text as it was adopted, or as it stands: one recommendation after another, with its number. */
export function recommendations(telling: Telling): Block[] {
  const { record, words, said } = telling;
  const text = record.decision.adopted ?? currentText(record);
  const term = record.decision.adopted === null ? words.part : words.recommendation;
  return facts(Object.entries(text).map(([part, each]) => [term(part), said(each)]));
}

/** Number, kind, days, law and to whom. */
export function adviceFacts(telling: Telling): Block[] {
  const { record, words, said, day, lang, facts: given } = telling;
  const { decision, meeting } = record;
  const decisionWord = decisionWords[lang];
  const place = meeting.place ? [', ', said(meeting.place)] : [];
  return facts([
    [words.number, referenceOf(record)],
    [words.kind, decisionWord.kind[decision.kind]],
    [words.to, said(decision.addressee)],
    [words.about, said(decision.question)],
    [words.law, given.law ? said(given.law) : ''],
    [words.meeting, [said(meeting.title), `, ${day(meeting.date)}, ${meeting.start}–${meeting.end}`, ...place]],
    [words.adopted, record.adoption ? day(record.adoption.date) : words.notAdopted],
    [words.influence, `${decisionWord.level[decision.level]}. ${decisionWord.levelAbout[decision.level]}`]
  ]);
}

/** "Het advies", with which every document that advises begins. */
export function adviceSection(telling: Telling): Block[] {
  const { record, words } = telling;
  const title = record.decision.adopted ? words.advice : record.decision.outcome === null ? words.textNow : words.textAtEnd;
  return [heading(1, title), ...paragraph(threeSentences(telling).join(' '), 'lead'), ...paragraph(dividedSentence(record, telling.lang)), ...recommendations(telling)];
}

/** On the first page of a draft. */
export function draftNotice({ record, words }: Telling): Block[] {
  return record.status === 'draft' ? paragraph(words.draftAbout, 'notice') : [];
}
