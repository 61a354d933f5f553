import type { Timer } from '../core/timer.ts';
import type {
  AdviceKind, Agreement, AnswerStatus, BallotKind, BuyIn, CameAlong, ChangeKind, Choice, Counts, ExpertRole, InputFunction, Joins, Level, Naming, OfWhom,
  Outcome, Parts, Phase, ReasonCode, Role, RoundClass, Scope, Signal, Source, Step
} from './vocabulary.ts';

/** The slices as pages receive them. Types only: a component imports these and never a value of the domain. */

export interface MeetingSlice {
  readonly id: string;
  readonly council: string;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  /** How many entitled people the council wants to be there; absent: no such number. */
  readonly quorum?: number;
  readonly hallOpen: boolean;
  readonly wallOpen: boolean;
  readonly screenBlank: boolean;
  /** The big screen stays on what it shows. */
  readonly screenFrozen: boolean;
  readonly paused: boolean;
  /** When the break ends, as was said; ms. */
  readonly pausedUntil: number | null;
  /** It paused by itself because nobody led; absent otherwise. */
  readonly leadMissed?: true;
  readonly ended: boolean;
}

export interface RouteSlice {
  readonly step: Step;
  /** One for each stay in a step: what a text that is begun now carries. */
  readonly version: number;
  /** "besluit 1 van 2" */
  readonly decision: number;
  readonly decisions: number;
  /** The step that was left last, and when (ms): for the late window and the undo. */
  readonly left: { readonly step: Step; readonly version: number; readonly at: number } | null;
  /** Where whoever leads may go now (lead and desk only). */
  readonly ways?: { readonly on: readonly Step[]; readonly back: readonly Step[]; readonly spent: boolean };
}

export interface RulesView {
  readonly method: string;
  readonly ballot: BallotKind;
  readonly maxLoops: number;
  readonly fallback: string;
  readonly disputeDays: number;
  readonly namesAfterOpenRound: boolean;
}

export interface DecisionSlice {
  readonly id: string;
  readonly question: string;
  readonly addressee: string;
  readonly kind: AdviceKind;
  readonly phase: Phase;
  readonly level: Level;
  readonly buyIn: BuyIn;
  readonly rules: RulesView;
  /** How often the needs were asked. */
  readonly loops: number;
  readonly agreements: Readonly<Record<Agreement, string>>;
  readonly original: Parts;
  /** The text as it stands. */
  readonly text: Parts;
  readonly nextPart: string;
  readonly agendaOrigin: readonly string[];
  /** The last asking of readiness was not "all 7 or higher". */
  readonly notReady: boolean;
  readonly waterlineStopped: boolean;
  readonly settled: boolean;
  readonly outcome: Outcome | null;
  readonly standing: RoundClass | null;
}

export interface ChangeView {
  readonly id: string;
  readonly part: string;
  readonly from: string | null;
  readonly to: string;
  readonly kind: ChangeKind;
  readonly because: readonly string[];
  readonly buildsOn: readonly string[];
  /** Sources of knowledge of its origins, one for each. */
  readonly sources: readonly string[];
}

export interface RoundView {
  readonly id: string;
  readonly kind: 'vote' | 'addition';
  readonly ballot: BallotKind;
  readonly status: 'open' | 'closed' | 'voided';
  readonly entitled: number;
  /** How many answered ("8 van de 9"), never what. */
  readonly answered: number;
  /** The exact text that this round is on; null once it is closed. */
  readonly text: Parts | null;
  readonly changes: readonly ChangeView[];
  readonly class: RoundClass | null;
  readonly adopted: boolean | null;
  /** Numbers that may be shown; null: words only. */
  readonly counts: Counts | null;
  readonly voidReason?: string;
  /** Counted in the hall, on paper or by hands. */
  readonly held?: 'on-paper';
  /** The box was started again: it waits for the phones to bring the ballots of this secret round once more. */
  readonly reopened: boolean;
  /** Its place among all rounds of the decision, from 1: what its ballots name it by. */
  readonly number: number;
  /** Of a closed secret round: the twelve characters of all its ballots, the same on every screen, and the hash that they come of. */
  readonly code?: string;
  readonly bulletin?: string;
  /** How many of who could not come along in the first round can now: in words, and in numbers where those may be known. */
  readonly cameAlong?: CameAlong;
  readonly cameAlongOf?: OfWhom;
}

