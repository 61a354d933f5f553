import type { Text } from '../core/text.ts';
import type { Timer } from '../core/timer.ts';
import type { After } from './after/after.ts';
import type {
  AdviceKind, Agreement, AnswerStatus, BallotKind, BuyIn, CameAlong, ChangeKind, Choice, Counts, ExpertRole, Fallback, InputFunction, Joins,
  Level, Naming, OfWhom, Phase, QuorumMoment, ReasonCode, Role, RoundClass, Scope, Source, Step
} from './vocabulary.ts';

export type SeatId = string;

/** What is prepared about a person. */
export interface SeatFields {
  readonly name: Text;
  readonly role: Role;
  readonly vote: boolean;
  readonly joins: Joins;
  readonly represents?: SeatId;
  /** This person wants whoever helps them to be named beside them. */
  readonly together?: boolean;
  readonly expertRoles: readonly ExpertRole[];
}

/** A person's place in the meeting: what a permission is given to. */
export interface Seat extends SeatFields {
  readonly id: SeatId;
  /** The signed-in account that holds this seat (chair, facilitator, secretary). */
  readonly account?: string;
  /** expected: prepared, not here yet; present: admitted or checked in; left: went home or was marked away. */
  readonly presence: 'expected' | 'present' | 'left';
  /** Sent away by chair, leader or secretary: speaks and reads no more until let in again. */
  readonly removed?: true;
  /** Another device was let in on this seat while somebody was on it. */
  readonly shared?: true;
  /** On paper, with a voting card: the device key of that card (base64url). */
  readonly card?: string;
}

/** By the six digits, which can be guessed or passed on, or by the QR in the hall. */
export type EntryWay = 'code' | 'invite';

/** Someone at the door: a device that asked to come in. Once admitted it speaks for `seat`. */
export interface Ask {
  readonly id: string;
  readonly name: Text;
  readonly roleClaim: Role;
  readonly status: 'waiting' | 'admitted' | 'refused';
  readonly seat?: SeatId;
  /** How they came to the door; who was there before this was kept counts as by the code. */
  readonly way: EntryWay;
  /** They say that they were in already, on another device. */
  readonly returns: boolean;
  /** When they rang, and when they were refused (ms); 0 when that was not kept. */
  readonly askedAt: number;
  readonly refusedAt: number;
}

/** One thing that someone put in, with an owner. Its words can go (withdrawn); the fact stays. */
export interface Contribution {
  readonly id: string;
  /** Whose it is; null once withdrawn. */
  readonly owner: SeatId | null;
  /** Who brought it for the owner (supporter, interpreter, secretary); null when the owner did. */
  readonly broughtBy: SeatId | null;
  readonly step: Step;
  readonly stepVersion: number;
  readonly source: Source;
  readonly scope: Scope;
  readonly gathered: Text | null;
  readonly reference: Text | null;
  readonly functions: readonly InputFunction[];
  readonly name: Naming;
  /** Of a hidden input: whether `gathered`, `reference` and `functions` may be shown. */
  readonly showDetails: boolean;
  readonly text: Text | null;
  /** Place in time of its present text: the number of the event. */
  readonly seq: number;
  readonly withdrawn: boolean;
  /** Written on paper, and entered by the secretary. Nobody is told of a hidden input: it could tell whose it is. */
  readonly onPaper?: true;
  /** Hidden inputs become visible in batches; null while it waits. The number orders the wall. */
  readonly shownAt: number | null;
  /** Whoever leads does not show it to the room, and why; null: it is shown like any other. */
  readonly notShown: Text | null;
}

/** One change of one part, in an addition. */
export interface Change {
  readonly id: string;
  readonly part: string;
  readonly from: Text | null;
  readonly to: Text;
  readonly kind: ChangeKind;
  readonly because: readonly string[];
  readonly buildsOn: readonly string[];
}

/** An addition that the secretary drafted and that waits for its round. */
export interface Draft {
  readonly id: string;
  readonly changes: readonly Change[];
}

