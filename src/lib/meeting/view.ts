import { plainSlices, type Json } from '../core/json.ts';
import { shortCode } from '../core/short-code.ts';
import { words, type Text } from '../core/text.ts';
import { halted } from '../core/timer.ts';
import { LIMITS } from '../limits.ts';
import { actorOf, hasSteppedOut, helperOf, isPresent, seatOf } from './actor.ts';
import { doorNames, nameOf } from './names.ts';
import { answerDueOf, disputesUntil } from './answering/terms.ts';
import { adoptedChanges, closedRounds, liveLinks, nextPart, outcomeOf, plainParts, proposedChanges, shownCounts, standingClass, standingText, withChanges } from './outcome.ts';
import { granted, inStep, isOut, TABLE, type Action } from './permissions.ts';
import { ways } from './route.ts';
import { quorumShort } from './quorum.ts';
import { lastBulletin, mayHold } from './ballots.ts';
import { mayTakeCard } from './cards.ts';
import { isProven } from './pens.ts';
import { among, entitledNow, isVoter } from './rounds.ts';
import { noteSections } from './notes.ts';
import { currentDecision, type NotesMemory, type PaperTally } from './rules.ts';
import type { Change, Contribution, Decision, MeetingState, Round, SeatId } from './state.ts';
import { nextUp, notSpokenYet, takesDouble, turnOf } from './talk.ts';
import { STEPS, type Signal, type Step } from './vocabulary.ts';
import type {
  AnsweringSlice, BallotsView, CardsSlice, CareSlice, ClosingSlice, DecisionSlice, HouseSlice, InputView, MeetingSlice, MineSlice, PaceSlice, PensView, PeopleSlice, RouteSlice, RoundsSlice, RoundView, TraceSlice,
  WaitingRoomSlice
} from './view-types.ts';

/**
 * What each audience may see, built from what it may see: there is no full state on a phone to hide. Rules V1 to V9 of the
 * room's README. An audience without a view does not compile; an unknown seat sees nothing.
 */