/** What the phones of a secret decision vote with: the same for everybody. */
export interface BallotsView {
  readonly decision: string;
  /** The public half of the decision key, that a ballot is stamped with. */
  readonly key: { readonly n: string };
  /** Another hash than before: this page was loaded before the server got other scripts. */
  readonly script: string;
  /** How many may get a ballot, and how many have one. */
  readonly holders: number;
  readonly issued: number;
  /** Nobody gets one any more, and phones may cast; `list`: hash of who got one. */
  readonly frozen: { readonly n: number; readonly list: string } | null;
  /** Hash of the bulletin of the round before the open one (else: of the last). */
  readonly previous: string | null;
  readonly box: { readonly url: string; readonly key: string; readonly epoch: string; readonly spreadMs: number };
  /** Before the freeze: who has none yet (for whoever leads, and the desk). */
  readonly without?: readonly { readonly seat: string; readonly name: string }[];
}

/** Minority views of a secret decision that phones bring to the box: the same for everybody. */
export interface PensView {
  readonly decision: string;
  /** Number of the standing round, which they are about. */
  readonly round: number;
  readonly keys: { readonly 'not-yet': { readonly n: string }; readonly other: { readonly n: string } };
  /** They can still be written; else all were shown. */
  readonly open: boolean;
}

export interface RoundsSlice {
  /** Null in an open decision, before `settle`, and where nobody had a ballot. */
  readonly pens: PensView | null;
  /** Null in an open decision, and while the key is being made. */
  readonly ballots: BallotsView | null;
  readonly open: RoundView | null;
  readonly past: readonly RoundView[];
  readonly names: readonly { readonly name: string; readonly choice: Choice }[] | null;
}

export interface InputView {
  readonly id: string;
  readonly step: Step;
  readonly source: Source;
  readonly scope: Scope;
  readonly name: Naming;
  readonly withdrawn: boolean;
  readonly text: string | null;
  readonly by: string | null;
  /** Who helped, where whoever gave it wants that to be seen. */
  readonly with?: string;
  /** Given before its owner stepped out of the decision. */
  readonly out?: true;
  readonly broughtBy: string | null;
  /** Written on paper (only told of an input under a name). */
  readonly onPaper?: true;
  readonly gathered: string | null;
  readonly reference: string | null;
  readonly functions: readonly InputFunction[];
  /** Why the room is not shown it: for whoever leads, the desk and its owner. */
  readonly notShown?: string;
}

export interface SeatView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly vote: boolean;
  readonly joins: Joins;
  readonly presence: 'expected' | 'present' | 'left';
  readonly represents: string | null;
  /** Wants a helper to be named beside them. */
  readonly together: boolean;
  /** Does not take part in this decision: why, in their own words. */
  readonly out: string | null;
  readonly expertRoles: readonly ExpertRole[];
  readonly connected: boolean;
  readonly leads: boolean;
  readonly agreed: boolean;
  readonly voter: boolean;
  /** Held by a signed-in account (chair, facilitator, secretary). */
  readonly account: boolean;
  /** Sent away; may be let in again. */
  readonly removed: boolean;
  /** On paper, and took a voting card. */
  readonly card?: true;
}

/** The shared tablet: who is on paper, is here and has a vote. `card`: the device key of the card that they took. */
export type CardsSlice = readonly {
  readonly seat: string;
  readonly name: string;
  readonly card: string | null;
  /** May have a ballot in this decision, and whether it was given out. */
  readonly holds: boolean;
  readonly issued: boolean;
}[];

export interface PeopleSlice {
  readonly present: number;
  readonly voters: number;
  readonly agreed: number;
  /** Enough entitled people are present for a secret round. */
  readonly secretPossible: boolean;
  /** Fewer entitled people than the council's number; null when there are enough or no number was set (lead and desk only). */
  readonly quorum?: { readonly present: number; readonly needed: number } | null;
  /** Lead and desk only. */
  readonly lead?: string | null;
  readonly seats?: readonly SeatView[];
}

/** `name` tells people of one name apart, `as` is what was typed; `returns`: they say that they were in already. */
export type WaitingRoomSlice = readonly {
  readonly ask: string; readonly name: string; readonly as: string; readonly role: Role; readonly returns: boolean;
}[];

