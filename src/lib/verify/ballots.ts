/** Checks a file of ballots (`ballots.json`), and whether it and a record say the same of the secret rounds. Pure: bytes in, findings in plain words out. */
import { hashOf } from '../ballot/bulletin.ts';
import { BALLOT_FILE, type BallotFile, type CountedRound, type FiledRound } from '../ballot/file.ts';
import { readBallotFile } from '../ballot/reading.ts';
import type { Suite } from '../ballot/suite.ts';
import { verifyBallotBytes, type RoundChecked } from '../ballot/verify.ts';
import { shortCode } from '../core/short-code.ts';
import { methodOf } from '../meeting/methods/index.ts';
import { cameAlongInWords, withChanges } from '../meeting/outcome.ts';
import type { DecisionRecord, RecordRound } from '../record/record.ts';
import { ballotLimitWords, sayOf } from './ballots.words.ts';
import type { Finding, NamedFile, Report } from './finding.ts';

/** A file is one of ballots by its name or by what it says of itself, so that one that was damaged is still found. */
export function isOfBallots({ name, bytes }: NamedFile): boolean {
  return /(^|[\\/])ballots[^\\/]*\.json$/i.test(name) || (/\.json$/i.test(name) && new TextDecoder().decode(bytes.subarray(0, 20_000_000)).includes(`"format":"${BALLOT_FILE}"`));
}

/** What came of the check of a file of ballots: `file` is null where nothing in it could be read. */
export interface BallotsChecked {
  readonly file: BallotFile | null;
  readonly findings: readonly Finding[];
}

/**
 * Checks the file by itself, and beside the record where there is one.
 * @param record one that has the shape of a record
 */
export async function checkBallots({ name, bytes }: NamedFile, record: DecisionRecord | null, suite: Suite): Promise<BallotsChecked> {
  const file = readBallotFile(bytes)?.file ?? null;
  if (!file) return { file, findings: [sayOf('broken', 'ballots-unreadable', name)] };
  const method = methodOf(file.method);
  const { findings: wrong, rounds, issued } = await verifyBallotBytes(bytes, suite, method ? method.classOf : () => 'no-majority');
  const findings = [
    ...(method ? [] : [sayOf('note', 'ballots-method', file.method)]),
    ...once(wrong.filter(({ code }) => method || code !== 'class-wrong').map(({ code, where = '' }) => sayOf('broken', code === 'not-a-file' ? 'damaged' : code, placeOf(file, where))))
  ];
  const holds = !findings.some(({ level }) => level === 'broken');
  const ballots = file.rounds.reduce((n, { bulletin }) => n + bulletin.ballots.length, 0);
  return {
    file,
    findings: [
      ...findings,
      ...(holds && ballots > 0 ? [sayOf('holds', 'ballots-hold', issued, rounds.length, ballots)] : []),
      // what was counted from ballots that are not real says nothing
      ...(holds ? rounds.flatMap((round) => aboutRound(file, round)) : []),
      ...(holds ? (file.pens ?? []).flatMap(({ statements }) => (statements.length > 0 ? [sayOf('holds', 'ballots-pens', statements.length)] : [])) : []),
      ...file.onPaper.map(({ number }) => sayOf('note', 'ballots-paper', placeOf(file, String(number)))),
      ...(file.rounds.length === 0 ? [sayOf('note', 'ballots-none')] : []),
      ...(record ? besideRecord(file, rounds, record, suite) : file.rounds.length > 0 ? [sayOf('note', 'ballots-alone')] : [])
    ]
  };
}

export function ballotLimits(): Report['limits'] {
  return (Object.keys(ballotLimitWords.nl) as (keyof typeof ballotLimitWords.nl)[]).map((key) => ({ nl: ballotLimitWords.nl[key], en: ballotLimitWords.en[key] }));
}

/** All rounds that count, in order, however they were counted. */
const inOrder = ({ rounds, onPaper }: BallotFile): (FiledRound | CountedRound)[] => [...rounds, ...onPaper].sort((a, b) => a.number - b.number);

/** The place of a round as a record numbers it: voided ones are not counted. Anything else stays as it is. */
function placeOf(file: BallotFile, number: string): string {
  const place = inOrder(file).findIndex((round) => String(round.number) === number) + 1;
  return place > 0 ? String(place) : number;
}

/** The minority views that prove where they come from. */
const views = ({ pens = [] }: BallotFile) => pens.flatMap(({ statements }) => statements);

/** The same sentence is said once, however many ballots it is about. */
const once = (findings: readonly Finding[]): Finding[] => [...new Map(findings.map((finding) => [finding.said.nl, finding])).values()];

