/** Adviesbrief: the short letter to whoever gets the advice. It names no contributor. */
import type { Block } from '../document/document.ts';
import { peopleWords } from '../../words/common.ts';
import { countSentences, partSentences } from '../told.ts';
import { draftNotice, recommendations, threeSentences } from './advice.ts';
import { facts, heading, list, paragraph, type Said } from '../document/blocks.ts';
import { dividedSentence } from './divided.ts';
import { notHeardSection } from './inputs.ts';
import { docOf, referenceOf, tellingOf, type DocumentMaker, type Telling } from './telling.ts';

function letterHead({ record, words, said, day, facts: given }: Telling): Block[] {
  return facts([
    [words.to, said(record.decision.addressee)], [words.from, said(record.council.name)],
    [words.day, day(record.adoption?.date ?? record.meeting.date)], [words.number, referenceOf(record)],
    [words.subject, said(record.decision.question)], [words.law, given.law ? said(given.law) : '']
  ]);
}

/** What the council asks of the addressee: an answer to each recommendation, by its day, with reasons where it differs. */
function askSection({ record, later, words, day }: Telling): Block[] {
  return [
    heading(1, words.yourAnswer),
    ...paragraph([words.askReply(record.decision.addressee), ...(later.replyDue ? [words.askBefore(day(later.replyDue))] : []), words.askReason].join(' ')),
    ...paragraph(words.attached)
  ];
}

/** The people who adopted the record sign; of a draft nobody has. */
function signature({ record, words, said, lang }: Telling): Block[] {
  const signed = record.adoption?.by ?? [];
  return [...paragraph(words.onBehalf(record.council.name)), ...list(signed.map((who): Said => [said(who.name), `, ${peopleWords[lang].role[who.role]}`]))];
}

export const adviceLetter: DocumentMaker = (record, later, lang, given) => {
  const telling = tellingOf(record, later, lang, given, true);
  const { words, kept } = telling;
  const advised = record.decision.adopted !== null;
  const title = advised ? words.recommendationsTitle : record.decision.outcome === null ? words.textNow : words.textAtEnd;
  return docOf(telling, words.letter, words.kindOf[record.decision.kind], [
    ...draftNotice(telling),
    ...letterHead(telling),
    ...paragraph(threeSentences(telling).join(' '), 'lead'), ...paragraph(dividedSentence(record, lang)),
    heading(1, title), ...recommendations(telling), ...paragraph(advised ? words.sameNumbers : '', 'soft'),
    heading(1, words.whyLetter), ...list(partSentences(record, lang).map(({ sentence }) => sentence)),
    ...paragraph(countSentences(record, lang).map(({ total }) => total).join(' ')),
    ...(record.minorityViews.length > 0 ? [heading(1, words.minority), ...record.minorityViews.flatMap((view) => [...paragraph(kept(view.text, view.redacted), 'quote'), ...(view.proven ? paragraph(words.minorityProven, 'soft') : [])])] : []),
    ...(record.notHeard ? notHeardSection(telling) : []),
    ...(advised ? askSection(telling) : []),
    ...signature(telling)
  ]);
};