/** The time of the step, and who speaks: the same for everyone in the room. */
export interface PaceSlice {
  readonly timer: Timer | null;
  /** Names, as they are heard in the room; null: nobody. */
  readonly talk: { readonly round: boolean; readonly speaking: string | null; readonly next: string | null } | null;
  /** How many hands are up; who, is for whoever leads. */
  readonly handsUp: number;
}

/** What whoever leads sees of it besides. */
export interface TalkView {
  readonly round: boolean;
  readonly speaking: { readonly seat: string; readonly name: string; readonly double: boolean; readonly timer: Timer | null } | null;
  readonly queue: readonly { readonly seat: string; readonly name: string; readonly double: boolean }[];
  readonly passed: readonly { readonly seat: string; readonly name: string }[];
}

export interface CareSlice {
  readonly talk: TalkView | null;
  /** Who could have a turn and has had none yet. */
  readonly notSpoken: readonly { readonly seat: string; readonly name: string }[];
  /** Who asks for more time: 'some' below three, then a number. */
  readonly moreTime: number | 'some' | null;
  /** Who still writes: 'some' below three, then a number, null when nobody does. Never a name. */
  readonly writing: number | 'some' | null;
  readonly hands: readonly { readonly seat: string; readonly name: string }[];
  readonly signals: readonly { readonly signal: Signal; readonly more: boolean }[];
  readonly missingSources: readonly Source[];
  readonly questions: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly readyAnswered: number;
  /** Devices of people who are here: how many show this step, how many lost their line. */
  readonly following: { readonly here: number; readonly of: number; readonly away: number };
  /** Numbers come when everyone who is asked has answered: a number that goes up while one person taps would name that person. */
  readonly dive: { readonly answered: number; readonly asked: number; readonly yes: number | null; readonly no: number | null };
  readonly waterlineNotes: readonly string[];
  /** A count of the open round on paper that waits for whoever leads: who counted and who entered it, never the numbers. */
  readonly paperTally: { readonly round: string; readonly countedBy: string; readonly by: string; readonly name: string } | null;
}

/** The secretary's notes, one section for each step of each decision that has something (desk only). */
export type NotesSlice = readonly NoteSection[];
export interface NoteSection {
  readonly decision: string;
  readonly step: Step;
  readonly version: number;
  readonly text: string;
  /** The words that were put into the record; null: none. */
  readonly inRecord: string | null;
  /** The device that has the section for itself, until when (the server's clock), and whose it is. */
  readonly holder: { readonly editor: string; readonly until: number; readonly name: string } | null;
}

export interface LinkView {
  readonly input: string;
  readonly change: string;
  readonly confirmed: 'yes' | 'no' | null;
  readonly disputes: readonly string[];
  /** What the secretary says to each of them; absent when to none. */
  readonly replies?: readonly (string | null)[];
}

export interface TraceSlice {
  readonly changes: readonly ChangeView[];
  readonly links: readonly LinkView[];
  readonly supports: readonly { readonly input: string; readonly part: string }[];
  readonly drafts: readonly { readonly id: string; readonly changes: readonly ChangeView[] }[];
}

export interface ClosingSlice {
  /** `proven`: it comes from somebody who could not come along, and everybody can check that. */
  readonly minorityViews: readonly { readonly text: string; readonly proven: boolean }[];
  readonly notHeard: string | null;
  readonly followUps: readonly { readonly goal: string; readonly indicator: string; readonly who: string; readonly date: string }[];
  readonly answers: readonly {
    readonly input: string;
    readonly status: AnswerStatus;
    readonly code: ReasonCode | null;
    readonly reason: string;
    readonly to: string | null;
    readonly due: string | null;
    /** Given to several inputs at once, whose owners agreed to that. */
    readonly together?: true;
  }[];
  /** Once there is an outcome: inputs that still need an answer, and before which day; null: no term is known. */
  readonly unanswered: readonly { readonly input: string; readonly due: string | null }[];
  /** Until when a link can be disputed (ms); null: as long as the record is not adopted. */
  readonly disputesUntil: number | null;
  readonly proposed: boolean;
  readonly adopted: boolean;
}

/** What the desk has about answers besides, by decision: of inputs that are on it, and never whose a hidden one is. */
export type AnsweringSlice = readonly {
  readonly decision: string;
  /** `who`: the seat that gives it. */
  readonly plans: readonly { readonly input: string; readonly who: string | null; readonly due: string | null }[];
  readonly grouping: readonly string[];
  readonly talks: readonly { readonly input: string; readonly how: string | null }[];
  readonly judged: readonly { readonly input: string; readonly right: boolean; readonly reason: string | null }[];
}[];