/** Rooms of people who see the same: what is the same for all is made and encoded once. */
export const AUDIENCES = ['lobby', 'participants', 'screen', 'lead', 'desk', 'tablet'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What memory tells a view: who answered (to themselves), and how many (to the others). Never what. */
export interface MemoryView {
  /** How many ballots of the open secret round the box told of last: a few seconds late, on purpose. */
  readonly received: number;
  /** Where phones bring ballots; null where there is no box. */
  readonly box: BallotsView['box'] | null;
  /** By decision: who got a ballot. */
  readonly issued: ReadonlyMap<string, ReadonlySet<SeatId>>;
  readonly ready: ReadonlySet<SeatId>;
  readonly recognised: ReadonlyMap<string, ReadonlySet<SeatId>>;
  readonly dive: { readonly yes: number; readonly no: number; readonly answered: ReadonlySet<SeatId> };
  readonly hands: readonly SeatId[];
  readonly signals: ReadonlyMap<Signal, number>;
  readonly writing: number;
  readonly moreTime: number;
  /** What it told when the big screen was frozen. */
  readonly frozen: MemoryView | null;
  /** Which stay in a step each device shows. */
  readonly here: ReadonlyMap<SeatId, number>;
  readonly reopened: boolean;
  readonly connected: ReadonlySet<SeatId>;
  /** What is wrong with the disk of the server; for who can do something about it. */
  readonly disk?: 'low' | 'failing';
  /** The notes that are being written, for the desk. */
  readonly notes: NotesMemory;
  /** That a count on paper waits, and who counted; its numbers are sealed. */
  readonly paperTally: PaperTally | null;
}

const plain = (text: Text | null | undefined): string => words(text) ?? '';
const at = (step: Step) => STEPS.indexOf(step);

/** Which room a seat's device belongs to. */
export function audienceOf(state: MeetingState, seat: SeatId | null, face: 'phone' | 'chair' | 'desk' | 'screen'): Audience | null {
  if (seat === null) return 'lobby';
  const actor = actorOf(state, seat);
  if (!actor) return null;
  if (face === 'chair') return actor.roles.has('chair') || actor.roles.has('facilitator') ? 'lead' : null;
  if (face === 'desk') return actor.roles.has('secretary') || actor.roles.has('chair') ? 'desk' : null;
  return 'participants';
}

/** The slices that everyone in an audience sees. */
export function viewFor(state: MeetingState, audience: Audience, memory: MemoryView): Record<string, Json> {
  if (audience === 'screen' && state.frozen) return plainSlices(still(state, state.frozen, memory));
  return plainSlices(shared(state, audience, memory));
}

/** A screen that stands still: all as it was, but an empty screen, a break and the end are of now. */
function still(state: MeetingState, { at, state: then }: NonNullable<MeetingState['frozen']>, memory: MemoryView) {
  const { screenBlank, paused, pausedUntil, ended, hallOpen } = state;
  const halt = { ...then, timer: then.timer && halted(then.timer, at), screenBlank, paused, pausedUntil, ended, hallOpen };
  const view = shared(halt, 'screen', memory.frozen ?? memory);
  return { ...view, meeting: { ...view.meeting, screenFrozen: true } };
}

function shared(state: MeetingState, audience: Audience, memory: MemoryView) {
  const decision = currentDecision(state);
  const base = { meeting: meetingSlice(state), route: routeSlice(state, audience), decision: decision ? decisionSlice(decision) : null };
  switch (audience) {
    case 'lobby':
      // agreements and route: no text on the table, no results, no names
      return { ...base, decision: base.decision && beforeTheDoor(base.decision) };
    case 'screen':
      return {
        ...base, rounds: roundsSlice(state, decision, memory), inputs: participantInputs(state, decision),
        people: peopleCounts(state, decision), ...(at(state.step) >= at('settle') ? { trace: traceSlice(decision) } : {}), closing: closingSlice(state, decision),
        spread: spreadSlice(decision, memory), pace: paceSlice(state, memory)
      };
    case 'participants':
      return {
        ...base, rounds: roundsSlice(state, decision, memory), inputs: participantInputs(state, decision), people: peopleCounts(state, decision),
        trace: at(state.step) >= at('settle') ? traceSlice(decision) : null, closing: closingSlice(state, decision), spread: spreadSlice(decision, memory),
        pace: paceSlice(state, memory)
      };
    case 'lead':
      return {
        ...base, rounds: roundsSlice(state, decision, memory, true), inputs: wall(state, decision, true), people: peopleSlice(state, decision, memory),
        waiting: waitingRoom(state), pace: paceSlice(state, memory), care: careSlice(state, decision, memory), trace: traceSlice(decision), closing: closingSlice(state, decision),
        spread: spreadSlice(decision, memory), agenda: agendaSlice(state), ...houseSlice(memory)
      };
    case 'tablet':
      // what a person reads before they choose, and whom a card can be of
      return { ...base, rounds: roundsSlice(state, decision, memory), cards: cardsSlice(state, decision, memory) };
    case 'desk':
      return {
        ...base, rounds: roundsSlice(state, decision, memory, true), inputs: wall(state, decision, true), people: peopleSlice(state, decision, memory),
        waiting: waitingRoom(state), pace: paceSlice(state, memory), trace: traceSlice(decision), closing: closingSlice(state, decision), spread: spreadSlice(decision, memory),
        // open questions, notes and "er wordt nog geschreven"; signals are for whoever leads
        care: { ...careSlice(state, decision, memory), signals: [] }, agenda: agendaSlice(state), ...houseSlice(memory), notes: noteSections(state, memory.notes), answering: answeringSlice(state)
      };
  }
}

/** Only when something is wrong: whoever leads or writes can warn the administrator. */
function houseSlice({ disk }: MemoryView): { house?: HouseSlice } {
  return disk ? { house: { disk } } : {};
}

function meetingSlice(state: MeetingState): MeetingSlice {
  const { id, council, plan, hallOpen, wallOpen, screenBlank, frozen, paused, pausedUntil, ended } = state;
  return {
    id, council: council.name, title: plain(plan.title), date: plan.date, start: plan.start, end: plan.end, place: plain(plan.place), ...(plan.quorum === undefined ? {} : { quorum: plan.quorum }),
    hallOpen, wallOpen, screenBlank, screenFrozen: frozen !== null, paused, pausedUntil, ended: ended !== null,
    ...(state.leadMissed ? { leadMissed: true as const } : {})
  };
}

function routeSlice(state: MeetingState, audience: Audience): RouteSlice {
  const leads = audience === 'lead' || audience === 'desk';
  return {
    step: state.step, version: state.stepVersion, decision: state.current + 1, decisions: state.decisions.length,
    left: state.lastMove ? { step: state.lastMove.from.step, version: state.lastMove.from.stepVersion, at: state.lastMove.at } : null,
    ...(leads ? { ways: ways(state) } : {})
  };
}

function decisionSlice(d: Decision): DecisionSlice {
  const { id, kind, phase, level, buyIn, rules } = d;
  return {
    id, question: plain(d.question), addressee: plain(d.addressee), kind, phase, level, buyIn, rules: { ...rules }, loops: d.loops,
    agreements: plainRecord(d.agreements), original: plainParts(d.original), text: plainParts(standingText(d)), nextPart: nextPart(standingText(d)),
    agendaOrigin: d.agendaOrigin, notReady: d.readiness !== null && !d.readiness.allReady,
    waterlineStopped: d.waterline.stopped, settled: d.settled, outcome: outcomeOf(d), standing: closedRounds(d).length > 0 ? standingClass(d) : null
  };
}

/** What someone may read who is not let in yet: what it is about and what was agreed. */
function beforeTheDoor(slice: DecisionSlice): DecisionSlice {
  return {
    ...slice, original: {}, text: {}, nextPart: '1', agendaOrigin: [], loops: 0, notReady: false, waterlineStopped: false, settled: false,
    outcome: null, standing: null
  };
}

function plainRecord<K extends string>(texts: Readonly<Record<K, Text>>): Record<K, string> {
  return Object.fromEntries(Object.entries<Text>(texts).map(([k, t]) => [k, plain(t)])) as Record<K, string>;
}

function changeView(c: Change, sources: readonly string[]) {
  return { id: c.id, part: c.part, from: words(c.from), to: plain(c.to), kind: c.kind, because: c.because, buildsOn: c.buildsOn, sources };
}

function sourcesOf(d: Decision, inputs: readonly string[]): string[] {
  return inputs.flatMap((id) => (d.contributions[id] ? [d.contributions[id].source] : []));
}

function roundView(d: Decision, r: Round, memory: MemoryView): RoundView {
  const open = r.status === 'open';
  const received = r.ballot === 'secret' ? memory.received : Object.keys(r.answers).length;
  return {
    id: r.id, kind: r.kind, ballot: r.ballot, status: r.status, entitled: r.entitled.length,
    answered: open ? received : (r.answered ?? 0),
    text: open ? plainParts(withChanges(standingText(d), r.changes)) : null,
    changes: r.changes.map((c) => changeView(c, sourcesOf(d, c.because))),
    class: r.class ?? null, adopted: r.adopted ?? null, counts: shownCounts(d, r),
    ...(r.status === 'voided' ? { voidReason: plain(r.voidReason) } : {}), ...(r.held ? { held: r.held } : {}), reopened: open && memory.reopened,
    number: d.rounds.indexOf(r) + 1, ...(r.bulletin ? { bulletin: r.bulletin, code: shortCode(r.bulletin) } : {}), ...(r.cameAlong ? { cameAlong: r.cameAlong } : {}),
    ...(d.settled && d.publishedCameAlong[r.id] ? { cameAlongOf: d.publishedCameAlong[r.id]! } : {})
  };
}

function ballotsView(state: MeetingState, d: Decision | undefined, memory: MemoryView, leads: boolean): BallotsView | null {
  if (!d?.ballots || !memory.box) return null;
  const { key, script, box, frozen } = d.ballots;
  const issued = memory.issued.get(d.id) ?? new Set();
  const without = leads && !frozen ? mayHold(d).filter((seat) => !issued.has(seat)).map((seat) => named(state, seat)) : [];
  return {
    decision: d.id, key, script, holders: mayHold(d).length, issued: issued.size, frozen, previous: lastBulletin(d),
    // the key of receipts as it was told when this began
    box: { ...memory.box, key: box }, ...(without.length > 0 ? { without } : {})
  };
}

/** What is open now; else what was shown last. */
function pensView(d: Decision | undefined): PensView | null {
  const last = d?.pens.at(-1);
  return d && last ? { decision: d.id, round: last.round, keys: last.keys, open: last.closed === null } : null;
}

function roundsSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView, leads = false): RoundsSlice {
  const shown = (d?.rounds ?? []).filter((r) => !r.undone);
  const open = shown.find((r) => r.status === 'open');
  return {
    open: d && open ? roundView(d, open, memory) : null,
    past: d ? shown.filter((r) => r.status !== 'open').map((r) => roundView(d, r, memory)) : [],
    names: d?.rules.namesAfterOpenRound === true ? namesByChoice(state, d) : null, ballots: ballotsView(state, d, memory, leads), pens: pensView(d)
  };
}

