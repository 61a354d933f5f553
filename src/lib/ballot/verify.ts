import { shortCode } from '../core/short-code.ts';
import { LIMITS } from '../limits.ts';
import type { Choice, Counts, OfWhom, RoundClass } from '../meeting/vocabulary.ts';
import { hashOf } from './bulletin.ts';
import { cameAlong, choicesAfter, countsOf, whyNot } from './casting.ts';
import type { BallotFile, FiledRound } from './file.ts';
import { wasAsked } from './issuing.ts';
import { modulusOf, strictKey } from './keys.ts';
import { isBallotFile, readBallotFile } from './reading.ts';
import { penClasses } from './pens.ts';
import type { Suite } from './suite.ts';
import { checkPens, type PenFinding } from './verify-pens.ts';

/** What does not hold; `where` is the number of a round, a seat or a pseudonym. */
export interface Finding {
  readonly code:
    | 'not-a-file' | 'damaged' | 'bad-key' | 'not-everyone-once' | 'shared-device' | 'not-asked-for' | 'list-changed' | 'too-few' | 'bulletin-changed' | 'not-sorted'
    | 'bad-ballot' | 'more-ballots-than-issued' | 'entitled-wrong' | 'class-wrong' | PenFinding['code'];
  readonly where?: string;
}

export interface RoundChecked {
  readonly number: number;
  readonly class: RoundClass;
  readonly counts: Counts;
  readonly code: string;
  /** Of those who chose "not yet" in the first round: how many choose "along" now. Null in the first round. */
  readonly cameAlong: OfWhom | null;
}

export interface Checked {
  readonly holds: boolean;
  readonly findings: readonly Finding[];
  readonly issued: number;
  readonly rounds: readonly RoundChecked[];
}

/** The rule of a method: numbers and entitled people to a class. */
export type ClassOf = (counts: Counts, entitled: number) => RoundClass;

const NOTHING: Checked = { holds: false, findings: [{ code: 'not-a-file' }], issued: 0, rounds: [] };

/** Checks the bytes of a verification file: any other byte than was written is a finding. */
export async function verifyBallotBytes(bytes: Uint8Array, suite: Suite, classOf: ClassOf): Promise<Checked> {
  const read = readBallotFile(bytes);
  if (!read) return NOTHING;
  const checked = await verifyBallots(read.file, suite, classOf);
  if (read.canonical || checked.findings.some(({ code }) => code === 'damaged')) return checked;
  return { ...checked, holds: false, findings: [{ code: 'damaged' }, ...checked.findings] };
}

/**
 * Checks a whole verification file, as anybody can who has it. It cannot see a ballot that was dropped, or replaced by one that the operator
 * issued in place of somebody: only the phone of that voter can, with `mine.ts`. Of a round that was counted on paper it can check nothing.
 * @param classOf the rule of the decision's method
 */
export async function verifyBallots(file: BallotFile, suite: Suite, classOf: ClassOf): Promise<Checked> {
  if (!isBallotFile(file)) return NOTHING;
  const findings: Finding[] = [];
  const need: Need = (holds, code, where) => {
    if (!holds) findings.push(where === undefined ? { code } : { code, where });
  };
  const { sum, ...rest } = file;
  need(hashOf(rest, suite) === sum, 'damaged');
  need(modulusOf(file.key) !== null && strictKey(file.box) !== null, 'bad-key');
  checkIssuing(file, suite, need);
  checkPlaces(file, need);
  const rounds: RoundChecked[] = [];
  const seen = new Set<string>();
  let before: ReadonlyMap<string, Choice> = new Map();
  let first: ReadonlyMap<string, Choice> | null = null;
  let previous: string | null = null;
  for (const round of file.rounds) {
    const where = String(round.number);
    const { ballots } = round.bulletin;
    await checkRound(file, round, previous, before, suite, need);
    for (const { pseudonym } of ballots) seen.add(pseudonym);
    need(seen.size <= file.issued.length, 'more-ballots-than-issued', where);
    const counts = countsOf(before, ballots);
    need(classOf(counts, round.entitled) === round.class, 'class-wrong', where);
    rounds.push({ number: round.number, class: round.class, counts, code: shortCode(round.hash), cameAlong: first && cameAlong(first, before, ballots) });
    before = choicesAfter(before, ballots);
    first ??= before;
    previous = round.hash;
  }
  for (const pens of file.pens ?? []) findings.push(...(await checkPens(pens, file.decision, minorityAfter(file, pens.round), suite)));
  return { holds: findings.length === 0, findings, issued: file.issued.length, rounds };
}

/** How many ballots could not come along in this round, or let that stand in it. */
function minorityAfter({ rounds }: BallotFile, number: number): number | null {
  const at = rounds.findIndex((round) => round.number === number);
  if (at === -1) return null;
  return [...penClasses(rounds.slice(0, at + 1).map(({ bulletin }) => bulletin)).values()].filter((one) => one === 'not-yet').length;
}

type Need = (holds: boolean, code: Finding['code'], where?: string) => void;

/** Each ballot was asked for by the device of one entitled seat, each seat and device once, and the list is the one of the freeze [K1, K3]. */
function checkIssuing({ decision, key, entitled, issued, frozen }: BallotFile, suite: Suite, need: Need): void {
  const seats = new Set(entitled);
  need(seats.size === entitled.length && issued.every(({ seat }, i) => seats.has(seat) && (i === 0 || issued[i - 1]!.seat < seat)), 'not-everyone-once');
  need(new Set(issued.map(({ device }) => device)).size === issued.length, 'shared-device');
  need(hashOf(issued, suite) === frozen, 'list-changed');
  need(issued.length >= LIMITS.secretMin, 'too-few');
  for (const row of issued) need(wasAsked(decision, key, row, suite), 'not-asked-for', row.seat);
}

/** Rounds stand in order, each once, and none counts against more people than may vote in this decision. */
function checkPlaces({ rounds, onPaper, entitled }: BallotFile, need: Need): void {
  const numbers = new Set<number>();
  for (const list of [rounds, onPaper]) {
    for (const [i, { number, entitled: people }] of list.entries()) {
      need(number > (list[i - 1]?.number ?? 0) && !numbers.has(number), 'not-sorted', String(number));
      need(people <= entitled.length, 'entitled-wrong', String(number));
      numbers.add(number);
    }
  }
}

/** The ballots of one round: the very ones of the log, each once, each of this round, text and history, each stamped and signed [K9, K10, K13]. */
async function checkRound(file: BallotFile, round: FiledRound, previous: string | null, before: ReadonlyMap<string, Choice>, suite: Suite, need: Need): Promise<void> {
  const { bulletin, hash, text, number } = round;
  const where = String(number);
  need(bulletin.decision === file.decision && bulletin.round === number && hashOf(bulletin, suite) === hash, 'bulletin-changed', where);
  need(bulletin.ballots.every(({ pseudonym }, i) => i === 0 || bulletin.ballots[i - 1]!.pseudonym < pseudonym), 'not-sorted', where);
  const open = { decision: file.decision, round: number, text, previous, key: file.key, before };
  for (const ballot of bulletin.ballots) need((await whyNot(ballot, open, suite)) === null, 'bad-ballot', ballot.pseudonym);
}
