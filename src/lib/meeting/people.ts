import { shortName } from '../core/names.ts';
import { refuse, type Refusal } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import { hasSteppedOut, isPresent, seatOf } from './actor.ts';
import { lastWords } from './contributions.ts';
import { authorise } from './permissions.ts';
import {
  changeDecision, currentDecision, firstRefusal, happened, type Context, type Deciders, type Evolvers, type Verdict
} from './rules.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.server.ts';
import type { MeetingEvent } from './events.ts';
import type { Ask, EntryWay, MeetingState, SeatId } from './state.ts';
import type { Role } from './vocabulary.ts';

/** The hall: who asks to come in, who is let in, who leads, who left. Rules H1 to H8 of the room's README. */

/** Roles that a person may claim at the door; the others sign in. The chair confirms a claim by admitting. */
export const CLAIMABLE: readonly Role[] = ['member', 'expert', 'official', 'supporter', 'observer'];

/** How somebody came to the door, and whether they say that they were in already on another device. */
export interface Ringing {
  readonly way?: EntryWay;
  readonly returns?: boolean;
}

/** How many of a way may wait at once: a code can be guessed or passed on, the QR hangs in the room (ux-trust 4.6). */
const WAITING_MAX: Readonly<Record<EntryWay, number>> = { code: LIMITS.waitingByCode, invite: LIMITS.waitingByInvite };

/** Someone asks to come in with a name (which may be empty or an alias) and a claim of what they are. */
export function askEntry(state: MeetingState, ask: string, name: string, roleClaim: Role, context: Context, ringing: Ringing = {}): Verdict {
  const { way = 'code', returns = false } = ringing;
  if (!state.hallOpen) return refuse('hall-closed');
  if (!CLAIMABLE.includes(roleClaim)) return refuse('not-understood');
  if (Object.values(state.asks).filter((a) => a.status === 'waiting' && a.way === way).length >= WAITING_MAX[way]) return refuse('door-full');
  return happened({
    type: 'EntryAsked', ask, name: context.text(shortName(name) || alias(ask)), roleClaim, way, ...(returns ? { returns: true as const } : {}), at: context.now
  });
}

/** A signed-in account sits down on its seat: the one bound to it, else the council's free seat of that role. */
export function takeSeat(state: MeetingState, account: string, role: Role): { seat: SeatId; verdict: Verdict } | null {
  const seats = Object.values(state.seats);
  const seat = seats.find((s) => s.account === account) ?? seats.find((s) => s.role === role && !s.account);
  if (!seat) return null;
  const done = seat.account === account && isPresent(seat);
  return { seat: seat.id, verdict: done ? happened() : happened({ type: 'SeatTaken', seat: seat.id, account }) };
}

const COLOURS = ['Blauwe', 'Groene', 'Gele', 'Rode', 'Witte', 'Paarse', 'Oranje', 'Bruine'];
const THINGS = ['stoel', 'lamp', 'jas', 'fiets', 'boot', 'tafel', 'deur', 'kop', 'pen', 'tas', 'bank', 'klok'];

/** A friendly name for who gives none, from the (random) id, so that it stays the same. */
export function alias(id: string): string {
  let n = 0;
  for (const char of id) n = (n * 31 + char.codePointAt(0)!) >>> 0;
  return `${COLOURS[n % COLOURS.length]} ${THINGS[(n >>> 4) % THINGS.length]}`;
}

/** An adopted record names who was there: nobody joins them afterwards. A second device of someone who was there still may. */
function isOnRecord(state: MeetingState): boolean {
  return state.decisions.some((d) => d.adoption !== null);
}

function askOf(state: MeetingState, id: string): Ask | undefined {
  return Object.hasOwn(state.asks, id) ? state.asks[id] : undefined;
}

/** One person is let in. @param before how many come in by the same act before them */
function admission(state: MeetingState, entry: Omit<CommandOf<'Admit'>, 'type'>, actor: Actor, before = 0): Refusal | { ok: true; events: MeetingEvent[] } {
  const ask = askOf(state, entry.ask);
  const target = entry.as === undefined ? undefined : seatOf(state, entry.as);
  const refusal = firstRefusal(
    authorise(state, actor, 'admit'),
    // chair, facilitator and secretary sign in: nobody is let in at the door as one of them
    target !== undefined && !CLAIMABLE.includes(target.role) && 'not-entitled',
    ask?.status === 'waiting' && !isPresent(target) && isOnRecord(state) && 'wrong-step',
    (!ask || ask.status === 'refused' || (entry.as !== undefined && !target)) && 'unknown-reference',
    entry.as === undefined && Object.keys(state.seats).length + before >= LIMITS.seatsMax && 'busy',
    entry.role !== undefined && !CLAIMABLE.includes(entry.role) && 'not-understood'
  );
  if (refusal || !ask) return refusal ?? refuse('unknown-reference');
  if (ask.status === 'admitted') return { ok: true, events: [] }; // a second tap changes nothing
  if (entry.as !== undefined) return { ok: true, events: [{ type: 'Admitted', ask: ask.id, seat: entry.as }] };
  const role = entry.role ?? ask.roleClaim;
  const level = currentDecision(state)?.level;
  const vote = entry.vote ?? (role === 'member' || (role === 'expert' && level === 'decide-along'));
  return { ok: true, events: [{ type: 'Admitted', ask: ask.id, seat: ask.id, made: { role, vote, joins: 'phone', expertRoles: [] } }] };
}