/** Names by choice of the last open round, only where the council chose that beforehand. */
function namesByChoice(state: MeetingState, d: Decision) {
  const round = d.rounds.filter((r) => r.status === 'closed' && r.ballot === 'open').at(-1);
  if (!round) return null;
  return Object.entries(round.answers).map(([seat, choice]) => ({ name: nameOf(state, seat) ?? '', choice }));
}

/** An input as others see it. Of a hidden one: text and source; more only if its writer said so. Never its owner. */
function inputView(state: MeetingState, c: Contribution, reason = false): InputView {
  const details = c.name === 'shown' || c.showDetails;
  return {
    id: c.id, step: c.step, source: c.source, scope: c.scope, name: c.name, withdrawn: c.withdrawn, text: words(c.text),
    by: c.name === 'shown' && c.owner ? (nameOf(state, c.owner) ?? '') : null,
    ...(c.name === 'shown' && c.onPaper ? { onPaper: true as const } : {}),
    broughtBy: c.name === 'shown' ? broughtBy(state, c) : null, ...(c.name === 'shown' ? beside(state, c) : {}),
    gathered: details ? words(c.gathered) : null, reference: details ? words(c.reference) : null, functions: details ? c.functions : [],
    ...(reason && c.notShown ? { notShown: plain(c.notShown) } : {})
  };
}

