import { closedRounds, nextPart, outcomeOf, plainParts, standingClass, standingText } from '../outcome.ts';
import type { Decision } from '../state.ts';
import type { DecisionSlice } from './decision.types.ts';
import { plain, plainRecord } from './plain.ts';

/** The decision at hand. */

export function decisionSlice(d: Decision): DecisionSlice {
  const { id, kind, phase, level, buyIn, rules } = d;
  return {
    id, question: plain(d.question), addressee: plain(d.addressee), kind, phase, level, buyIn, rules: { ...rules }, loops: d.loops,
    agreements: plainRecord(d.agreements), original: plainParts(d.original), text: plainParts(standingText(d)), nextPart: nextPart(standingText(d)),
    agendaOrigin: d.agendaOrigin, notReady: d.readiness !== null && !d.readiness.allReady,
    waterlineStopped: d.waterline.stopped, settled: d.settled, outcome: outcomeOf(d), standing: closedRounds(d).length > 0 ? standingClass(d) : null
  };
}

/** What someone may read who is not let in yet: what it is about and what was agreed. */
export function beforeTheDoor(slice: DecisionSlice): DecisionSlice {
  return {
    ...slice, original: {}, text: {}, nextPart: '1', agendaOrigin: [], loops: 0, notReady: false, waterlineStopped: false, settled: false,
    outcome: null, standing: null
  };
}
