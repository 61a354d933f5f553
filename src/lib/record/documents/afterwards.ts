/** What was agreed for later, what came of it, the versions of the record, and how anybody can check that it is unchanged. */
import { peopleWords } from '../../words/common.ts';
import type { Block, Run } from '../document/document.ts';
import { historyWords, whereWords } from '../history.words.ts';
import type { RecordCorrection, RecordVersion } from '../record.ts';
import { redactedSentence } from '../redacted.ts';
import { facts, heading, list, marked, paragraph, quoted, runs, strong, table, type Said } from '../document/blocks.ts';
import type { Telling } from './telling.ts';

/** Follow-ups with what came of each. */
export function followUpBlocks({ record, later, words, said, kept, day }: Telling): Block[] {
  if (record.followUps.length === 0) return paragraph(words.noFollowUp, 'soft');
  return record.followUps.flatMap((follow, i) => {
    const came = later.followUps[i] ?? null;
    return facts([
      [words.follow.goal, kept(follow.goal, follow.redacted)], [words.follow.indicator, said(follow.indicator)], [words.follow.who, said(follow.who)],
      [words.follow.date, day(follow.date)],
      [words.came, came === null ? '' : [`${words.moved[came.moved]} ${words[came.next]} (${day(came.date)}). `, said(came.text), ' ', words.noticedBy, ' ', said(came.noticedBy)]]
    ]);
  });
}

export function followUpSection(telling: Telling): Block[] {
  return [heading(1, telling.words.followUp), ...followUpBlocks(telling)];
}

/** At which meeting the council approved the record; nothing as long as it did not. */
export function approvedLine({ later: { approved }, words, said, day }: Telling): Block[] {
  return paragraph(approved ? [words.approvedAt, ' ', said(approved.title), `, ${day(approved.date)}.`] : '');
}

/** Replies of the addressee, one for each recommendation that got one, and the approval at a next meeting. Nothing where nothing happened. */
export function laterSection(telling: Telling): Block[] {
  const { record, later, words, said, day } = telling;
  const { replies, replyDue, approved } = later;
  if (replies.length === 0 && replyDue === null && approved === null) return [];
  return [
    heading(1, words.afterwards),
    ...paragraph(replyDue ? words.replyDue(record.decision.addressee, day(replyDue)) : ''),
    ...table(
      words.replies, [[words.columns.recommendation, 3], [words.columns.reply, 3], [words.columns.text, 7], [words.columns.from, 4]],
      replies.map((reply): Said[] => [words.recommendation(reply.part), words.replyStatus[reply.status], said(reply.text), [said(reply.from), `, ${day(reply.date)}`]])
    ),
    ...approvedLine(telling)
  ];
}

const namesOf = ({ said, words, lang }: Telling, by: RecordVersion['by']): Said =>
  by.flatMap((who, i) => [...(i > 0 ? [` ${words.and} `] : []), said(who.name), ` (${peopleWords[lang].role[who.role]})`]);

/** Who adopted the record, and when. */
export function adoptedBy(telling: Telling): Block[] {
  const { record, words, day } = telling;
  const { adoption } = record;
  if (!adoption) return [];
  const { early } = adoption;
  return [
    ...(early ? paragraph([words.early(day(early.until)), ...(early.reason === null ? [] : [' ', words.earlyReason, ' ', ...quoted(telling.said(early.reason))])], 'soft') : []),
    ...paragraph([strong(words.adoptedBy), ' ', ...runs(namesOf(telling, adoption.by)), `, ${day(adoption.date)}.`])
  ];
}

/** What it said and what it says; a place that said nothing has only the second, and words that went have neither. */
function corrected({ words, said, lang }: Telling, { was, becomes, redacted }: RecordCorrection): readonly (string | Run)[] {
  if (redacted !== undefined) return [redactedSentence(redacted, lang)];
  return [...(was === '' ? [] : [`${words.was} `, ...quoted(said(was)), `, ${words.becomes} `]), ...quoted(said(becomes))];
}

/** Each version with its day, its people and its reason; below it what an erratum corrected. */
export function historySection(telling: Telling): Block[] {
  const { record, words, said, day, lang } = telling;
  const corrections = record.history.flatMap((each) => each.corrections);
  return [
    heading(1, words.history),
    ...(record.history.length === 0 ? paragraph(words.noVersions, 'soft') : []),
    ...table(
      words.eachVersion, [[words.columns.version, 2], [words.columns.date, 4], [words.columns.kind, 4], [words.columns.by, 6], [words.columns.reason, 6]],
      record.history.map((each): Said[] => [
        String(each.version), day(each.date), words.versionKind[each.kind], namesOf(telling, each.by), each.reason !== null ? said(each.reason) : each.because ? historyWords[lang].because[each.because] : ''
      ])
    ),
    ...list(corrections.map((each): Said => [strong(whereWords(each.where, lang)), ': ', ...corrected(telling, each)]))
  ];
}

/** The head of the chain over the events, the version, and how to check both. */
export function proofSection(telling: Telling): Block[] {
  const { record, words, facts: given } = telling;
  const { chain } = record;
  if (!chain) return [heading(1, words.proof), ...paragraph(record.status === 'draft' ? words.noProof : words.noChain, 'soft')];
  return [
    heading(1, words.proof),
    ...paragraph(words.proofAbout),
    ...facts([[words.versionIs, String(record.version)], [words.events, String(chain.digests.length)]]),
    // a line of its own: 64 signs without a space
    ...paragraph(strong(`${words.head}:`)), ...paragraph(marked(chain.head, 'mono')),
    ...(given.key ? [...paragraph(strong(`${words.key}:`)), ...paragraph(marked(given.key, 'mono'))] : []),
    ...list([given.site ? [words.checkAt, ' ', `${given.site}/verify`, '.'] : words.checkWith, words.checkHead, ...(given.key ? [words.checkKey] : []), words.proofLimit])
  ];
}