/** Who entered it. A helper is named only where the owner wants that, and then beside them. */
function broughtBy(state: MeetingState, c: Contribution): string | null {
  const seat = c.broughtBy ? seatOf(state, c.broughtBy) : undefined;
  return seat && seat.role !== 'supporter' ? (nameOf(state, seat.id) ?? '') : null;
}

/** What stands beside a shown name: the helper, and that its owner stepped out since. Never of a hidden input. */
function beside(state: MeetingState, c: Contribution): Pick<InputView, 'with' | 'out'> {
  const helper = helperOf(state, c.owner);
  const decision = state.decisions.find((d) => d.contributions[c.id] === c);
  return {
    ...(helper ? { with: nameOf(state, helper.id) ?? '' } : {}), ...(c.owner !== null && hasSteppedOut(decision, c.owner) ? { out: true as const } : {})
  };
}

/**
 * Inputs in the order in which they were shown; hidden ones of one batch in the order of their random ids.
 * @param all also those that the room is not shown, with the reason: whoever leads and the desk still answer them
 */
function wall(state: MeetingState, d: Decision | undefined, all = false): InputView[] {
  return Object.values(d?.contributions ?? {})
    .filter((c) => c.shownAt !== null && (all || c.notShown === null))
    .sort((a, b) => a.shownAt! - b.shownAt! || (a.id < b.id ? -1 : 1))
    .map((c) => inputView(state, c, all));
}

/** The other views, while the question is who recognises them. */
function views(state: MeetingState, d: Decision | undefined): InputView[] {
  if (state.step === 'spread') return wall(state, d).filter((i) => i.step === 'search' && !i.withdrawn);
  return at(state.step) >= at('improve') ? wall(state, d) : [];
}

function participantInputs(state: MeetingState, d: Decision | undefined): InputView[] {
  return withoutSentAway(state, d, state.wallOpen ? wall(state, d) : views(state, d));
}

/**
 * What somebody said under their name is not shown while they are sent away. An input without a name stays: if it went with
 * them, everyone would know whose it was. Chair and desk keep all: each input still needs its answer.
 */
function withoutSentAway(state: MeetingState, d: Decision | undefined, inputs: InputView[]): InputView[] {
  const gone = new Set(Object.values(state.seats).flatMap((s) => (s.removed ? [s.id] : [])));
  if (gone.size === 0) return inputs;
  return inputs.filter((i) => i.name !== 'shown' || !gone.has(d?.contributions[i.id]?.owner ?? ''));
}

function spreadSlice(d: Decision | undefined, memory: MemoryView) {
  if (!d) return { recognition: {} };
  const live = [...memory.recognised].map(([view, seats]): [string, { answered: number }] => [view, { answered: seats.size }]);
  return { recognition: { ...d.recognition }, live: Object.fromEntries(live), asked: d.otherViewAsked };
}

