/** How the conversation went and how people voted, in words; who was there; what was agreed beforehand. */
import { agreementWords, peopleWords, roundWords, stepWords } from '../../words/common.ts';
import { besideBallots, cameAlongSentence, secretWords } from '../../words/secret.ts';
import { AGREEMENTS } from '../../meeting/vocabulary.ts';
import type { Block } from '../document/document.ts';
import type { RecordRound } from '../record.ts';
import type { Run } from '../document/document.ts';
import { facts, heading, list, paragraph, quoted, runs, type Said } from '../document/blocks.ts';
import { brief } from './changes.ts';
import type { Telling } from './telling.ts';

/** One round in words; numbers stand in its sentence only where they may be shown. */
function roundItem(telling: Telling, round: RecordRound): Said {
  const { words, said, lang } = telling;
  const came = cameAlongSentence(secretWords[lang], round);
  return [
    round.sentence[lang],
    ...(came ? [' ', came] : []),
    ...(round.code ? [' ', words.ballotCode, ' ', round.code, '.'] : []),
    ...(round.countedBy ? [' ', words.countedBy, ' ', said(round.countedBy)] : []),
    ...withoutBallot(telling, round),
    ...(round.missingReason ? [' ', words.missingReason, ' ', ...quoted(said(round.missingReason))] : [])
  ];
}

/** Whose ballot was not waited for: who got none, and why; who has one and was not in this round. */
function withoutBallot({ said, lang }: Telling, round: RecordRound): Exclude<Said, string | Run> {
  const words = secretWords[lang];
  return [
    ...besideBallots(words, round).map((sentence) => ` ${sentence}`),
    ...(round.withoutReason ? [' ', words.withoutReason, ' ', ...quoted(said(round.withoutReason))] : [])
  ];
}

export function roundsBlocks(telling: Telling, kinds: readonly RecordRound['kind'][] = ['vote', 'addition']): Block[] {
  const { record, words } = telling;
  const rounds = record.decision.rounds.filter((round) => kinds.includes(round.kind));
  return rounds.length === 0 ? paragraph(words.noVotes, 'soft') : list(rounds.map((round) => roundItem(telling, round)));
}

export function rulesSentence({ record, words, lang }: Telling): string {
  const round = roundWords[lang];
  return `${round.ballot[record.decision.rules.ballot]}. ${words.fallback} ${round.fallback[record.decision.rules.fallback]}.`;
}

export function roundsSection(telling: Telling): Block[] {
  return [heading(1, telling.words.votes), ...roundsBlocks(telling), ...paragraph(rulesSentence(telling), 'soft')];
}

/** Whether another view was asked for, and who recognised it. */
export function otherViews(telling: Telling): Said[] {
  const { record, words } = telling;
  const { otherView } = record.process;
  if (!otherView.asked) return [words.otherViewNotAsked];
  const input = (id: string) => record.inputs.find((each) => each.id === id);
  return [
    `${words.otherViewAsked} ${otherView.given === 0 ? words.otherViewNone : words.otherViewGiven(otherView.given)}`,
    ...otherView.recognised.map(({ input: id, people }): Said => {
      const found = input(id);
      return [...(found ? [...runs(brief(telling, found, 90)), ' '] : []), words.recognised(people)];
    })
  ];
}

export function readiness({ record, words, said }: Telling): Said[] {
  const { readiness: ready } = record.process;
  if (!ready) return [];
  return [[
    ready.allReady ? words.ready : ready.answered ? words.readyNotAll : words.readyNobody,
    ...(ready.reason ? [' ', words.readyReason, ' ', ...quoted(said(ready.reason))] : [])
  ]];
}

export function deeper({ record, words, said }: Telling): Said[] {
  const { waterline } = record.process;
  if (!waterline.used) return [];
  return [[words.waterline, ...(waterline.removed ? [` ${words.notesRemoved}`] : []), ...(waterline.notes.length > 0 ? [' ', words.waterlineNotes, ...waterline.notes.flatMap((note) => [' ', ...quoted(said(note))])] : [])]];
}

/** What went otherwise: cards that were not shown, rounds that do not count, who stepped out, a missing quorum, an early end. */
export function otherwise({ record, words, said, kept }: Telling): Said[] {
  const { process } = record;
  return [
    ...process.hiddenCards.map((card): Said => [card.shownAgain ? words.hiddenForAWhile : words.hiddenCard, ' ', words.reason, ' ', ...quoted(said(card.reason))]),
    ...process.voidedRounds.map((voided): Said => [words.voided(voided.after), ' ', ...(voided.reason === null ? [words.noReason] : [words.reason, ' ', ...quoted(said(voided.reason))])]),
    ...(process.steppedOut ?? []).map((one): Said => [said(one.name), ' ', words.steppedOut, ' ', ...(one.redacted ? [kept(null, one.redacted)] : quoted(said(one.text)))]),
    ...(process.quorum ?? []).map((one): Said => [words.quorum(one.at, one.present, one.needed), ' ', ...quoted(said(one.reason))]),
    ...(record.meeting.endedEarly ? [words.endedEarly] : [])
  ];
}

export function peopleList({ record, words, said, lang }: Telling): Block[] {
  const role = peopleWords[lang].role;
  return list(record.people.map((person): Said => [
    said(person.name), ...(person.with ? [', ', words.together, ' ', said(person.with)] : []),
    `, ${role[person.role]}${person.led && person.role !== 'facilitator' ? `, ${words.led}` : ''}${person.mayVote ? `, ${words.mayVote}` : ''}${person.byCard ? `, ${words.byCard}` : ''}`
  ]));
}

export function agreementsFacts({ record, said, lang }: Telling): Block[] {
  const labels = agreementWords[lang].label;
  return facts(AGREEMENTS.map((code): [string, Said] => [labels[code], record.decision.agreements[code] ? said(record.decision.agreements[code]) : '']));
}

/** The process as one section: what was asked and skipped, notes, people, agreements. */
export function processSection(telling: Telling): Block[] {
  const { record, words, kept, lang } = telling;
  const { process } = record;
  return [
    heading(1, words.process),
    ...list([
      ...otherViews(telling), ...readiness(telling), ...(process.loops > 0 ? [words.loops(process.loops)] : []), ...deeper(telling), ...otherwise(telling)
    ]),
    ...(process.notes ? [heading(2, words.notes)] : []),
    ...(process.notes ?? []).flatMap((note) => [heading(3, stepWords[lang].name[note.step]), ...paragraph(kept(note.text, note.redacted))]),
    heading(2, words.people), ...peopleList(telling),
    heading(2, words.agreements), ...agreementsFacts(telling)
  ];
}
