import { refuse } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import { besides } from './ballots.ts';
import { hasSteppedOut, isPresent, seatOf, type Actor } from './actor.ts';
import type { EventOf, MeetingEvent } from './events.ts';
import { methodOf } from './methods/index.ts';
import { cameAlongInWords, closedRounds, isAdopted, nextPart, standingClass, standingText } from './outcome.ts';
import { withoutRound } from './pens.ts';
import { authorise } from './permissions.ts';
import { quorumMissed, quorumShort } from './quorum.ts';
import {
  changeDecision, changeRound, currentDecision, firstRefusal, happened, isEmpty, isTooLong, openRound, 
  type Context, type Deciders, type Evolvers, type Tally, type Verdict
} from './rules.ts';
import { Sealed } from '../core/sealed.ts';
import type { Change, Decision, MeetingState, Round, SeatId } from './state.ts';
import type { Choice, Counts, OfWhom } from './vocabulary.ts';
import type { RefusalCode } from '../core/refusal.ts';

/**
 * The round: one model for every vote. It is on the whole text, with the changes of an addition in it. Rules R1 to R11 of
 * the room's README stand here; `vote` and `improve` share them.
 */

/** Entitled and present: `vote` is true and the person neither led during this decision nor stepped out of it. */
export function entitledNow(state: MeetingState, decision: Decision): SeatId[] {
  const present = Object.values(state.seats)
    .filter((s) => s.vote && isPresent(s) && !decision.ledBy.includes(s.id) && state.lead !== s.id && !hasSteppedOut(decision, s.id))
    .map((s) => s.id);
  if (decision.rules.ballot === 'open' || !decision.secretEntitled) return present;
  const here = new Set(present);
  return decision.secretEntitled.filter((id) => here.has(id));
}

/** Whether a round of this decision may open now, in order of precedence. */
export function whyNoRound(state: MeetingState, decision: Decision, context: Context): RefusalCode | null {
  if (decision.rules.ballot === 'open') return null;
  if (!context.secure) return 'secret-needs-https';
  return entitledNow(state, decision).length < LIMITS.secretMin ? 'too-few-for-secret' : null;
}

export function roundOpened(
  state: MeetingState, decision: Decision, context: Context, kind: Round['kind'], changes: readonly Change[], draft?: string
): MeetingEvent {
  return {
    type: 'RoundOpened', round: context.newId(), decision: decision.id, kind, method: decision.rules.method, ballot: decision.rules.ballot,
    at: context.now, entitled: entitledNow(state, decision), changes, ...(draft ? { draft } : {})
  };
}

export function countOpen(answers: Readonly<Record<SeatId, Choice>>): Counts {
  const counts: Counts = { along: 0, 'not-yet': 0, abstain: 0 };
  for (const choice of Object.values(answers)) counts[choice]++;
  return counts;
}

/** The round that a "void" is about: the open one, else the latest closed one (what came before stands on it). */
function voidable(decision: Decision): Round | undefined {
  return decision.rounds.find((r) => r.status === 'open') ?? closedRounds(decision).at(-1);
}

/** Whose answer it is may vote in this round; otherwise `not-entitled` (also for a latecomer in a secret decision). */
function mayVote(state: MeetingState, decision: Decision | undefined, round: Round | undefined, subject: SeatId): boolean {
  if (round) return round.entitled.includes(subject);
  return decision ? entitledNow(state, decision).includes(subject) : false;
}

function voteRefusal(state: MeetingState, actor: Actor, subject: SeatId, round: string | undefined): RefusalCode | null {
  const decision = currentDecision(state);
  const open = openRound(state);
  const refusal = authorise(state, actor, 'vote', subject);
  if (refusal && refusal !== 'wrong-step') return refusal;
  if (!mayVote(state, decision, open, subject)) return 'not-entitled';
  if (refusal || !open) return 'wrong-step';
  return round !== undefined && round !== open.id ? 'wrong-step' : null;
}

/** The close of a round with these numbers, whichever way they were counted: the same class, and those of a secret one stay sealed. */
export function roundClosed(
  decision: Decision, round: Round, counts: Counts, more: Pick<EventOf<'RoundClosed'>, 'missingReason' | 'held' | 'countedBy' | 'bulletin' | 'without' | 'away'> = {}, came?: OfWhom
): Verdict {
  const roundClass = methodOf(round.method)!.classOf(counts, round.entitled.length);
  const closed: MeetingEvent = {
    type: 'RoundClosed', round: round.id, class: roundClass, answered: counts.along + counts['not-yet'] + counts.abstain,
    ...(round.kind === 'addition' ? { adopted: isAdopted(roundClass, standingClass(decision)) } : {}),
    ...(round.ballot === 'open' ? { counts } : {}), ...(came && came.of > 0 ? { cameAlong: cameAlongInWords(came) } : {}), ...more
  };
  const numbers: Tally = { counts, ...(came ? { cameAlong: came } : {}) };
  return {
    ok: true, events: [closed],
    ...(round.ballot === 'secret' ? { tally: { round: round.id, numbers: new Sealed(numbers) } } : {})
  };
}

