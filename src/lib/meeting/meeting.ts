import type { Actor } from './actor.ts';
import { errataDeciders, errataEvolvers } from './after/errata.ts';
import { followingDeciders, followingEvolvers } from './after/following.ts';
import { redactionDeciders, redactionEvolvers } from './after/redaction.ts';
import { cardDeciders, cardEvolvers } from './cards.ts';
import { careDeciders } from './care.ts';
import type { Command } from './commands.server.ts';
import { contributionDeciders, contributionEvolvers } from './contributions.ts';
import type { MeetingEvent } from './events.ts';
import { moderationDeciders, moderationEvolvers, reachesFrozen } from './moderation.ts';
import { noteDeciders, noteEvolvers } from './notes.ts';
import { paperDeciders, paperEvolvers } from './paper.ts';
import { paceDeciders, paceEvolvers } from './pace.ts';
import { penDeciders, penEvolvers } from './pens.ts';
import { peopleDeciders, peopleEvolvers } from './people.ts';
import { preparationDeciders, preparationEvolvers } from './preparation.ts';
import { ownNoteDeciders } from './own-notes.ts';
import { quorumEvolvers } from './quorum.ts';
import { retentionEvolvers } from './retention.ts';
import { roundDeciders, roundEvolvers } from './rounds.ts';
import { routeDeciders, routeEvolvers } from './route.ts';
import type { Context, Deciders, Evolvers, Verdict } from './rules.ts';
import type { MeetingState } from './state.ts';
import { answeringDeciders, answeringEvolvers } from './answering/answering.ts';
import { ownersDeciders, ownersEvolvers } from './answering/owners.ts';
import { ballotDeciders, ballotEvolvers } from './ballots.ts';
import { agreeDeciders, agreeEvolvers } from './steps/agree/agree.ts';
import { answerDeciders, answerEvolvers } from './steps/answer/answer.ts';
import { improveDeciders, improveEvolvers } from './steps/improve/improve.ts';
import { readyDeciders } from './steps/ready/ready.ts';
import { settleDeciders, settleEvolvers } from './steps/settle/settle.ts';
import { steppingOutDeciders, steppingOutEvolvers } from './stepping-out.ts';
import { spreadDeciders } from './steps/spread/spread.ts';
import { waterlineDeciders, waterlineEvolvers } from './steps/waterline/waterline.ts';
import { talkDeciders, talkEvolvers } from './talk.ts';
import { traceDeciders, traceEvolvers } from './trace.ts';

/** Each command and each event goes to the one rule that owns it; a missing one does not compile. */
const deciders: Deciders<Command['type']> = {
  ...preparationDeciders, ...peopleDeciders, ...routeDeciders, ...contributionDeciders, ...roundDeciders, ...ballotDeciders, ...traceDeciders, ...careDeciders, ...noteDeciders, ...paperDeciders, ...cardDeciders,
  ...paceDeciders, ...talkDeciders, ...moderationDeciders,
  ...steppingOutDeciders, ...ownNoteDeciders, ...answeringDeciders, ...ownersDeciders,
  ...agreeDeciders, ...spreadDeciders, ...readyDeciders, ...improveDeciders, ...waterlineDeciders, ...settleDeciders, ...penDeciders, ...answerDeciders,
  ...errataDeciders, ...redactionDeciders, ...followingDeciders
};
const evolvers: Evolvers<MeetingEvent['type']> = {
  ...preparationEvolvers, ...retentionEvolvers, ...peopleEvolvers, ...routeEvolvers, ...contributionEvolvers, ...roundEvolvers, ...ballotEvolvers, ...traceEvolvers, ...noteEvolvers, ...paperEvolvers, ...cardEvolvers,
  ...paceEvolvers, ...talkEvolvers, ...moderationEvolvers,
  ...steppingOutEvolvers, ...quorumEvolvers, ...answeringEvolvers, ...ownersEvolvers,
  ...agreeEvolvers, ...improveEvolvers, ...waterlineEvolvers, ...settleEvolvers, ...penEvolvers, ...answerEvolvers,
  ...errataEvolvers, ...redactionEvolvers, ...followingEvolvers
};

/** Before anything happened. */
export const nothingYet: MeetingState = {
  id: '', council: { id: '', name: '' },
  plan: { title: { '~text': '', value: '' }, date: '', start: '', end: '', place: { '~text': '', value: '' } },
  seq: 0, seats: {}, asks: {}, decisions: [], current: 0, step: 'prepare', stepVersion: 0, stepsSoFar: 0, lastMove: null, lead: null,
  hallOpen: false, wallOpen: false, screenBlank: false, frozen: null, paused: false, pausedUntil: null, leadMissed: false, timer: null, talk: null, spoken: [],
  ended: null, over: null
};

/**
 * What a command leads to: events, or a refusal that changes nothing. Pure: time, ids and memory come in with the context.
 */
export function decide(state: MeetingState, command: Command, actor: Actor, context: Context): Verdict {
  const rule = deciders[command.type] as (s: MeetingState, c: Command, a: Actor, x: Context) => Verdict;
  return rule(state, command, actor, context);
}

/** The state after an event. The same events give the same state, for ever. */
export function evolve(state: MeetingState, event: MeetingEvent): MeetingState {
  const rule = evolvers[event.type] as (s: MeetingState, e: MeetingEvent) => MeetingState;
  const next = rule({ ...state, seq: state.seq + 1 }, event);
  if (!state.frozen || !next.frozen || !reachesFrozen(state.frozen.state, event)) return next;
  return { ...next, frozen: { ...next.frozen, state: rule(state.frozen.state, event) } };
}

export function replay(events: Iterable<MeetingEvent>): MeetingState {
  let state = nothingYet;
  for (const event of events) state = evolve(state, event);
  return state;
}