function peopleCounts(state: MeetingState, d: Decision | undefined): PeopleSlice {
  const seats = Object.values(state.seats);
  const present = seats.filter(isPresent);
  return {
    present: present.length, voters: d ? present.filter((s) => isVoter(state, d, s.id)).length : 0,
    agreed: d ? Object.keys(d.agreed).length : 0, secretPossible: d ? secretPossible(state, d) : false
  };
}

function secretPossible(state: MeetingState, d: Decision): boolean {
  return Object.values(state.seats).filter((s) => isPresent(s) && isVoter(state, d, s.id)).length >= LIMITS.secretMin;
}

function peopleSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView): PeopleSlice {
  return {
    ...peopleCounts(state, d),
    lead: state.lead, quorum: d && state.step !== 'prepare' && state.step !== 'answer' && state.ended === null ? quorumShort(state, entitledNow(state, d).length) : null,
    seats: Object.values(state.seats).map((s) => ({
      id: s.id, name: nameOf(state, s.id) ?? '', role: s.role, vote: s.vote, joins: s.joins, presence: s.presence, represents: s.represents ?? null,
      together: s.together === true, out: d ? words(d.steppedOut[s.id]) : null,
      expertRoles: s.expertRoles, connected: memory.connected.has(s.id), leads: state.lead === s.id, agreed: d?.agreed[s.id] === true,
      voter: d ? isVoter(state, d, s.id) : false, account: s.account !== undefined,
      removed: s.removed === true, ...(s.card === undefined ? {} : { card: true as const })
    }))
  };
}

/** Who is on paper, is here and has a vote, for the shared tablet. */
function cardsSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView): CardsSlice {
  const holders = d ? mayHold(d) : [];
  const issued = d ? memory.issued.get(d.id) : undefined;
  return Object.values(state.seats)
    .filter((seat) => mayTakeCard(state, seat) || seat.card !== undefined)
    .map((seat) => ({ ...named(state, seat.id), card: seat.card ?? null, holds: d?.ballots != null && seat.joins === 'paper' && among(holders, seat.id), issued: issued?.has(seat.id) === true }));
}

function waitingRoom(state: MeetingState): WaitingRoomSlice {
  const names = doorNames(state);
  return Object.values(state.asks)
    .filter((a) => a.status === 'waiting')
    .map((a) => ({ ask: a.id, name: names.get(a.id) ?? '', as: plain(a.name), role: a.roleClaim, returns: a.returns }));
}

const named = (state: MeetingState, seat: SeatId) => ({ seat, name: nameOf(state, seat) ?? '' });
const fewInWords = (n: number) => (n === 0 ? null : n < LIMITS.wordsBelow ? ('some' as const) : n);

function paceSlice(state: MeetingState, memory: MemoryView): PaceSlice {
  const { timer, talk } = state;
  const next = nextUp(state);
  return {
    timer, handsUp: memory.hands.length,
    talk: talk && {
      round: talk.round, speaking: talk.speaking === null ? null : named(state, talk.speaking).name, next: next === null ? null : named(state, next).name
    }
  };
}

function talkView(state: MeetingState): CareSlice['talk'] {
  const { talk } = state;
  if (!talk) return null;
  const inQueue = (seat: SeatId) => ({ ...named(state, seat), double: takesDouble(state, seat) });
  return {
    round: talk.round, speaking: talk.speaking === null ? null : { ...inQueue(talk.speaking), timer: talk.timer },
    queue: talk.queue.filter((seat) => turnOf(state, seat) !== null).map(inQueue), passed: talk.passed.map((seat) => named(state, seat))
  };
}

function careSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView): CareSlice {
  // one that still waits is known to nobody: a source that is heard at the moment of its arrival would tell who just sent it
  const heard = new Set(Object.values(d?.contributions ?? {}).filter((c) => !c.withdrawn && c.shownAt !== null).map((c) => c.source));
  return {
    // "er wordt nog geschreven"; a number only from three on
    writing: fewInWords(memory.writing), moreTime: fewInWords(memory.moreTime),
    talk: talkView(state), notSpoken: notSpokenYet(state).map((seat) => named(state, seat)),
    hands: memory.hands.filter((seat) => !seatOf(state, seat)?.removed).map((seat) => named(state, seat)),
    signals: [...memory.signals].map(([signal, n]) => ({ signal, more: n > 1 })),
    missingSources: (['experiential', 'professional', 'scientific'] as const).filter((s) => !heard.has(s)),
    questions: (d?.cardQuestions ?? []).filter((q) => !q.handled).map((q) => ({ id: q.id, name: nameOf(state, q.seat) ?? '', text: plain(q.text) })),
    readyAnswered: memory.ready.size, following: along(state, memory), dive: diveCounts(state, memory),
    waterlineNotes: (d?.waterline.notes ?? []).map(plain),
    paperTally: memory.paperTally && {
      round: memory.paperTally.round, countedBy: memory.paperTally.countedBy, by: memory.paperTally.by, name: nameOf(state, memory.paperTally.by) ?? ''
    }
  };
}

/** People with a device of their own who are here, whoever leads aside: how many of them show the present step. */
function along(state: MeetingState, memory: MemoryView): CareSlice['following'] {
  const here = Object.values(state.seats).filter((s) => isPresent(s) && s.joins !== 'paper' && s.account === undefined && s.id !== state.lead);
  const connected = here.filter((s) => memory.connected.has(s.id));
  return {
    of: here.length, away: here.length - connected.length, here: connected.filter((s) => memory.here.get(s.id) === state.stepVersion).length
  };
}

/** Who takes part in talking deeper: how many answered, and what only once everyone who is asked did. */
function diveCounts(state: MeetingState, memory: MemoryView): CareSlice['dive'] {
  const { answered, yes, no } = memory.dive;
  const asked = state.step !== 'waterline' ? [] : Object.values(state.seats).filter(
    (s) => isPresent(s) && s.id !== state.lead && !isOut(state, 'dive', s.id) && granted(state, actorOf(state, s.id)!, 'dive', s.id)
  );
  // who answered and then left or stepped out stays among those who were asked
  const all = asked.length > 0 && asked.every((s) => answered.has(s.id));
  return { answered: answered.size, asked: Math.max(asked.length, answered.size), yes: all ? yes : null, no: all ? no : null };
}

/** Where the text came from: the changes, their links with both keys, the grounds, and drafts that wait. */
function traceSlice(d: Decision | undefined): TraceSlice | null {
  if (!d) return null;
  return {
    changes: proposedChanges(d).map((c) => changeView(c, sourcesOf(d, c.because))),
    links: liveLinks(d).map((l) => ({
      // words about an input that was taken back could tell what it said
      input: l.input, change: l.change, confirmed: l.confirmed, disputes: d.contributions[l.input]?.withdrawn ? [] : l.disputes.map(plain),
      ...(l.replies && !d.contributions[l.input]?.withdrawn ? { replies: l.replies.map((r) => words(r)) } : {})
    })),
    supports: d.supports.map((s) => ({ ...s })),
    drafts: d.drafts.map((draft) => ({ id: draft.id, changes: draft.changes.map((c) => changeView(c, sourcesOf(d, c.because))) }))
  };
}

/**
 * Inputs that still need an answer, as the grading has it: no answer, no ground, and not the origin of a change that came into the text. One
 * that still waits for its batch is known to nobody.
 */
function unanswered(state: MeetingState, d: Decision): ClosingSlice['unanswered'] {
  if (!d.settled || d.adoption) return [];
  const adopted = new Set(adoptedChanges(d).filter((c) => c.kind === 'substantive').map((c) => c.id));
  const used = new Set([...d.links.filter((l) => l.confirmed !== 'no' && adopted.has(l.change)).map((l) => l.input), ...d.supports.map((s) => s.input)]);
  return Object.values(d.contributions)
    .filter((c) => !c.withdrawn && c.shownAt !== null && !Object.hasOwn(d.answers, c.id) && !used.has(c.id))
    .map((c) => ({ input: c.id, due: answerDueOf(state, d, c.id) }))
    .sort((a, b) => (a.input < b.input ? -1 : 1));
}

/** What the desk has about answers besides: only of what is on it. */
function answeringSlice(state: MeetingState): AnsweringSlice {
  return state.decisions.filter((d) => d.settled).map((d) => {
    const shown = <T>(record: Readonly<Record<string, T>>) => Object.entries(record).filter(([input]) => d.contributions[input]?.shownAt != null).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      decision: d.id,
      plans: shown(d.answerPlans).map(([input, plan]) => ({ input, ...plan })),
      grouping: shown(d.grouping).map(([input]) => input),
      talks: shown(d.talks).map(([input, { how }]) => ({ input, how: words(how) })),
      judged: shown(d.judged).map(([input, { right, reason }]) => ({ input, right, reason: words(reason) }))
    };
  });
}

