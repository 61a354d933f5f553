import { hashOf, type Bulletin } from '../../ballot/bulletin.ts';
import type { BallotFile } from '../../ballot/file.ts';
import { frozenAsIKnow, myBallotIn } from '../../ballot/mine.ts';
import { isBallotFile } from '../../ballot/reading.ts';
import { verifyBallots } from '../../ballot/verify.ts';
import { shortCode } from '../../core/short-code.ts';
import { methodOf } from '../../meeting/methods/index.ts';
import type { KeptBallot, KeptRound, Look } from './keeping.ts';
import { browserSuite as suite } from './suite.ts';

/** Up to so many ballots a phone checks everything; above that its own and the hashes: the rest would take an old phone seconds (K17). */
export const WHOLE_CHECK = 100;

/** A file that does not fit may be half of one: so many are looked at before it is an alarm [K6]. */
export const LOOKS = 3;

/** The verification file, when it is one of this decision. */
export const fileOf = (file: unknown, decision: string): BallotFile | null => (isBallotFile(file) && file.decision === decision ? file : null);

/** At the freeze: the list is the one of the event log, of the key that this device asked with, and has this seat in it as this device knows [K6]. */
export function isMyList(file: BallotFile, frozen: { readonly n: number; readonly list: string }, kept: Pick<KeptBallot, 'key' | 'box' | 'blinded'>, seat: string, device: string): boolean {
  const { issued } = file;
  return (
    file.key.n === kept.key && file.box === kept.box && issued.length === frozen.n && hashOf(issued, suite) === frozen.list &&
    frozenAsIKnow(issued, seat, kept.blinded) && issued.find((row) => row.seat === seat)?.device === device
  );
}

/**
 * Looks in the bulletin of a closed round [K17].
 * @param told hash of the bulletin, as the meeting told it
 * @returns null: the file does not have this round (yet)
 */
export async function lookAt(file: BallotFile, number: number, told: string, kept: Pick<KeptBallot, 'key' | 'box' | 'list' | 'stamped' | 'rounds'>): Promise<Look | null> {
  const round = file.rounds.find((one) => one.number === number);
  if (!round || !kept.stamped) return null;
  const { bulletin } = round;
  const hash = hashOf(bulletin, suite);
  const { pseudonym } = kept.stamped;
  const own = ownIn(bulletin, pseudonym, kept.rounds[number]);
  const sound = (await holds(file)) && hash === told && file.key.n === kept.key && file.box === kept.box && hashOf(file.issued, suite) === kept.list;
  const counted = bulletin.ballots.find((one) => one.pseudonym === pseudonym)?.body.choice ?? null;
  return { round: number, ...own, code: shortCode(hash), sound, hash: told, counted };
}

/** Whether everything in the file holds; one file is counted once, for all rounds and all cards that look into it. */
function holds(file: BallotFile): Promise<boolean> {
  const method = methodOf(file.method);
  if (!method || file.issued.length > WHOLE_CHECK) return Promise.resolve(method !== undefined);
  const found = counted.get(file) ?? verifyBallots(file, suite, (counts, of) => method.classOf(counts, of)).then((all) => all.holds);
  counted.set(file, found);
  return found;
}
const counted = new WeakMap<BallotFile, Promise<boolean>>();

/**
 * What became of one's own ballot. A receipt may have been lost on its way, so that a ballot without one is found: it is mine all the same, as
 * long as it is none from before the one that has a receipt.
 */
function ownIn(bulletin: Bulletin, pseudonym: string, round: KeptRound | undefined): Pick<Look, 'ballot' | 'latest'> {
  const { sent = [], receipt = null } = round ?? {};
  const found = sent.find((ballot) => myBallotIn(bulletin, pseudonym, ballot, suite) === 'in');
  if (found) return { ballot: 'in', latest: found === sent.at(-1) };
  const held = receipt ? (sent.find((ballot) => ballot.body.sequence === receipt.sequence) ?? null) : null;
  const ballot = myBallotIn(bulletin, pseudonym, held, suite);
  // signed, and something else of this pseudonym is there
  return { ballot: ballot === 'made-up' && sent.length > 0 ? 'altered' : ballot, latest: ballot === 'not-cast' && sent.length === 0 };
}