export interface Round {
  readonly id: string;
  readonly kind: 'vote' | 'addition';
  readonly method: string;
  readonly ballot: BallotKind;
  /** Place in time: the number of the event that opened it. */
  readonly seq: number;
  readonly openedAt: number;
  readonly entitled: readonly SeatId[];
  readonly changes: readonly Change[];
  readonly status: 'open' | 'closed' | 'voided';
  /** Answers of an open ballot; always empty for a secret one. */
  readonly answers: Readonly<Record<SeatId, Choice>>;
  readonly class?: RoundClass;
  readonly adopted?: boolean;
  readonly answered?: number;
  /** Numbers of a closed open round. Those of a secret round never stand here. */
  readonly counts?: Counts;
  readonly voidReason?: Text;
  /** Counted in the hall and entered afterwards, by two people. */
  readonly held?: 'on-paper';
  /** Who counted it, as the secretary wrote it down. */
  readonly countedBy?: Text;
  /** Why a secret round was closed although not all ballots were in. */
  readonly missingReason?: Text;
  /** Of a closed secret round: hash of all its ballots, and in words how many of who could not come along first can now. */
  readonly bulletin?: string;
  readonly cameAlong?: CameAlong;
  /** Of a secret round: how many of its people have no ballot, and why nobody waited for them (in the round in which ballots were given out). */
  readonly without?: number;
  readonly withoutReason?: Text;
  /** How many ballots are of people who are not in this round: they left, stepped out or began to lead since. The box would take one [ballot K1]. */
  readonly away?: number;
  /** Voided because the move that opened it was undone at once: it never happened. */
  readonly undone?: boolean;
}

/** What the phones of a secret decision vote with: public, for all its secret rounds. */
export interface BallotKeys {
  /** The public half of the decision key (a modulus, base64url). */
  readonly key: { readonly n: string };
  /** The key that the box signs receipts with (Ed25519, base64url). */
  readonly box: string;
  /** Hash of the scripts that the server gave to phones then. */
  readonly script: string;
  /** The council chose before the vote that everybody may have the verification file. */
  readonly publish: boolean;
}

export interface Ballots extends BallotKeys {
  /** How many got one, and the hash of the list of who; null: they are still being given out. */
  readonly frozen: { readonly n: number; readonly list: string } | null;
}

/** That a minority view comes from somebody who could not come along in the round with this number. The words of the proof go with its own words. */
export interface ViewProof {
  readonly round: number;
  /** Of text, pen, stamp and signature together: stays when the words go. */
  readonly hash: string;
  /** Pen, stamp and signature, as JSON. */
  readonly words: Text;
}

/** Minority views of a secret decision that are brought to the box, or were. */
export interface Pens {
  /** Number of the standing round, which they are about. */
  readonly round: number;
  /** Public keys of the box that stamp a pen: one for who could not come along, one for all others. */
  readonly keys: { readonly 'not-yet': { readonly n: string }; readonly other: { readonly n: string } };
  /** Hash of those that prove where they come from, once all were shown; null: they are still being written. */
  readonly closed: string | null;
}

/** An origin link: the input is where the change comes from. */
export interface Link {
  readonly input: string;
  readonly change: string;
  readonly confirmed: 'yes' | 'no' | null;
  readonly disputes: readonly Text[];
  /** What the secretary says to each dispute, in its place; null: nothing yet. Absent: to none. */
  readonly replies?: readonly (Text | null)[];
}

export interface Support {
  readonly input: string;
  readonly part: string;
}

export interface Answer {
  readonly status: AnswerStatus;
  readonly code?: ReasonCode;
  readonly reason: Text;
  readonly to?: Text;
  readonly due?: string;
  /** Given to several inputs at once, whose owners all agreed to that. */
  readonly together?: true;
}

export interface FollowUp {
  readonly goal: Text;
  readonly indicator: Text;
  readonly who: Text;
  readonly date: string;
}