function closingSlice(state: MeetingState, d: Decision | undefined): ClosingSlice {
  return {
    // without a seat they stand in the order of their random ids, not in that of their arrival
    minorityViews: [...(d?.minorityViews ?? [])].sort((a, b) => (a.seat !== null || b.seat !== null ? 0 : a.id < b.id ? -1 : 1)).map((v) => ({ text: plain(v.text), proven: d !== undefined && isProven(d, v) })),
    notHeard: words(d?.notHeard) ?? null,
    followUps: (d?.followUps ?? []).map((f) => ({ goal: plain(f.goal), indicator: plain(f.indicator), who: plain(f.who), date: f.date })),
    answers: Object.entries(d?.answers ?? {}).filter(([input]) => !d?.contributions[input]?.withdrawn).map(([input, a]) => ({
      input, status: a.status, code: a.code ?? null, reason: plain(a.reason), to: words(a.to), due: a.due ?? null,
      ...(a.together ? { together: true as const } : {})
    })),
    unanswered: d ? unanswered(state, d) : [], disputesUntil: d ? disputesUntil(state, d) : null,
    proposed: d?.proposal != null, adopted: d?.adoption != null
  };
}

/** All decisions with what the desk needs of each: before the meeting and after it. In between the slices of the one at hand are enough. */
function agendaSlice(state: MeetingState) {
  if (state.step !== 'prepare' && state.step !== 'answer' && state.ended === null) return [];
  return state.decisions.map((d) => ({
    ...decisionSlice(d), proposedBy: d.proposal?.by ?? null, adopted: d.adoption !== null,
    closing: closingSlice(state, d), inputs: wall(state, d, true), trace: traceSlice(d)
  }));
}

/** Whose ballot of a secret round is there, only that phone knows. */
const isIn = (round: Round, seat: SeatId): boolean => round.answers[seat] !== undefined;

/** What only this seat sees: its own inputs, what it may do, what was received from it. Never a secret choice. */
export function mineFor(state: MeetingState, seatId: SeatId | null, memory: MemoryView): MineSlice | null {
  const seat = seatId === null ? undefined : seatOf(state, seatId);
  const actor = seatId === null ? null : actorOf(state, seatId);
  if (!seat || !actor) return null;
  const d = currentDecision(state);
  const subjects = [seat.id, ...(seat.role === 'supporter' && seat.represents ? [seat.represents] : [])];
  // whoever acts for another sees whether the answer of that person is here
  const answering = subjects.at(-1)!;
  const open = d?.rounds.find((r) => r.status === 'open');
  // a meeting that ended early is at no step; what was settled can still be answered and adopted
  const step = state.ended === null ? state.step : state.decisions.some((x) => x.settled) ? 'answer' : null;
  const can = (Object.keys(TABLE) as Action[]).filter(
    (action) => inStep(action, step) && subjects.some((s) => granted(state, actor, action, s) && (step === 'prepare' || !isOut(state, action, s))) && !neutral(action, actor.leads)
  );
  const own = state.decisions.flatMap((decision) =>
    concerning(decision, subjects)
      // of whom one represents: what one brought oneself, and what carries that person's name anyway
      .filter((c) => !c.withdrawn && (c.owner === seat.id || c.broughtBy === seat.id || (c.name === 'shown' && subjects.includes(c.owner ?? ''))))
      .map((c) => ({
        ...inputView(state, c, true), broughtBy: c.broughtBy ? (nameOf(state, c.broughtBy) ?? '') : null,
        gathered: words(c.gathered), reference: words(c.reference), functions: c.functions, owner: c.owner!, decision: decision.id,
        // may still be replaced while its stay in the step lasts
        open: c.step === state.step && c.stepVersion === state.stepVersion && state.ended === null,
        links: liveLinks(decision).filter((l) => l.input === c.id).map((l) => ({ change: l.change, confirmed: l.confirmed })),
        grouping: Object.hasOwn(decision.grouping, c.id)
      }))
  );
  return {
    seat: seat.id, name: plain(seat.name), role: seat.role, vote: seat.vote, leads: actor.leads, present: isPresent(seat),
    represents: seat.represents ? { seat: seat.represents, name: nameOf(state, seat.represents) ?? '' } : null,
    ...(seat.shared ? { shared: true as const } : {}), ...aside(state, d, answering), ...(!actor.leads && d?.ledBy.includes(seat.id) && state.lead ? { ledNow: nameOf(state, state.lead) ?? '' } : {}),
    can, inputs: own, agreed: d?.agreed[answering] === true,
    voter: d ? isVoter(state, d, answering) : false,
    ballots: d?.ballots ? { holds: subjects.filter((x) => mayHold(d).includes(x)), issued: subjects.filter((x) => memory.issued.get(d.id)?.has(x)) } : null,
    round: open
      ? {
          id: open.id, entitled: subjects.filter((s) => among(open.entitled, s)),
          answered: subjects.filter((s) => among(open.entitled, s) && isIn(open, s)),
          received: isIn(open, answering),
          // of an open round one sees one's own choice again, never that of whom one represents (they may have chosen on their
          // own phone); of a secret one only the device itself remembers
          choice: open.ballot === 'open' ? (open.answers[seat.id] ?? null) : null
        }
      : null,
    ready: memory.ready.has(answering), dive: memory.dive.answered.has(answering),
    recognised: [...memory.recognised].flatMap(([view, seats]) => (seats.has(answering) ? [view] : [])),
    ...(memory.here.has(seat.id) ? { here: memory.here.get(seat.id)! } : {}), hand: memory.hands.includes(seat.id), handPlace: memory.hands.includes(seat.id) ? memory.hands.indexOf(seat.id) + 1 : null,
    turn: turnFor(state, subjects)
  };
}