function aboutRound(file: BallotFile, round: RoundChecked): Finding[] {
  const place = placeOf(file, String(round.number));
  const { counts, cameAlong: came } = round;
  const cast = file.rounds.find(({ number }) => number === round.number)!.bulletin.ballots.length;
  return [
    sayOf('holds', 'ballots-round', place, round.class, counts.along, counts['not-yet'], counts.abstain, round.code),
    ...(came && came.of > 0 ? [sayOf('holds', 'ballots-came', place, came.now, came.of)] : []),
    ...(cast < file.issued.length ? [sayOf('note', 'ballots-fewer', place, cast, file.issued.length)] : [])
  ];
}

/** Round by round: the record's result, code, numbers, words about the minority and very text against those of the ballots. */
function besideRecord(file: BallotFile, checked: readonly RoundChecked[], record: DecisionRecord, suite: Suite): Finding[] {
  if (record.decision.id !== file.decision) return [sayOf('broken', 'ballots-other')];
  const findings: Finding[] = [];
  const inRecord = record.decision.rounds.map((round, i) => ({ round, number: i + 1 })).filter(({ round }) => round.ballot === 'secret');
  const old = inRecord.filter(({ round }) => round.bulletin === undefined && !round.held);
  for (const { number } of old) findings.push(sayOf('note', 'ballots-before', number));
  const kept = inRecord.filter((one) => !old.includes(one));
  const filed = inOrder(file);
  if (kept.length !== filed.length) return [...findings, sayOf('broken', 'ballots-rounds')];
  for (const [i, { round, number }] of kept.entries()) {
    const other = filed[i]!;
    if (('hash' in other) !== (round.bulletin !== undefined)) findings.push(sayOf('broken', 'ballots-rounds'));
    if ('hash' in other && (round.bulletin !== other.hash || round.code !== shortCode(other.hash))) findings.push(sayOf('broken', 'ballots-code', number));
    if (round.class !== other.class) findings.push(sayOf('broken', 'ballots-class', number));
    if (textHash(record, number, suite) !== other.text) findings.push(sayOf('broken', 'ballots-text', number));
    const counted = checked.find((one) => one.number === other.number);
    if (round.entitled !== other.entitled || (counted && !fitNumbers(round, counted)) || !fitGiven(file, round)) findings.push(sayOf('broken', 'ballots-numbers', number));
    if (counted && !fitMinority(round, counted)) findings.push(sayOf('broken', 'ballots-minority', number));
  }
  if (!fitViews(file, record)) findings.push(sayOf('broken', 'ballots-other-views'));
  return findings.some(({ level }) => level === 'broken') || kept.length === 0 ? findings : [...findings, sayOf('holds', 'ballots-fit')];
}

/** Where the record says who had no ballot and whose was not waited for: together they are those that were given out. */
function fitGiven({ issued }: BallotFile, { bulletin, entitled, withoutBallot, ballotsAway }: DecisionRecord['decision']['rounds'][number]): boolean {
  const silent = bulletin === undefined || (withoutBallot === undefined && ballotsAway === undefined);
  return silent || issued.length === entitled - (withoutBallot ?? 0) + (ballotsAway ?? 0);
}

/** The views with proof are the same ones. Words that were taken away on request stand in neither, or still in the one that was fetched before. */
function fitViews(file: BallotFile, { minorityViews }: DecisionRecord): boolean {
  const proven = minorityViews.filter((view) => view.proven);
  const told = proven.flatMap(({ text, redacted }) => (redacted ? [] : [text]));
  const signed = views(file).flatMap((one) => ('redacted' in one ? [] : [one.body.text]));
  return proven.length === views(file).length && without(told, signed).length <= views(file).length - signed.length && without(signed, told).length <= proven.length - told.length;
}

/** What is left of a list once everything in another one is taken out, each once. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...list];
  for (const one of other) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return left;
}

/** Hash of the very text that a round of the record was on: what had been adopted before it, and its own changes. */
function textHash({ decision, changes }: DecisionRecord, number: number, suite: Suite): string {
  return hashOf(withChanges(decision.original, changes.filter((change) => change.round === number || (change.round < number && change.adopted))), suite);
}

function fitNumbers({ counts, answered }: RecordRound, { counts: counted }: RoundChecked): boolean {
  const { along, 'not-yet': notYet, abstain } = counted;
  return answered === along + notYet + abstain && (counts === null || (counts.along === along && counts['not-yet'] === notYet && counts.abstain === abstain));
}

function fitMinority({ cameAlong, cameAlongOf }: RecordRound, { cameAlong: came }: RoundChecked): boolean {
  const words = came && came.of > 0 ? cameAlongInWords(came) : undefined;
  return cameAlong === words && (cameAlongOf === undefined || (came !== null && cameAlongOf.now === came.now && cameAlongOf.of === came.of));
}