export const roundDeciders: Deciders<'OpenRound' | 'CastBallot' | 'CloseRound' | 'VoidRound'> = {
  OpenRound(state, command, actor, context) {
    const decision = currentDecision(state);
    const draft = decision?.drafts.find((d) => d.id === command.draft);
    const refusal = firstRefusal(
      authorise(state, actor, 'round'),
      (!decision || state.ended !== null || (state.step === 'vote') === (command.draft !== undefined)) && 'wrong-step',
      openRound(state) !== undefined && 'frozen',
      decision ? whyNoRound(state, decision, context) : null,
      command.draft !== undefined && !draft && 'unknown-reference',
      isTooLong(command.reason) && 'too-long'
    );
    if (refusal || !decision) return refusal ?? refuse('wrong-step');
    const short = quorumShort(state, entitledNow(state, decision).length);
    if (short && isEmpty(command.reason)) return refuse('quorum-short');
    const missed = (kind: Round['kind']) => quorumMissed(short, decision.id, kind, command.reason, context);
    if (!draft) {
      const opened = roundOpened(state, decision, context, 'vote', []);
      return { ok: true, events: [opened, ...missed('vote')], made: { round: (opened as { round: string }).round } };
    }
    // a part that was drafted as a new one may have been added by another addition since: never write over that silently
    const taken = draft.changes.some((c) => c.from === null && c.part in standingText(decision));
    const changes = taken ? null : rebase(decision, draft.changes);
    if (!changes) return refuse('unknown-reference');
    const opened = roundOpened(state, decision, context, 'addition', changes, draft.id);
    return { ok: true, events: [opened, ...missed('addition')], made: { round: (opened as { round: string }).round } };
  },

  CastBallot(state, command, actor) {
    const subject = command.for ?? actor.seat;
    const refusal = voteRefusal(state, actor, subject, command.round);
    const round = openRound(state);
    if (refusal || !round) return refuse(refusal ?? 'wrong-step');
    // a secret choice never comes over a line that knows the seat: phones bring it to the box
    if (round.ballot === 'secret') return refuse(subject !== actor.seat && actor.roles.has('secretary') ? 'not-entitled' : 'ballot-by-box');
    return happened({ type: 'OpenBallotCast', round: round.id, seat: subject, choice: command.choice });
  },

  CloseRound(state, command, actor, context) {
    const decision = currentDecision(state);
    const round = openRound(state);
    const refusal = firstRefusal(
      authorise(state, actor, 'round'),
      // pressed at a round that is closed by now
      command.round !== undefined && command.round !== round?.id && 'already-done',
      (!round || !decision) && 'wrong-step'
    );
    if (refusal || !round || !decision) return refusal ?? refuse('wrong-step');
    if (round.ballot === 'open') return roundClosed(decision, round, countOpen(round.answers));
    if (!decision.ballots?.frozen) return refuse('ballots-not-out');
    const secret = context.memory.secretRound;
    // never silently over a ballot that is not there; after a crash they come back by themselves first
    const missing = secret !== null && secret.received < secret.expected;
    if (missing) {
      if (secret.reopenedAt !== null && context.now - secret.reopenedAt < LIMITS.ballotsBackMs) return refuse('ballots-coming-back');
      if (isEmpty(command.reason)) return refuse('reason-needed');
      if (isTooLong(command.reason)) return refuse('too-long');
    }
    // whose ballot is not waited for is said all the same: who got none, and who has one and is not in this round
    const { without, away } = besides(round, Object.keys(context.memory.issued[decision.id] ?? {}));
    return roundClosed(
      decision, round, secret?.counts.open() ?? countOpen({}),
      {
        ...(missing ? { missingReason: context.text(command.reason!) } : {}), ...(secret?.bulletin ? { bulletin: secret.bulletin } : {}),
        ...(without.length > 0 ? { without: without.length } : {}), ...(away > 0 ? { away } : {})
      },
      secret?.cameAlong?.open()
    );
  },

  VoidRound(state, command, actor, context) {
    const decision = currentDecision(state);
    const round = decision && voidable(decision);
    const other = command.round !== undefined && command.round !== round?.id;
    const refusal = firstRefusal(
      authorise(state, actor, 'void-round'),
      (!round || other || state.ended !== null || decision?.adoption != null) && 'wrong-step',
      isEmpty(command.reason) && 'reason-needed',
      isTooLong(command.reason) && 'too-long'
    );
    if (refusal || !round) return refusal ?? refuse('wrong-step');
    return happened({ type: 'RoundVoided', round: round.id, reason: context.text(command.reason) });
  }
};

/** A draft on the text as it stands now; null when a part that it names cannot be there. */
export function rebase(decision: Decision, changes: readonly Change[]): Change[] | null {
  const text = { ...standingText(decision) };
  const result: Change[] = [];
  for (const change of changes) {
    const from = text[change.part] ?? null;
    if (!from && change.part !== nextPart(text)) return null;
    result.push({ ...change, from });
    text[change.part] = change.to;
  }
  return result;
}

