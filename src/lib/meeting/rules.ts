import type { Context as CoreContext, Verdict as CoreVerdict } from '../core/decider.ts';
import { refuse, type Refusal, type RefusalCode } from '../core/refusal.ts';
import type { Sealed } from '../core/sealed.ts';
import { textLength } from '../core/text.ts';
import { LIMITS } from '../limits.ts';
import type { Actor } from './actor.ts';
import type { Command, CommandOf } from './commands.server.ts';
import type { EventOf, MeetingEvent } from './events.ts';
import type { Decision, MeetingState, Round, SeatId } from './state.ts';
import type { Counts, Grade, OfWhom, Recognition, Signal, Step, Visibility } from './vocabulary.ts';

/** What lives in memory only, as far as the rules may read it: numbers, never who. */
export interface Memory {
  readonly ready: { readonly answered: number; readonly below: number };
  /** Per other view: how many recognise it, fully or a bit. */
  readonly recognised: Readonly<Record<string, number>>;
  /** The secret round that is open, as the box says when whoever leads closes it. `reopenedAt`: its ballots were lost then and come back. */
  readonly secretRound: SecretRound | null;
  /** Minority views that are being written, as the box says when they are shown. `lostAt`: it was started again then, and they come back. */
  readonly pens: { readonly written: Sealed<WrittenViews> | null; readonly lostAt: number | null } | null;
  /** By decision and seat: who got a ballot, and the stamp. Of ballots themselves nothing is known here. */
  readonly issued: Readonly<Record<string, Readonly<Record<SeatId, IssuedRow>>>>;
  /** The sealed numbers of closed secret rounds, for the rule for published counts only. */
  readonly tallies: Readonly<Record<string, Sealed<Tally>>>;
  /** How long nobody who leads has been connected, in ms; 0 when somebody is. */
  readonly leadAwayMs: number;
  /** The notes as they are being written, by section, and who has a section for themselves. */
  readonly notes: NotesMemory;
  /** The count of a round on paper that the secretary entered and that waits for whoever leads. */
  readonly paperTally: PaperTally | null;
}

/** The numbers of a closed secret round. */
export interface Tally {
  readonly counts: Counts;
  /** Absent in the first round of a decision, and in one that was counted on paper. */
  readonly cameAlong?: OfWhom;
}

export interface SecretRound {
  readonly received: number;
  /** How many of who may answer have a ballot to cast. */
  readonly expected: number;
  readonly counts: Sealed<Counts>;
  /** Of who could not come along in the first round: null in that one. */
  readonly cameAlong: Sealed<OfWhom> | null;
  /** Hash of all ballots; null in a round that no ballot came of. */
  readonly bulletin: string | null;
  readonly reopenedAt: number | null;
}

/** What was brought to the box: with a proof what comes from who could not come along, where that may be known. `hash`: of the proven ones. */
export interface WrittenViews {
  readonly proven: readonly { readonly text: string; readonly hash: string; readonly proof: string }[];
  readonly others: readonly string[];
  readonly hash: string;
}

/** What is kept of who asked for a ballot: the closed envelope and its stamp, which tell nothing of what was in it. */
export interface IssuedRow {
  readonly seat: SeatId;
  readonly device: string;
  readonly blinded: string;
  readonly proof: string;
  readonly signature: string;
}

/** What the rules ask of cryptography; the bytes stand in `lib/ballot`. */
export interface BallotCraft {
  /** SHA-256 of canonical JSON, base64url. */
  hash(value: unknown): string;
  /** Whether this device asked for this envelope, and for a stamp of this key. */
  asked(decision: string, key: { readonly n: string }, asking: Pick<IssuedRow, 'device' | 'blinded' | 'proof'>): boolean;
  /** The stamp of this decision key; null when the key is gone, or this is no envelope for it. */
  stamp(key: { readonly n: string }, blinded: string): string | null;
}

export interface NotesMemory {
  readonly texts: Readonly<Record<string, { readonly version: number; readonly text: string }>>;
  readonly holders: Readonly<Record<string, NoteHolder>>;
}
/** One device of one person: two devices of the same person can get in each other's way too. */
export interface NoteHolder {
  readonly editor: string;
  readonly seat: SeatId;
  readonly until: number;
}
export interface PaperTally {
  readonly round: string;
  readonly counts: Sealed<Counts>;
  readonly countedBy: string;
  readonly by: SeatId;
}