export interface SpreadSlice {
  /** Per other view: how many recognised it; null where only words may be used. After the step closed. */
  readonly recognition: Readonly<Record<string, number | null>>;
  readonly live?: Readonly<Record<string, { readonly answered: number }>>;
  readonly asked?: boolean;
}

/** Every decision on the agenda with all that the desk needs of it (lead and desk only). */
export type AgendaSlice = readonly (DecisionSlice & {
  readonly proposedBy: string | null;
  readonly adopted: boolean;
  readonly closing: ClosingSlice;
  readonly inputs: readonly InputView[];
  readonly trace: TraceSlice | null;
})[];

export interface OwnInput extends InputView {
  readonly owner: string;
  readonly decision: string;
  /** It may still be replaced. */
  readonly open: boolean;
  readonly links: readonly { readonly change: string; readonly confirmed: 'yes' | 'no' | null }[];
  /** They agreed that it is answered together with others. */
  readonly grouping: boolean;
}

export interface MineSlice {
  readonly seat: string;
  readonly name: string;
  readonly role: Role;
  readonly vote: boolean;
  readonly leads: boolean;
  readonly present: boolean;
  /** Somebody helps this person; whether they are named beside them. Absent without a helper. */
  readonly together?: boolean;
  /** Another device was let in on this seat: its owner is told, since whoever lets in could do that for themselves. */
  readonly shared?: true;
  /** Stepped out of the decision at hand, in their own words. `back`: may still be taken back. */
  readonly out?: { readonly words: string; readonly back: boolean };
  /** Who leads, for who led this decision before. */
  readonly ledNow?: string;
  readonly represents: { readonly seat: string; readonly name: string } | null;
  /** Actions of the permission table that this seat has at this step. */
  readonly can: readonly string[];
  readonly inputs: readonly OwnInput[];
  readonly agreed: boolean;
  readonly voter: boolean;
  /** Of a secret decision: seats that this device may hold a ballot for, and those that have one (here, or on another device). */
  readonly ballots: { readonly holds: readonly string[]; readonly issued: readonly string[] } | null;
  readonly round: {
    readonly id: string;
    /** Seats that this one may answer for in the open round (itself, and whom it represents). */
    readonly entitled: readonly string[];
    /** Of these seats: those whose answer is here. Of a secret round nobody but the phone itself knows: empty. */
    readonly answered: readonly string[];
    readonly received: boolean;
    readonly choice: Choice | null;
  } | null;
  readonly ready: boolean;
  readonly dive: boolean;
  readonly recognised: readonly string[];
  readonly hand: boolean;
  /** Which stay in a step this seat said to show last. */
  readonly here?: number;
  /** "Je bent 2e": the place of one's own hand, from 1. */
  readonly handPlace: number | null;
  /** One's own turn to speak (or that of whom one speaks for), with its time. */
  readonly turn: { readonly when: 'now' | 'next' | 'later'; readonly seat: string; readonly timer: Timer | null } | null;
}

/** A whole view. What an audience may not see is absent. */
/** Something is wrong with the house that the meeting runs in. */
export interface HouseSlice {
  readonly disk: 'low' | 'failing';
}

export interface View {
  readonly meeting: MeetingSlice;
  readonly route: RouteSlice;
  readonly decision: DecisionSlice | null;
  readonly rounds?: RoundsSlice;
  readonly cards?: CardsSlice;
  readonly inputs?: readonly InputView[];
  readonly people?: PeopleSlice;
  readonly waiting?: WaitingRoomSlice;
  readonly care?: CareSlice;
  readonly pace?: PaceSlice;
  readonly trace?: TraceSlice | null;
  readonly closing?: ClosingSlice;
  readonly spread?: SpreadSlice;
  readonly agenda?: AgendaSlice;
  readonly house?: HouseSlice | null;
  readonly notes?: NotesSlice;
  readonly answering?: AnsweringSlice;
  readonly mine?: MineSlice | null;
  /** What this seat wrote for itself, by step. */
  readonly ownNotes?: Partial<Readonly<Record<Step, string>>>;
  /** Of a device without a seat: where it stands. */
  readonly door?: 'waiting' | 'refused' | 'removed' | null;
}