/** Whose turn it is, of those that this phone speaks for: now before next before later. */
function turnFor(state: MeetingState, subjects: readonly SeatId[]): MineSlice['turn'] {
  for (const when of ['now', 'next', 'later'] as const) {
    const seat = subjects.find((s) => turnOf(state, s) === when);
    if (seat !== undefined) return { when, seat, timer: when === 'now' ? (state.talk?.timer ?? null) : null };
  }
  return null;
}

/** What only some have: a helper, and having stepped out. */
function aside(state: MeetingState, d: Decision | undefined, seat: SeatId): Pick<MineSlice, 'together' | 'out'> {
  const helped = helpedSeats(state).has(seat);
  const out = d && hasSteppedOut(d, seat) ? { words: words(d.steppedOut[seat]) ?? '', back: !d.rounds.some((r) => !r.undone) } : undefined;
  return { ...(helped ? { together: seatOf(state, seat)?.together === true } : {}), ...(out ? { out } : {}) };
}

/** Everyone who has a helper; made once for each list of seats, since every view asks it. */
function helpedSeats(state: MeetingState): ReadonlySet<SeatId> {
  let helped = helpedBy.get(state.seats);
  if (!helped) {
    helped = new Set(Object.values(state.seats).flatMap((s) => (s.role === 'supporter' && s.represents !== undefined ? [s.represents] : [])));
    helpedBy.set(state.seats, helped);
  }
  return helped;
}
const helpedBy = new WeakMap<MeetingState['seats'], ReadonlySet<SeatId>>();

/** Inputs that these seats own or brought, in their order. Found by seat, so that a step change asks each input once and not once for each person. */
function concerning(decision: Decision, seats: readonly SeatId[]): Contribution[] {
  let index = bySeat.get(decision.contributions);
  if (!index) {
    index = new Map();
    let place = 0;
    for (const c of Object.values(decision.contributions)) {
      for (const seat of new Set([c.owner, c.broughtBy])) {
        if (seat === null) continue;
        const own = index.get(seat);
        if (own) own.push({ place, c });
        else index.set(seat, [{ place, c }]);
      }
      place++;
    }
    bySeat.set(decision.contributions, index);
  }
  const found = new Map(seats.flatMap((seat) => index.get(seat) ?? []).map((entry) => [entry.place, entry.c]));
  return [...found].sort(([a], [b]) => a - b).map(([, c]) => c);
}
const bySeat = new WeakMap<Decision['contributions'], Map<SeatId, { readonly place: number; readonly c: Contribution }[]>>();

function neutral(action: Action, leads: boolean): boolean {
  return leads && (action === 'input' || action === 'recognise' || action === 'ready' || action === 'vote' || action === 'ask-ballot' || action === 'step-out');
}