/** Who is refused leaves no name. */
function turnedAway(ask: Ask, context: Context): MeetingEvent {
  return { type: 'EntryRefused', ask: ask.id, at: context.now, erases: [ask.name['~text']] };
}

export const peopleDeciders: Deciders<
  'OpenHall' | 'CloseHall' | 'Admit' | 'AdmitMany' | 'RefuseEntry' | 'RefuseMany' | 'SendAway' | 'CheckIn' | 'LeaveMeeting' | 'TakeLead' | 'HandOverLead' |
  'ShowTogether'
> = {
  OpenHall: (state, _, actor) =>
    firstRefusal(authorise(state, actor, 'open-hall')) ?? (state.hallOpen ? happened() : happened({ type: 'HallOpened' })),
  CloseHall: (state, _, actor) =>
    firstRefusal(authorise(state, actor, 'open-hall')) ?? (state.hallOpen ? happened({ type: 'HallClosed' }) : happened()),

  Admit: (state, command, actor) => admission(state, command, actor),

  AdmitMany(state, { entries }, actor) {
    const events: MeetingEvent[] = [];
    for (const entry of new Map(entries.map((e) => [e.ask, e])).values()) {
      // between the list on the screen and the press somebody else may have dealt with one of them
      if (askOf(state, entry.ask)?.status !== 'waiting') continue;
      const verdict = admission(state, entry, actor, events.length);
      if (!verdict.ok) return verdict;
      events.push(...verdict.events);
    }
    return firstRefusal(authorise(state, actor, 'admit')) ?? happened(...events);
  },

  RefuseEntry(state, command, actor, context) {
    const ask = askOf(state, command.ask);
    const refusal = firstRefusal(authorise(state, actor, 'admit'), ask?.status !== 'waiting' && 'unknown-reference');
    return refusal ?? happened(turnedAway(ask!, context));
  },

  RefuseMany(state, { asks }, actor, context) {
    const waiting = [...new Set(asks)].flatMap((id) => askOf(state, id) ?? []).filter((a) => a.status === 'waiting');
    return firstRefusal(authorise(state, actor, 'admit')) ?? happened(...waiting.map((ask) => turnedAway(ask, context)));
  },

  SendAway(state, command, actor) {
    const seat = seatOf(state, command.seat);
    const refusal = firstRefusal(
      authorise(state, actor, 'admit'),
      // who signed in is let out by ending their session, who leads by taking the lead first
      seat !== undefined && (seat.account !== undefined || seat.id === state.lead || seat.id === actor.seat) && 'not-entitled',
      (!seat || seat.presence === 'expected') && 'unknown-reference'
    );
    return refusal ?? (seat!.removed ? happened() : happened({ type: 'SeatSentAway', seat: command.seat }));
  },

  CheckIn(state, command, actor) {
    const seat = seatOf(state, command.seat);
    const refusal = firstRefusal(
      authorise(state, actor, 'admit'), seat?.presence === 'expected' && isOnRecord(state) && 'wrong-step', !seat && 'unknown-reference'
    );
    return refusal ?? (isPresent(seat) ? happened() : happened({ type: 'CheckedIn', seat: command.seat }));
  },

  LeaveMeeting(state, command, actor, context) {
    const seat = command.seat ?? actor.seat;
    const refusal = firstRefusal(
      authorise(state, actor, 'leave', seat), !seatOf(state, seat) && 'unknown-reference', command.words && seat !== actor.seat && 'not-entitled'
    );
    if (refusal || !isPresent(seatOf(state, seat))) return refusal ?? happened();
    // together: a goodbye whose words did not arrive would be a goodbye too early
    const said = command.words ? lastWords(state, command.words, actor, context) : happened();
    return said.ok ? happened(...said.events, { type: 'SeatLeft', seat }) : said;
  },

  TakeLead(state, _, actor, context) {
    const refusal = firstRefusal(
      authorise(state, actor, 'take-lead'),
      !actor.roles.has('chair') && !actor.leads && !nobodyLeads(state, context) && 'not-entitled',
      !actor.leads && hasSteppedOut(currentDecision(state), actor.seat) && 'stepped-out',
      // the secretary comes in for who went away: that it is they, has to be fresh
      !actor.roles.has('chair') && !actor.leads && !isFresh(context) && 'sign-in-again'
    );
    return refusal ?? (actor.leads ? happened() : happened({ type: 'LeadTaken', seat: actor.seat }));
  },

  HandOverLead(state, command, actor) {
    const target = seatOf(state, command.seat);
    const refusal = firstRefusal(
      authorise(state, actor, 'hand-over-lead'),
      hasSteppedOut(currentDecision(state), command.seat) && 'stepped-out',
      (!target || target.role === 'observer' || target.joins === 'paper') && 'unknown-reference'
    );
    return refusal ?? (state.lead === command.seat ? happened() : happened({ type: 'LeadTaken', seat: command.seat }));
  },

  ShowTogether(state, command, actor) {
    const seat = command.seat ?? actor.seat;
    const refusal = firstRefusal(authorise(state, actor, 'together', seat), !seatOf(state, seat) && 'unknown-reference');
    if (refusal) return refusal;
    const same = (seatOf(state, seat)?.together === true) === command.together;
    return same ? happened() : happened({ type: 'TogetherChosen', seat, together: command.together });
  }
};