/** What a command leaves in memory only. */
export type Remember =
  /** All get a ballot anew: the house makes another key. */
  | { readonly kind: 'issue-again'; readonly decision: string }
  | { readonly kind: 'recognised'; readonly view: string; readonly seat: SeatId; readonly answer: Recognition }
  | { readonly kind: 'ready'; readonly seat: SeatId; readonly ready: number }
  | { readonly kind: 'dive'; readonly seat: SeatId; readonly consent: boolean }
  | { readonly kind: 'hand'; readonly seat: SeatId; readonly up: boolean }
  | { readonly kind: 'hands-down' }
  | { readonly kind: 'hand-order'; readonly seats: readonly SeatId[] }
  /** `key` is made by the device, and known to it alone: with it, it takes its own signal back. Never a seat. */
  | { readonly kind: 'signal'; readonly signal: Signal; readonly key: string }
  | { readonly kind: 'signal-back'; readonly signal: Signal; readonly key: string }
  | { readonly kind: 'more-time'; readonly key: string }
  | { readonly kind: 'more-time-given' }
  | { readonly kind: 'signals-heard' }
  | { readonly kind: 'note-held'; readonly key: string; readonly holder: NoteHolder | null }
  | { readonly kind: 'paper-tally'; readonly tally: PaperTally }
  /** Which stay in a step this device shows. */
  | { readonly kind: 'here'; readonly seat: SeatId; readonly version: number }
  | { readonly kind: 'writing'; readonly seat: SeatId; readonly writing: boolean };

export interface Context extends CoreContext<Memory> {
  /** What became of each input of a decision (the rule lives in `influence`; it comes in from outside). */
  gradesOf(decision: Decision): ReadonlyMap<string, Grade>;
  readonly ballots: BallotCraft;
  /** The day (ISO) before which every input gets its answer, when the meeting is over now: the council's own term. */
  answersBy(): string;
  /** What this council wants of a record that is adopted now; absent: public. */
  readonly visibility?: Visibility;
}
export type Verdict = CoreVerdict<MeetingEvent, Remember>;

/** One rule for each command, one for each event: a missing one is a type error in `meeting.ts`. */
export type Decide<T extends Command['type']> = (state: MeetingState, command: CommandOf<T>, actor: Actor, context: Context) => Verdict;
export type Deciders<T extends Command['type']> = { readonly [K in T]: Decide<K> };
export type Evolve<T extends MeetingEvent['type']> = (state: MeetingState, event: EventOf<T>) => MeetingState;
export type Evolvers<T extends MeetingEvent['type']> = { readonly [K in T]: Evolve<K> };

export function happened(...events: MeetingEvent[]): Verdict {
  return { ok: true, events };
}

export function remembered(remember: Remember): Verdict {
  return { ok: true, events: [], remember };
}

/** The first refusal of a list in order of precedence, or null. */
export function firstRefusal(...codes: (RefusalCode | null | false | undefined)[]): Refusal | null {
  const code = codes.find((c) => c);
  return code ? refuse(code) : null;
}

/** Adopting a record, and changing words of one, needs a sign-in of a short while ago (A3). */
export function fresh({ signedInAt, now }: Context): RefusalCode | null {
  return signedInAt !== null && now - signedInAt <= LIMITS.freshSignInMs ? null : 'sign-in-again';
}

export function isEmpty(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

export function isTooLong(value: string | undefined, max: number = LIMITS.proseMax): boolean {
  return value !== undefined && textLength(value.trim()) > max;
}

/** The decision that a command is about: the one it names, else the one the meeting is at. */
export function decisionOf(state: MeetingState, id: string | undefined): Decision | undefined {
  return id === undefined ? state.decisions[state.current] : state.decisions.find((d) => d.id === id);
}

export function currentDecision(state: MeetingState): Decision | undefined {
  return state.decisions[state.current];
}

/**
 * The step that an act about this decision counts for. A meeting that ended early is at no step any more; but what was settled
 * before that can still be answered and adopted.
 */
export function stepFor(state: MeetingState, decision: Decision | undefined): Step | null {
  if (state.ended === null) return state.step;
  return decision?.settled ? 'answer' : null;
}

export function decisionWithInput(state: MeetingState, input: string): Decision | undefined {
  return state.decisions.find((d) => Object.hasOwn(d.contributions, input));
}

export function changeDecision(state: MeetingState, id: string, change: (d: Decision) => Decision): MeetingState {
  return { ...state, decisions: state.decisions.map((d) => (d.id === id ? change(d) : d)) };
}

export function openRound(state: MeetingState): Round | undefined {
  return currentDecision(state)?.rounds.find((r) => r.status === 'open');
}

export function changeRound(state: MeetingState, round: string, change: (r: Round) => Round): MeetingState {
  return {
    ...state,
    decisions: state.decisions.map((d) =>
      d.rounds.some((r) => r.id === round) ? { ...d, rounds: d.rounds.map((r) => (r.id === round ? change(r) : r)) } : d
    )
  };
}
