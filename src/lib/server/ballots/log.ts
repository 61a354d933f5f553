import { hashOf } from '../../ballot/bulletin.ts';
import type { CountedRound, LoggedDecision } from '../../ballot/file.ts';
import { plainParts, withChanges } from '../../meeting/outcome.ts';
import type { Decision, Round } from '../../meeting/state.ts';
import { nodeSuite } from '../box/suite.ts';

/**
 * What the event log says of the secret rounds of a decision: everything in its verification file that is no ballot and no row of who got one.
 * Null until ballots are frozen: before that nobody may cast, and the list of who has one is still growing.
 */
export function loggedDecision(decision: Decision): LoggedDecision | null {
  const { id, ballots, secretEntitled } = decision;
  if (!ballots?.frozen || !secretEntitled) return null;
  const closed = decision.rounds.filter((r) => r.status === 'closed' && r.ballot === 'secret');
  return {
    decision: id, method: closed[0]?.method ?? decision.rules.method, script: ballots.script, key: ballots.key, box: ballots.box,
    entitled: secretEntitled, frozen: ballots.frozen.list,
    rounds: closed.flatMap((r) => (r.held || r.bulletin === undefined ? [] : [{ ...counted(decision, r), hash: r.bulletin }])),
    onPaper: closed.filter((r) => r.held).map((r) => counted(decision, r))
  };
}

function counted(decision: Decision, round: Round): CountedRound {
  return {
    number: decision.rounds.indexOf(round) + 1, text: hashOf(plainParts(textOf(decision, round)), nodeSuite),
    class: round.class ?? 'no-majority', entitled: round.entitled.length
  };
}

/** The very text that a round was on: what had been adopted before it, and its own changes. */
function textOf(decision: Decision, round: Round) {
  const before = decision.rounds.slice(0, decision.rounds.indexOf(round)).filter((r) => r.status === 'closed' && r.adopted);
  return withChanges(decision.original, [...before, round].flatMap((r) => r.changes));
}
