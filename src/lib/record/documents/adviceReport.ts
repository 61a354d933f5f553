/** Adviesrapport: the whole advice for its addressee and for who wants to know why. Stories stand in it only with the consent of their owners. */
import type { Block } from '../document/document.ts';
import { countSentences } from '../told.ts';
import { adviceFacts, draftNotice, recommendations, threeSentences } from './advice.ts';
import { heading, list, paragraph, runs, type Said } from '../document/blocks.ts';
import { adoptedBy, followUpSection } from './afterwards.ts';
import { brief, changesSection, countsBlocks, gradeOf, named } from './changes.ts';
import { dividedSentence } from './divided.ts';
import { minoritySection, notHeardSection, storiesOf, storyBlocks } from './inputs.ts';
import { deeper, otherViews, otherwise, readiness, roundsBlocks, rulesSentence } from './process.ts';
import { docOf, inputsOf, tellingOf, type DocumentMaker, type Telling } from './telling.ts';

/** The inputs that came into the text or support it, by source of knowledge. */
function groundsSection(telling: Telling): Block[] {
  const { record, words, lang } = telling;
  return [
    heading(1, words.grounds),
    ...countSentences(record, lang).flatMap(({ source, total, fates }) => {
      const grounds = inputsOf(record, source).filter((input) => input.part !== undefined);
      return [
        heading(2, words.fromSource(source)), ...paragraph([total, ...fates].join(' '), 'soft'),
        ...(grounds.length === 0 && inputsOf(record, source).length > 0 ? paragraph(words.noGrounds, 'soft') : []),
        ...list(grounds.map((input): Said => [
          named(telling, input), ': ', ...runs(brief(telling, input, 600)),
          ...(input.gathered ? [` ${words.gathered}: `, telling.said(input.gathered), '.'] : []), ...(input.reference ? [` ${words.reference}: `, telling.said(input.reference), '.'] : []),
          ` ${gradeOf(telling, input)}.`
        ]))
      ];
    })
  ];
}

/** What was asked and skipped, and how people voted, in words. */
function decidedSection(telling: Telling): Block[] {
  const { record, words } = telling;
  return [
    heading(1, words.howWeDecided),
    ...list([...otherViews(telling), ...readiness(telling), ...(record.process.loops > 0 ? [words.loops(record.process.loops)] : []), ...deeper(telling), ...otherwise(telling)]),
    heading(2, words.votes), ...roundsBlocks(telling), ...paragraph(rulesSentence(telling), 'soft')
  ];
}

export const adviceReport: DocumentMaker = (record, later, lang, facts) => {
  const telling = tellingOf(record, later, lang, facts, true);
  const { words, day } = telling;
  const stories = storiesOf(telling);
  const advised = record.decision.adopted !== null;
  return docOf(telling, record.decision.question, `${words.report}. ${words.by(record.council.name, day(record.adoption?.date ?? record.meeting.date))}`, [
    ...draftNotice(telling),
    ...adviceFacts(telling),
    heading(1, words.inShort), ...paragraph(threeSentences(telling).join(' '), 'lead'), ...paragraph(dividedSentence(record, lang)),
    heading(1, advised ? words.recommendationsTitle : record.decision.outcome === null ? words.textNow : words.textAtEnd), ...recommendations(telling), ...paragraph(advised ? words.sameNumbers : '', 'soft'),
    ...groundsSection(telling),
    ...changesSection(telling),
    ...countsBlocks(telling),
    ...minoritySection(telling),
    ...notHeardSection(telling),
    ...decidedSection(telling),
    ...followUpSection(telling),
    ...(stories.length > 0 ? [{ kind: 'page-break' as const }, heading(1, words.appendix), ...paragraph(words.storiesAbout, 'soft'), ...storyBlocks(telling)] : []),
    ...adoptedBy(telling)
  ]);
};
