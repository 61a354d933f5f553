import { utf8 } from '../core/bytes.ts';
import { shortCode } from '../core/short-code.ts';
import { LIMITS } from '../limits.ts';
import type { Choice, Counts, OfWhom, RoundClass } from '../meeting/vocabulary.ts';
import { hashOf } from './bulletin.ts';
import { canon } from './canon.ts';
import { cameAlong, choicesAfter, countsOf, whyNot } from './casting.ts';
import { BALLOT_FILE, type BallotFile, type FiledRound } from './file.ts';
import { wasAsked } from './issuing.ts';
import { modulusOf, strictKey } from './keys.ts';
import type { Suite } from './suite.ts';

/** What does not hold; `where` is a round (from 1), a seat or a pseudonym. */
export interface Finding {
  readonly code:
    | 'not-a-file' | 'damaged' | 'bad-key' | 'not-everyone-once' | 'shared-device' | 'not-asked-for' | 'list-changed' | 'too-few' | 'bulletin-changed' | 'not-sorted'
    | 'bad-ballot' | 'more-ballots-than-issued' | 'class-wrong';
  readonly where?: string;
}

export interface RoundChecked {
  readonly class: RoundClass;
  readonly counts: Counts;
  readonly code: string;
  /** Of those whose last choice before this round was "not yet": how many choose "along" now. Null in the first round. */
  readonly cameAlong: OfWhom | null;
}

export interface Checked {
  readonly holds: boolean;
  readonly findings: readonly Finding[];
  readonly issued: number;
  readonly rounds: readonly RoundChecked[];
}

/**
 * Checks a whole verification file, as anybody can who has it. It cannot see a ballot that was dropped, or replaced by one that the operator
 * issued in place of somebody: only the phone of that voter can, with `mine.ts`.
 * @param classOf the rule of the decision's method: numbers and entitled people to a class
 */
export async function verifyBallots(file: BallotFile, suite: Suite, classOf: (counts: Counts, entitled: number) => RoundClass): Promise<Checked> {
  const findings: Finding[] = [];
  const need = (holds: boolean, code: Finding['code'], where?: string) => {
    if (!holds) findings.push(where === undefined ? { code } : { code, where });
  };
  try {
    const { sum, ...rest } = file;
    need(file.format === BALLOT_FILE, 'not-a-file');
    need(hashOf(rest, suite) === sum, 'damaged');
    need(modulusOf(file.key) !== null && strictKey(file.box) !== null, 'bad-key');
    checkIssuing(file, suite, need);
    const rounds: RoundChecked[] = [];
    const seen = new Set<string>();
    let before: ReadonlyMap<string, Choice> = new Map();
    let previous: string | null = null;
    const first = new Map<string, Choice>();
    for (const [i, round] of file.rounds.entries()) {
      const { number } = round;
      need(number > (file.rounds[i - 1]?.number ?? 0), 'not-sorted', String(number));
      const ballots = round.bulletin.ballots;
      await checkRound(file, round, number, previous, before, suite, need);
      for (const { pseudonym } of ballots) seen.add(pseudonym);
      need(seen.size <= file.issued.length, 'more-ballots-than-issued', String(number));
      const counts = countsOf(before, ballots);
      need(classOf(counts, round.entitled) === round.class, 'class-wrong', String(number));
      const after = choicesAfter(before, ballots);
      if (i === 0) for (const [pseudonym, choice] of after) first.set(pseudonym, choice);
      rounds.push({ class: round.class, counts, code: shortCode(round.hash), cameAlong: i === 0 ? null : cameAlong(first, before, ballots) });
      before = after;
      previous = round.hash;
    }
    return { holds: findings.length === 0, findings, issued: file.issued.length, rounds };
  } catch (error) {
    // anything that is not shaped like a file ends here, and changes nothing of the answer: it does not hold
    if (!(error instanceof TypeError)) throw error;
    return { holds: false, findings: [...findings, { code: 'not-a-file' }], issued: 0, rounds: [] };
  }
}

type Need = (holds: boolean, code: Finding['code'], where?: string) => void;

/** Each ballot was asked for by the device of one entitled seat, each seat and device once, and the list is the one of the freeze [K1, K3]. */
function checkIssuing({ decision, entitled, issued, frozen }: BallotFile, suite: Suite, need: Need): void {
  const seats = new Set(entitled);
  need(seats.size === entitled.length && issued.every(({ seat }, i) => seats.has(seat) && (i === 0 || issued[i - 1]!.seat < seat)), 'not-everyone-once');
  need(new Set(issued.map(({ device }) => device)).size === issued.length, 'shared-device');
  need(hashOf(issued, suite) === frozen, 'list-changed');
  need(issued.length >= LIMITS.secretMin, 'too-few');
  for (const row of issued) need(wasAsked(decision, row, suite), 'not-asked-for', row.seat);
}

async function checkRound(
  file: BallotFile, round: FiledRound, number: number, previous: string | null, before: ReadonlyMap<string, Choice>, suite: Suite, need: Need
): Promise<void> {
  const { bulletin, hash, text } = round;
  const where = String(number);
  need(bulletin.v === 1 && bulletin.decision === file.decision && bulletin.round === number && hashOf(bulletin, suite) === hash, 'bulletin-changed', where);
  need(bulletin.ballots.every(({ pseudonym }, i) => i === 0 || bulletin.ballots[i - 1]!.pseudonym < pseudonym), 'not-sorted', where);
  const open = { decision: file.decision, round: number, text, previous, key: file.key, before };
  for (const ballot of bulletin.ballots) need((await whyNot(ballot, open, suite)) === null, 'bad-ballot', ballot.pseudonym);
}

/** The bytes of `ballots.json`. */
export function ballotFileBytes(file: Omit<BallotFile, 'sum'>, suite: Suite): Uint8Array {
  return utf8(canon({ ...file, sum: hashOf(file, suite) }));
}