export interface Rules {
  readonly method: string;
  readonly ballot: BallotKind;
  readonly maxLoops: number;
  readonly fallback: Fallback;
  readonly disputeDays: number;
  /** Whether names by choice may be shown after an open round. */
  readonly namesAfterOpenRound: boolean;
}

export interface CardQuestion {
  readonly id: string;
  readonly seat: SeatId;
  readonly text: Text;
  readonly handled: boolean;
}

/** What is prepared about a decision. */
export interface DecisionFields {
  readonly question: Text;
  readonly addressee: Text;
  readonly kind: AdviceKind;
  readonly phase: Phase;
  readonly level: Level;
  readonly buyIn: BuyIn;
  readonly agreements: Readonly<Record<Agreement, Text>>;
  readonly rules: Rules;
  readonly text: Readonly<Record<string, Text>>;
}

export interface Decision extends Omit<DecisionFields, 'text'> {
  readonly id: string;
  /** The text on the table before the meeting (V0). */
  readonly original: Readonly<Record<string, Text>>;
  readonly agendaOrigin: readonly string[];
  readonly contributions: Readonly<Record<string, Contribution>>;
  readonly drafts: readonly Draft[];
  readonly rounds: readonly Round[];
  readonly links: readonly Link[];
  readonly supports: readonly Support[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Who answers which input, and by when; null: the secretary, and the council's own term. */
  readonly answerPlans: Readonly<Record<string, { readonly who: SeatId | null; readonly due: string | null }>>;
  /** Inputs whose owners agreed that they are answered together with others. */
  readonly grouping: Readonly<Record<string, true>>;
  /** Inputs whose owner wants to talk about them, and where to reach them if they said so. */
  readonly talks: Readonly<Record<string, { readonly how: Text | null }>>;
  /** What the owner says of the present answer, for chair and secretary. */
  readonly judged: Readonly<Record<string, { readonly right: boolean; readonly reason: Text | null }>>;
  /** Whether the owner agreed to be quoted, on the words with this id. */
  readonly quotes: Readonly<Record<string, { readonly answer: 'yes' | 'no'; readonly of: string }>>;
  readonly minorityViews: readonly { readonly id: string; readonly text: Text; readonly seat: SeatId | null; readonly proof?: ViewProof }[];
  /** In order; only the last may still be open. */
  readonly pens: readonly Pens[];
  readonly notHeard: Text | null;
  readonly followUps: readonly FollowUp[];
  readonly agreed: Readonly<Record<SeatId, true>>;
  readonly cardQuestions: readonly CardQuestion[];
  /** How often the needs were asked. */
  readonly loops: number;
  /** Everyone who led during this decision: they do not vote in it. */
  readonly ledBy: readonly SeatId[];
  /** Who may vote in the secret rounds of this decision: fixed when the first one opens. */
  readonly secretEntitled: readonly SeatId[] | null;
  /** What its secret rounds are voted with; null before the first, in an open decision, and in streams of before there were such ballots. */
  readonly ballots: Ballots | null;
  /** Who had a voting card when its ballots were given out; absent: nobody. */
  readonly byCard?: readonly SeatId[];
  /** How many recognised each other view; null where only words may be used. */
  readonly recognition: Readonly<Record<string, number | null>>;
  /** Readiness at the last close of that step. */
  readonly readiness: { readonly answered: boolean; readonly allReady: boolean } | null;
  readonly readyReason: Text | null;
  readonly otherViewAsked: boolean;
  /** Notes that the secretary put into the record, by step. */
  readonly notes: Readonly<Partial<Record<Step, Text>>>;
  readonly waterline: { readonly entered: boolean; readonly stopped: boolean; readonly notes: readonly Text[] };
  /** Numbers of secret rounds that the rule for published counts allows, by round; null: words only. */
  readonly published: Readonly<Record<string, Counts>> | null;
  /** The same of how many of who could not come along first can now, by round: only where that may be known. */
  readonly publishedCameAlong: Readonly<Record<string, OfWhom>>;
  readonly settled: boolean;
  /** Each time that a card was not shown, with the reason. Told in the record without whose it was. */
  readonly hiddenCards: readonly { readonly input: string; readonly reason: Text; readonly shownAgain: boolean }[];
  /** Who does not take part in this decision because of a conflict of interest, in their own words. */
  readonly steppedOut: Readonly<Record<SeatId, Text>>;
  /** Every time that was gone on with fewer entitled people than the quorum, and why. */
  readonly quorumMissed: readonly { readonly at: QuorumMoment; readonly present: number; readonly needed: number; readonly reason: Text }[];
  /** `early`: why one goes on although a link could still be disputed. */
  readonly proposal: { readonly by: SeatId; readonly early?: Text } | null;
  readonly adoption: { readonly by: readonly SeatId[]; readonly at: number; readonly early?: Text } | null;
  readonly after: After;
}

export interface Plan {
  readonly title: Text;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: Text;
  /** How many entitled people the council wants to be there; absent: no such number. */
  readonly quorum?: number;
}

export interface LastMove {
  /** Number of the event that moved the meeting. */
  readonly seq: number;
  readonly at: number;
  readonly from: { readonly step: Step; readonly stepVersion: number; readonly current: number };
  /** What the move changed of the decision that it led to, as it was: undoing the move puts it back. */
  readonly before: Pick<Decision, 'loops' | 'settled' | 'otherViewAsked' | 'waterline' | 'readyReason' | 'quorumMissed'> | null;
  readonly opened: string | null;
  readonly firstSecret: boolean;
  /** The timer and the talk that the move ended; undoing it brings them back. */
  readonly pace?: Pick<MeetingState, 'timer' | 'talk'>;
}

/** Who speaks, and who comes next. */
export interface Talk {
  /** Everyone gets their turn; else single turns, as hands go up. */
  readonly round: boolean;
  readonly speaking: SeatId | null;
  readonly queue: readonly SeatId[];
  readonly spoke: readonly SeatId[];
  readonly passed: readonly SeatId[];
  /** The time of one turn; null: none is kept. */
  readonly perPersonMs: number | null;
  /** Of whoever speaks now. */
  readonly timer: Timer | null;
}

export interface MeetingState {
  readonly id: string;
  readonly council: { readonly id: string; readonly name: string };
  readonly plan: Plan;
  /** Events so far: the version of the stream, and the clock of "before" and "after". */
  readonly seq: number;
  readonly seats: Readonly<Record<SeatId, Seat>>;
  readonly asks: Readonly<Record<string, Ask>>;
  readonly decisions: readonly Decision[];
  /** Which decision the meeting is at. */
  readonly current: number;
  readonly step: Step;
  /** One for each stay in a step; never used twice. */
  readonly stepVersion: number;
  readonly stepsSoFar: number;
  readonly lastMove: LastMove | null;
  readonly lead: SeatId | null;
  readonly hallOpen: boolean;
  readonly wallOpen: boolean;
  readonly screenBlank: boolean;
  /** What the big screen goes on showing: the meeting as it was then. */
  readonly frozen: { readonly at: number; readonly state: MeetingState } | null;
  readonly paused: boolean;
  /** When the break ends, as was said; null: that was not said. */
  readonly pausedUntil: number | null;
  /** Of the present stay in a step. */
  readonly timer: Timer | null;
  readonly talk: Talk | null;
  /** Who had a turn in this meeting; who had none may be asked first. */
  readonly spoken: readonly SeatId[];
  /** It paused by itself because nobody led. */
  readonly leadMissed: boolean;
  readonly ended: { readonly early: boolean } | null;
  /** The meeting itself is done: when (ms), and the day before which every input gets its answer, as the council had it then. */
  readonly over: { readonly at: number; readonly answersBy: string | null } | null;
}
