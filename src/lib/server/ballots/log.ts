import { hashOf } from '../../ballot/bulletin.ts';
import type { CountedRound, FiledPens, LoggedDecision } from '../../ballot/file.ts';
import { plainParts, withChanges } from '../../meeting/outcome.ts';
import type { RedactedStatement, Statement } from '../../ballot/pens.ts';
import type { Text } from '../../core/text.ts';
import type { Decision, Round, ViewProof } from '../../meeting/state.ts';
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
    onPaper: closed.filter((r) => r.held).map((r) => counted(decision, r)), ...statements(decision)
  };
}

/** The minority views that prove where they come from, by the round that they are about; of words that were taken away the hash. */
function statements(decision: Decision): { readonly pens?: readonly FiledPens[] } {
  const pens = decision.pens.flatMap(({ round, keys, closed }): FiledPens[] => {
    const views = decision.minorityViews.flatMap(({ text, proof }) => (proof?.round === round ? [{ text, proof }] : []));
    return closed === null || views.length === 0 ? [] : [{ round, key: keys['not-yet'], hash: closed, statements: views.map(({ text, proof }) => statementOf(decision.id, text, proof)) }];
  });
  return pens.length > 0 ? { pens } : {};
}

function statementOf(decision: string, { value: text }: Text, { round, hash, words }: ViewProof): Statement | RedactedStatement {
  if (text === null || words.value === null) return { redacted: hash };
  const proof = JSON.parse(words.value) as Omit<Statement, 'body'>;
  return { body: { v: 1, decision, round, class: 'not-yet', text }, ...proof };
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
