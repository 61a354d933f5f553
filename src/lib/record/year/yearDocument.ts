/** The year report as a document: for the page, as PDF and as ODT. */
import { GRADES, MOVED, REPLY_STATUSES, SOURCES } from '../../meeting/vocabulary.ts';
import type { Lang } from '../../words/language.ts';
import { facts, heading, paragraph, table, type Said } from '../document/blocks.ts';
import type { Block, Doc } from '../document/document.ts';
import { dayInWords } from '../day.ts';
import { redactedSentence } from '../redacted.ts';
import { toldWords } from '../told.words.ts';
import type { YearReport } from './year.ts';
import { yearWords } from './year.words.ts';

type Row = readonly [string, string];

function advicesSection(report: YearReport, lang: Lang): Block[] {
  const words = yearWords[lang];
  return [
    heading(1, words.advices),
    ...(report.advices.length === 0 ? paragraph(words.noAdvices, 'soft') : []),
    ...table(
      words.advicesTable,
      [[words.columns.about, 6], [words.columns.day, 3], [words.columns.kind, 3], [words.columns.to, 4], [words.columns.outcome, 4], [words.columns.inputs, 2]],
      report.advices.map((advice): Said[] => [
        advice.question ?? words.internalAdvice, dayInWords(advice.date, lang), words.kind[advice.kind], advice.addressee ?? '', words.outcome[advice.outcome], String(advice.inputs)
      ])
    ),
    ...paragraph(report.internal > 0 ? words.internal(report.internal) : '', 'soft')
  ];
}

/** Rows of "how many of how many". */
function counts(caption: string, lang: Lang, rows: readonly Row[]): Block[] {
  const words = yearWords[lang];
  return table(caption, [[words.columns.what, 5], [words.columns.often, 3]], rows.map(([what, often]): Said[] => [what, often]));
}

function answersSection(report: YearReport, lang: Lang): Block[] {
  const words = yearWords[lang];
  const { total, grades } = report.inputs;
  const of = (n: number): string => words.of(n, total);
  return [
    heading(1, words.answers),
    ...(total === 0 && report.open.records === 0 ? paragraph(words.noInputsYet, 'soft') : []),
    ...(total === 0 ? [] : [
      ...paragraph(words.allAnswered, 'soft'),
      ...counts(words.answersTable, lang, [
        [words.inText, of(grades.decisive + grades['jointly-decisive'] + grades.contributed)], [words.supports, of(grades.weighed)],
        [words.notFollowed, of(grades['heard-not-followed'])], [words.passedOn, of(grades['passed-on'])], [words.withdrawn, of(grades.withdrawn)]
      ])
    ]),
    ...paragraph(report.open.records === 0 ? (report.advices.length === 0 ? '' : words.noneOpen) : words.open(report.open.records, report.open.waiting, report.open.overdue))
  ];
}

function repliesSection(report: YearReport, lang: Lang): Block[] {
  const words = yearWords[lang];
  const { total, by, none, overdue } = report.replies;
  if (total === 0) return [heading(1, words.replies), ...paragraph(words.noReplies, 'soft')];
  return [heading(1, words.replies), ...counts(words.repliesTable, lang, [
    ...REPLY_STATUSES.map((status): Row => [words.reply[status], words.of(by[status], total)]), [words.noReply, words.of(none, total)], [words.overdueReply, words.of(overdue, none)]
  ])];
}

function followUpsSection(report: YearReport, lang: Lang): Block[] {
  const words = yearWords[lang];
  const { total, by, reopened, toCome, overdue } = report.followUps;
  if (total === 0) return [heading(1, words.followUps), ...paragraph(words.noFollowUps, 'soft')];
  const of = (n: number): string => words.of(n, total);
  return [heading(1, words.followUps), ...counts(words.followUpsTable, lang, [
    ...MOVED.map((moved): Row => [words.moved[moved], of(by[moved])]), [words.reopened, of(reopened)], [words.toCome, of(toCome)], [words.overdueFollowUp, of(overdue)]
  ])];
}

function sourcesSection(report: YearReport, lang: Lang): Block[] {
  const words = yearWords[lang];
  const fates = (source: (typeof SOURCES)[number]): string => {
    const { total, grades } = report.sources[source];
    return GRADES.filter((grade) => grades[grade] > 0).map((grade) => toldWords[lang].fate(grades[grade], total, grade)).join(' ') || words.noInputs;
  };
  return [
    heading(1, words.sources),
    ...table(words.sourcesTable, [[words.columns.source, 3], [words.columns.inputs, 2], [words.columns.became, 9]],
      SOURCES.map((source): Said[] => [words.source[source], String(report.sources[source].total), fates(source)])),
    ...paragraph(words.cannotKnow, 'notice')
  ];
}

export function yearDocument(report: YearReport, lang: Lang): Doc {
  const words = yearWords[lang];
  const day = dayInWords(report.today, lang);
  return {
    title: words.title(report.year), subtitle: report.council, lang, author: report.council, date: report.today,
    keywords: [words.keyword, report.year, report.council], draft: report.over ? null : words.running, footer: words.footer(report.year, day),
    blocks: [
      ...paragraph(`${words.lead(report.council, report.advices.length)} ${words.countedOn(day)}${report.over ? '' : ` ${words.notOver}`}`, 'lead'),
      ...advicesSection(report, lang), ...answersSection(report, lang), ...repliesSection(report, lang), ...followUpsSection(report, lang), ...sourcesSection(report, lang),
      heading(1, words.notHeard),
      ...(report.notHeard.length === 0 ? paragraph(words.noNotHeard, 'soft') : []),
      ...facts(report.notHeard.map(({ question, words: said, redacted }): [string, Said] => [question, redacted ? redactedSentence(redacted, lang) : said]))
    ]
  };
}