function isFresh({ signedInAt, now }: Context): boolean {
  return signedInAt !== null && now - signedInAt <= LIMITS.freshSignInMs;
}

function nobodyLeads(state: MeetingState, context: Context): boolean {
  return state.lead === null || state.leadMissed || context.memory.leadAwayMs >= LIMITS.leadAwayMs;
}

/**
 * The house's own act when nobody who leads has been connected for a while: the meeting pauses, and every screen says so. It goes on
 * by an act of whoever leads. Rule H14; before the meeting, in a pause and after it there is nothing to pause.
 * @param awayMs how long is long
 */
export function pauseWithoutLead(state: MeetingState, context: Context, awayMs: number = LIMITS.leadAwayMs): Verdict {
  const runs = state.step !== 'prepare' && state.step !== 'answer' && state.ended === null && !state.paused;
  if (!runs || context.memory.leadAwayMs < awayMs) return happened();
  return happened({ type: 'MeetingPaused', at: context.now }, { type: 'LeadMissed' });
}

export const peopleEvolvers: Evolvers<
  'HallOpened' | 'HallClosed' | 'EntryAsked' | 'Admitted' | 'EntryRefused' | 'SeatTaken' | 'CheckedIn' | 'SeatLeft' | 'SeatSentAway' | 'LeadTaken' |
  'LeadMissed' | 'TogetherChosen'
> = {
  LeadMissed: (state) => ({ ...state, leadMissed: true }),
  TogetherChosen: (state, { seat, together }) => withSeat(state, seat, { together }),
  HallOpened: (state) => ({ ...state, hallOpen: true }),
  HallClosed: (state) => ({ ...state, hallOpen: false }),
  EntryAsked: (state, { ask, name, roleClaim, way = 'code', returns = false, at = 0 }) => ({
    ...state, asks: { ...state.asks, [ask]: { id: ask, name, roleClaim, status: 'waiting', way, returns, askedAt: at, refusedAt: 0 } }
  }),
  Admitted(state, { ask, seat, made }) {
    const asked = state.asks[ask]!;
    const old = seatOf(state, seat);
    const next = old
      ? { ...without(old, 'removed'), presence: 'present' as const, ...(isPresent(old) ? { shared: true as const } : {}) }
      : { id: seat, name: asked.name, presence: 'present' as const, ...made! };
    return {
      ...state,
      asks: { ...state.asks, [ask]: { ...asked, status: 'admitted', seat } },
      seats: { ...state.seats, [seat]: next }
    };
  },
  EntryRefused(state, { ask, at = 0 }) {
    const { [ask]: asked, ...rest } = state.asks;
    return asked ? { ...state, asks: { ...rest, [ask]: { ...asked, name: { ...asked.name, value: null }, status: 'refused', refusedAt: at } } } : state;
  },
  SeatTaken: (state, { seat, account }) => withSeat(state, seat, { account, presence: 'present' }),
  CheckedIn(state, { seat }) {
    const old = seatOf(state, seat);
    return old ? { ...state, seats: { ...state.seats, [seat]: { ...without(old, 'removed'), presence: 'present' } } } : state;
  },
  SeatLeft: (state, { seat }) => withSeat(state, seat, { presence: 'left' }),
  SeatSentAway: (state, { seat }) => withSeat(state, seat, { presence: 'left', removed: true }),
  LeadTaken(state, { seat }) {
    const led = { ...state, lead: seat, leadMissed: false };
    const decision = currentDecision(state);
    // before the meeting nobody has led yet: choosing again costs no vote; after it nothing is led any more
    if (state.step === 'prepare' || state.step === 'answer' || state.ended || !decision) return led;
    return changeDecision(led, decision.id, (d) => ({ ...d, ledBy: [...new Set([...d.ledBy, seat])] }));
  }
};

function withSeat(state: MeetingState, id: SeatId, change: Partial<MeetingState['seats'][string]>): MeetingState {
  const seat = seatOf(state, id);
  return seat ? { ...state, seats: { ...state.seats, [id]: { ...seat, ...change } } } : state;
}

function without<T extends object, K extends keyof T>(value: T, field: K): Omit<T, K> {
  const { [field]: _, ...rest } = value;
  return rest;
}
