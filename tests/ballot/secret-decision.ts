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

/**
 * The secret meeting of the record's fixture, voted with real keys and ballots: nine people, two rounds, and the three who could not come along
 * can in the second. What the store would hold, and the file that the server makes of it.
 */
const DECISION = 'd1';
const FIRST: readonly BallotChoice[] = ['along', 'along', 'along', 'along', 'along', 'along', 'not-yet', 'not-yet', 'not-yet'];
const SECOND: readonly BallotChoice[] = ['stand', 'along', 'along', 'along', 'along', 'along', 'along', 'along', 'along'];

export interface SecretDecision {
  readonly events: MeetingEvent[];
  readonly issued: IssuedOf[];
  readonly bulletins: BulletinRow[];
  readonly bytes: Uint8Array;
}

/** @param publish whether the numbers of the rounds may stand in the record  @param paper the second round is counted in the hall */
export async function secretDecision({ publish = false, paper = false } = {}): Promise<SecretDecision> {
  const key = await makeDecisionKey();
  const box = (await voterOf('box', key)).stamped.pseudonym;
  const voters = await Promise.all(SECRET_VOTERS.map((seat) => voterOf(seat, key, DECISION)));
  key.destroy();
  const rows = issuedOf(voters, key.public, DECISION);
  const issued = rows.map((row): IssuedOf => ({ decision: DECISION, row: { ...row, signature: 'x' } }));
  const counts = publish ? { s1: { along: 6, 'not-yet': 3, abstain: 0 }, s2: { along: 9, 'not-yet': 0, abstain: 0 } } : null;
  const events: MeetingEvent[] = [];
  const bulletins: { row: BulletinRow; bulletin: Bulletin }[] = [];
  let before: ReadonlyMap<string, Choice> = new Map();
  let first: ReadonlyMap<string, Choice> | null = null;
  for (const event of secretMeeting(counts)) {
    if (event.type === 'RoundClosed') {
      const decision = stateOf(events).decisions[0]!;
      const round = decision.rounds.at(-1)!;
      const number = decision.rounds.length;
      if (paper && number === 2) {
        events.push({ ...event, held: 'on-paper' });
        continue;
      }
      const text = hashOf(plainParts(withChanges(standingText(decision), round.changes)), suite);
      const previous = bulletins.length > 0 ? hashOf(bulletins.at(-1)!.bulletin, suite) : null;
      const choices = number === 1 ? FIRST : SECOND;
      const bulletin = bulletinOf(DECISION, number, voters.map((voter, i) => ballotOf(voter, number, choices[i]!, previous, { decision: DECISION, text })));
      const came = first && cameAlong(first, before, bulletin.ballots);
      before = choicesAfter(before, bulletin.ballots);
      first ??= before;
      bulletins.push({ row: { round: round.id, decision: DECISION, bytes: utf8(canon(bulletin)) }, bulletin });
      events.push({ ...event, bulletin: hashOf(bulletin, suite), ...(came ? { cameAlong: cameAlongInWords(came) } : {}) });
    } else {
      events.push(event.type === 'CountsPublished' && publish && !paper ? { ...event, cameAlong: { s2: { now: 3, of: 3 } } } : event);
      if (event.type === 'RoundOpened' && event.round === 's1') {
        events.push(
          { type: 'BallotsOpened', decision: DECISION, ballots: { key: key.public, box, script: hashOf('scripts', suite), publish } },
          { type: 'BallotsFrozen', decision: DECISION, n: rows.length, list: hashOf(rows, suite) }
        );
      }
    }
  }
  const kept = bulletins.map(({ row }) => row);
  const bytes = await new BallotFiles({ issued: async () => issued, bulletins: async () => kept }).of(stateOf(events), DECISION);
  return { events, issued, bulletins: kept, bytes: bytes! };
}
