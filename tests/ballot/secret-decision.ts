import { bulletinOf, hashOf, type Bulletin } from '../../src/lib/ballot/bulletin.ts';
import { canon } from '../../src/lib/ballot/canon.ts';
import { cameAlong, choicesAfter } from '../../src/lib/ballot/casting.ts';
import type { BallotChoice } from '../../src/lib/ballot/messages.ts';
import { utf8 } from '../../src/lib/core/bytes.ts';
import type { MeetingEvent } from '../../src/lib/meeting/events.ts';
import { cameAlongInWords, standingText, plainParts, withChanges } from '../../src/lib/meeting/outcome.ts';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
import { SECRET_VOTERS, secretMeeting, stateOf } from '../../src/lib/record/record.fixture.ts';
import { BallotFiles } from '../../src/lib/server/ballots/ballot-files.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import type { BulletinRow, IssuedOf } from '../../src/lib/server/store/store.ts';
import { ballotOf, issuedOf, voterOf } from './council.ts';

/** What the store would hold of one secret decision. */
export interface Voted {
  readonly events: MeetingEvent[];
  readonly issued: IssuedOf[];
  readonly bulletins: BulletinRow[];
}

/**
 * The same meeting as these events, whose first decision is secret, with its rounds voted by real keys and ballots.
 * @param choose what a seat sends in a round  @param publish everybody may have the file, once the record is public
 */
export async function votedWithBallots(meeting: readonly MeetingEvent[], choose: (round: number, seat: string) => BallotChoice, publish = false): Promise<Voted> {
  const opened = meeting.find((e) => e.type === 'RoundOpened')!;
  const { decision: id } = opened;
  const key = await makeDecisionKey();
  const box = (await voterOf('box', key)).stamped.pseudonym;
  const voters = await Promise.all(opened.entitled.map((seat) => voterOf(seat, key, id)));
  key.destroy();
  const rows = issuedOf([...voters].sort((a, b) => (a.seat < b.seat ? -1 : 1)), key.public, id);
  const events: MeetingEvent[] = [];
  const bulletins: { row: BulletinRow; bulletin: Bulletin }[] = [];
  let before: ReadonlyMap<string, Choice> = new Map();
  let first: ReadonlyMap<string, Choice> | null = null;
  for (const event of meeting) {
    if (event.type === 'RoundClosed' && !event.held) {
      const decision = stateOf(events).decisions[0]!;
      const round = decision.rounds.at(-1)!;
      const number = decision.rounds.length;
      const text = hashOf(plainParts(withChanges(standingText(decision), round.changes)), suite);
      const previous = bulletins.length > 0 ? hashOf(bulletins.at(-1)!.bulletin, suite) : null;
      const bulletin = bulletinOf(id, number, voters.map((voter) => ballotOf(voter, number, choose(number, voter.seat), previous, { decision: id, text })));
      const came = first && cameAlong(first, before, bulletin.ballots);
      before = choicesAfter(before, bulletin.ballots);
      first ??= before;
      bulletins.push({ row: { round: round.id, decision: id, bytes: utf8(canon(bulletin)) }, bulletin });
      events.push({ ...event, bulletin: hashOf(bulletin, suite), ...(came && came.of > 0 ? { cameAlong: cameAlongInWords(came) } : {}) });
      continue;
    }
    events.push(event);
    if (event === opened) {
      events.push(
        { type: 'BallotsOpened', decision: id, ballots: { key: key.public, box, script: hashOf('scripts', suite), publish } },
        { type: 'BallotsFrozen', decision: id, n: rows.length, list: hashOf(rows, suite) }
      );
    }
  }
  return { events, issued: rows.map((row) => ({ decision: id, row: { ...row, signature: 'x' } })), bulletins: bulletins.map(({ row }) => row) };
}

export interface SecretDecision extends Voted {
  readonly bytes: Uint8Array;
}

/**
 * The secret meeting of the record's fixture: nine people, two rounds, and the three who could not come along can in the second; with the file that
 * the server makes of it.
 * @param publish whether the numbers of the rounds may stand in the record, and everybody may have the file  @param paper the second round is counted in the hall
 */
export async function secretDecision({ publish = false, paper = false } = {}): Promise<SecretDecision> {
  const counts = publish ? { s1: { along: 6, 'not-yet': 3, abstain: 0 }, s2: { along: 9, 'not-yet': 0, abstain: 0 } } : null;
  const meeting = secretMeeting(counts).map((event): MeetingEvent => {
    if (paper && event.type === 'RoundClosed' && event.round === 's2') return { ...event, held: 'on-paper' };
    return publish && event.type === 'CountsPublished' ? { ...event, cameAlong: { s2: { now: 3, of: 3 } } } : event;
  });
  const voted = await votedWithBallots(meeting, (round, seat) => {
    if (round === 1) return SECRET_VOTERS.indexOf(seat) < 6 ? 'along' : 'not-yet';
    return seat === SECRET_VOTERS[0] ? 'stand' : 'along';
  }, publish);
  const bytes = await new BallotFiles({ issued: async () => voted.issued, bulletins: async () => voted.bulletins }).of(stateOf(voted.events), 'd1');
  return { ...voted, bytes: bytes! };
}