export const roundEvolvers: Evolvers<'RoundOpened' | 'OpenBallotCast' | 'RoundClosed' | 'RoundVoided'> = {
  RoundOpened(state, event) {
    const round: Round = {
      id: event.round, kind: event.kind, method: event.method, ballot: event.ballot, seq: state.seq, openedAt: event.at,
      entitled: event.entitled, changes: event.changes, status: 'open', answers: {}
    };
    const moved = changeDecision(state, event.decision, (d) => ({
      ...d,
      rounds: [...d.rounds, round],
      drafts: d.drafts.filter((draft) => draft.id !== event.draft),
      secretEntitled: event.ballot === 'secret' ? (d.secretEntitled ?? event.entitled) : d.secretEntitled,
      links: [
        ...d.links,
        ...event.changes.flatMap((c) => c.because.map((input) => ({ input, change: c.id, confirmed: null, disputes: [] })))
      ]
    }));
    if (state.lastMove?.opened !== null || event.kind !== 'vote' || state.lastMove === null) return moved;
    // the vote that a move opens belongs to that move, so that undoing the move takes it along
    const firstSecret = state.decisions.find((d) => d.id === event.decision)?.secretEntitled === null;
    return state.seq === state.lastMove.seq + 1 ? { ...moved, lastMove: { ...state.lastMove, opened: event.round, firstSecret } } : moved;
  },
  OpenBallotCast: (state, event) =>
    changeRound(state, event.round, (r) => ({ ...r, answers: { ...r.answers, [event.seat]: event.choice } })),
  RoundClosed: (state, event) =>
    changeRound(state, event.round, (r) => ({
      ...r, status: 'closed', class: event.class, answered: event.answered,
      ...(event.adopted !== undefined ? { adopted: event.adopted } : {}), ...(event.counts ? { counts: event.counts } : {}),
      ...(event.missingReason ? { missingReason: event.missingReason } : {}), ...(event.bulletin ? { bulletin: event.bulletin } : {}),
      ...(event.cameAlong ? { cameAlong: event.cameAlong } : {}), ...(event.without ? { without: event.without } : {}), ...(event.away ? { away: event.away } : {}),
      // what some had already chosen on a phone does not count beside the paper, so it is nobody's choice of this round
      ...(event.held ? { held: event.held, answers: {}, ...(event.countedBy ? { countedBy: event.countedBy } : {}) } : {})
    })),
  RoundVoided(state, event) {
    const decision = state.decisions.find((d) => d.rounds.some((r) => r.id === event.round));
    const forget = event.undone && state.lastMove?.firstSecret && decision
      ? changeDecision(state, decision.id, (d) => ({ ...d, secretEntitled: null, ballots: null }))
      : state;
    // numbers that were published stood on the rounds as they were, and so did a proposed record
    const voided = decision?.rounds.find((r) => r.id === event.round);
    const changes = new Set(voided?.changes.map((c) => c.id));
    const alone = decision && voided
      ? changeDecision(forget, decision.id, (d) => ({
          ...d, published: null, publishedCameAlong: {}, proposal: null,
          // nothing stands on these ballots any more: the next round gives them out anew, so that a lost phone can vote again
          ballots: d.rounds.some((r) => r.status === 'closed' && r.bulletin && r.id !== event.round) ? d.ballots : null,
          // the addition waits for a round again; its origins come along with it then
          drafts: voided.kind === 'addition' ? [...d.drafts, { id: voided.id, changes: voided.changes }] : d.drafts,
          links: d.links.filter((l) => !changes.has(l.change)),
          ...withoutRound(d, d.rounds.findIndex((r) => r.id === event.round) + 1)
        }))
      : forget;
    return changeRound(alone, event.round, (r) => ({
      ...r, status: 'voided', ...(event.reason ? { voidReason: event.reason } : {}), ...(event.undone ? { undone: true } : {})
    }));
  }
};

/** Lists of seats never change, so each is made a set once: every view asks this of everybody. */
const sets = new WeakMap<readonly SeatId[], ReadonlySet<SeatId>>();
export function among(seats: readonly SeatId[], seat: SeatId): boolean {
  let set = sets.get(seats);
  if (!set) sets.set(seats, (set = new Set(seats)));
  return set.has(seat);
}

/** Whether this person counts as a voter of the decision (for a minority view and for the screen). */
export function isVoter(state: MeetingState, decision: Decision, seat: SeatId): boolean {
  // who led this decision; one that has not begun yet will be led by whoever leads now
  const ledBy = decision.ledBy.length > 0 ? decision.ledBy : [state.lead];
  if (ledBy.includes(seat) || hasSteppedOut(decision, seat)) return false;
  if (decision.rules.ballot === 'secret' && decision.secretEntitled) return among(decision.secretEntitled, seat);
  return seatOf(state, seat)?.vote === true;
}
