import type { Text } from '../core/text.ts';
import type { By, Correction, FollowUpResult, RedactionTarget, Reply } from './after/after.ts';
import type { Answer, BallotKeys, Change, DecisionFields, EntryWay, FollowUp, Pens, Plan, Rules, SeatFields, SeatId, ViewProof } from './state.ts';
import type { BallotKind, CameAlong, Choice, Counts, InputFunction, Joins, Naming, OfWhom, QuorumMoment, RedactionReason, Role, RoundClass, Scope, Source, Step, Visibility } from './vocabulary.ts';

/** Fields of an event that replaces or withdraws words: the texts whose rows go in the same transaction. */
interface Erases {
  readonly erases?: readonly string[];
}

/** What can have happened in a meeting, in the past tense. Facts: never edited in the store. */
export type MeetingEvent =
  // preparation
  | { type: 'MeetingPlanned'; meeting: string; council: { id: string; name: string }; plan: Plan }
  | ({ type: 'PlanChanged'; plan: Plan } & Erases)
  | ({ type: 'SeatPrepared'; seat: SeatId; account?: string } & SeatFields)
  | ({ type: 'SeatChanged'; seat: SeatId } & SeatFields & Erases)
  | ({ type: 'SeatRemoved'; seat: SeatId } & Erases)
  | ({ type: 'DecisionPrepared'; decision: string } & DecisionFields & Erases)
  | { type: 'DecisionRemoved'; decision: string }
  | { type: 'AgendaOriginSet'; decision: string; inputs: readonly string[] }
  | { type: 'RulesChanged'; decision: string; rules: Rules }
  // the hall
  | { type: 'HallOpened' }
  | { type: 'HallClosed' }
  | { type: 'EntryAsked'; ask: string; name: Text; roleClaim: Role; way?: EntryWay; returns?: true; at?: number }
  | { type: 'Admitted'; ask: string; seat: SeatId; made?: Omit<SeatFields, 'name'> }
  | ({ type: 'EntryRefused'; ask: string; at?: number } & Erases)
  | { type: 'SeatTaken'; seat: SeatId; account: string }
  | { type: 'CheckedIn'; seat: SeatId }
  | ({ type: 'EntryLapsed'; ask: string } & Erases)
  | { type: 'SeatLeft'; seat: SeatId }
  | { type: 'SeatSentAway'; seat: SeatId }
  | { type: 'LeadTaken'; seat: SeatId }
  /** Nobody led for a while: the house itself paused the meeting. */
  | { type: 'LeadMissed' }
  | { type: 'TogetherChosen'; seat: SeatId; together: boolean }
  | { type: 'SteppedOut'; decision: string; seat: SeatId; text: Text }
  | ({ type: 'SteppedIn'; decision: string; seat: SeatId } & Erases)
  | { type: 'QuorumMissed'; decision: string; at: QuorumMoment; present: number; needed: number; reason: Text }
  // moving
  | { type: 'MeetingMoved'; to: Step; current: number; at: number; reason?: Text; answersBy?: string }
  | { type: 'MoveUndone' }
  // without `at` in streams of before the timers
  | { type: 'MeetingPaused'; at?: number; until?: number }
  | { type: 'MeetingResumed'; at?: number }
  // without these in streams of before answers had a term
  | { type: 'MeetingEnded'; at?: number; answersBy?: string }
  | { type: 'WallOpened' }
  | { type: 'WallClosed' }
  | { type: 'ScreenBlanked' }
  | { type: 'ScreenShown' }
  | { type: 'ScreenFrozen'; at: number }
  | { type: 'ScreenThawed' }
  // the time of a step, and who speaks
  | { type: 'TimerStarted'; plannedMs: number; at: number }
  | { type: 'TimerExtended'; ms: number }
  | { type: 'TimerHalted'; at: number }
  | { type: 'TimerRun'; at: number }
  | { type: 'TimerStopped' }
  | { type: 'TalkRoundStarted'; order: readonly SeatId[]; perPersonMs: number | null; at: number }
  | { type: 'TurnGiven'; seat: SeatId; at: number }
  | { type: 'TurnInserted'; seat: SeatId; place: 'next' | 'last'; at: number }
  | { type: 'TurnEnded'; seat: SeatId; how: 'spoke' | 'passed'; at: number }
  | { type: 'TalkEnded' }
  // inputs
  | {
      type: 'ContributionGiven'; input: string; decision: string; owner: SeatId; broughtBy: SeatId | null; step: Step; stepVersion: number;
      source: Source; scope: Scope; gathered: Text | null; reference: Text | null; functions: readonly InputFunction[]; name: Naming;
      showDetails: boolean; text: Text; onPaper?: true;
      /** Said in the act of going away. */
      leaving?: true;
    }
  | ({
      type: 'ContributionReplaced'; input: string; source: Source; scope: Scope; gathered: Text | null; reference: Text | null;
      functions: readonly InputFunction[]; name: Naming; showDetails: boolean; text: Text;
      /** Its name goes: those that wait do not appear at that moment. */
      alone?: true;
    } & Erases)
  | ({ type: 'ContributionWithdrawn'; input: string } & Erases)
  | { type: 'CardHidden'; input: string; reason: Text }
  | { type: 'CardShown'; input: string }
  // agree
  | { type: 'CardAgreed'; decision: string; seat: SeatId }
  | { type: 'CardQuestioned'; decision: string; question: string; seat: SeatId; text: Text }
  | { type: 'CardQuestionHandled'; decision: string; question: string }
  // spread, ready: aggregates at the close, never an answer of a person
  | { type: 'OtherViewsCounted'; decision: string; recognised: Readonly<Record<string, number | null>> }
  | { type: 'ReadinessCounted'; decision: string; answered: boolean; allReady: boolean }
  // rounds
  | {
      type: 'RoundOpened'; round: string; decision: string; kind: 'vote' | 'addition'; method: string; ballot: BallotKind; at: number;
      entitled: readonly SeatId[]; changes: readonly Change[]; draft?: string;
    }
  // the ballots of a secret decision: who got one, never what is on it
  /** The key that stamps them, made afresh: an earlier issuing of this decision is void. */
  | { type: 'BallotsOpened'; decision: string; ballots: BallotKeys }
  /** From now on nobody gets one, and phones may cast. `list`: hash of who got one; `without`: how many of who may vote in the open round have none, and why nobody waited for them. */
  | { type: 'BallotsFrozen'; decision: string; n: number; list: string; without?: number; reason?: Text }
  | { type: 'OpenBallotCast'; round: string; seat: SeatId; choice: Choice }
  /**
   * Of a secret round: `bulletin` is the hash of all its ballots, `cameAlong` in words how many of who could not come along first can now; `without`: how
   * many of its people had no ballot, `away`: how many ballots are of people who are not in it. Absent: none.
   */
  | {
      type: 'RoundClosed'; round: string; class: RoundClass; answered: number; adopted?: boolean; counts?: Counts; missingReason?: Text; held?: 'on-paper'; countedBy?: Text;
      bulletin?: string; cameAlong?: CameAlong; without?: number; away?: number;
    }
  | { type: 'RoundVoided'; round: string; reason?: Text; undone?: true }
  // improve
  | { type: 'AdditionDrafted'; decision: string; draft: string; changes: readonly Change[] }
  | ({ type: 'DraftDiscarded'; decision: string; draft: string } & Erases)
  // waterline: never who said what
  | { type: 'WaterlineNoted'; decision: string; text: Text }
  | { type: 'WaterlineStopped'; decision: string }
  // on paper, and the secretary's notes that go into the record
  | { type: 'JoinsSet'; seat: SeatId; joins: Joins }
  // voting cards: whose device key a card has; it cannot vote
  | { type: 'CardTaken'; seat: SeatId; device: string }
  | { type: 'CardDropped'; seat: SeatId }
  | ({ type: 'NotePut'; decision: string; step: Step; text: Text } & Erases)
  | ({ type: 'NoteTakenOut'; decision: string; step: Step } & Erases)
  // the trace
  | { type: 'LinkSet'; decision: string; input: string; change: string }
  | { type: 'PartSupported'; decision: string; input: string; part: string }
  | { type: 'LinkConfirmed'; decision: string; input: string; change: string; answer: 'yes' | 'no' }
  | { type: 'LinkDisputed'; decision: string; input: string; change: string; reason: Text }
  | ({ type: 'DisputeReplied'; decision: string; input: string; change: string; dispute: number; text: Text } & Erases)
  /** `proof`: of one that comes from who could not come along. */
  | { type: 'MinorityViewGiven'; decision: string; view: string; seat: SeatId | null; text: Text; proof?: ViewProof }
  // minority views of a secret decision: never who wrote what
  /** Phones may ask for a pen and bring a text; again with other keys when the box was started again. */
  | { type: 'PensOpened'; decision: string; round: number; keys: Pens['keys'] }
  /** All were shown at once. `statements`: hash of those that prove where they come from. */
  | { type: 'PensClosed'; decision: string; round: number; statements: string }
  | ({ type: 'AnswerGiven'; decision: string; input: string; answer: Answer } & Erases)
  | { type: 'AnswerPlanned'; decision: string; input: string; who: SeatId | null; due: string | null }
  // what owners say of what became of their input
  | { type: 'GroupingAgreed'; decision: string; input: string; agree: boolean }
  | ({ type: 'TalkAsked'; decision: string; input: string; wanted: boolean; how: Text | null } & Erases)
  | ({ type: 'TalkSettled'; decision: string; input: string } & Erases)
  | ({ type: 'AnswerJudged'; decision: string; input: string; right: boolean; reason: Text | null } & Erases)
  /** `of`: the id of the words that they agreed to be quoted on. */
  | { type: 'QuoteAnswered'; decision: string; input: string; answer: 'yes' | 'no'; of: string }
  | ({ type: 'NotHeardSaid'; decision: string; text: Text } & Erases)
  | { type: 'FollowUpSet'; decision: string; followUp: FollowUp }
  /** `cameAlong`: by round, where these numbers too may be known. */
  | { type: 'CountsPublished'; decision: string; counts: Readonly<Record<string, Counts>> | null; cameAlong?: Readonly<Record<string, OfWhom>> }
  // time alone
  | ({ type: 'TextsForgotten' } & Erases)
  // the record
  | { type: 'RecordProposed'; decision: string; by: SeatId; early?: Text }
  | { type: 'RecordAdopted'; decision: string; by: readonly SeatId[]; at: number; early?: Text }
  // after the adoption
  | { type: 'CorrectionProposed'; decision: string; by: By; corrections: readonly Correction[]; reason: Text }
  | ({ type: 'CorrectionDropped'; decision: string } & Erases)
  | { type: 'RecordCorrected'; decision: string; by: readonly By[]; at: number; corrections: readonly Correction[]; reason: Text }
  | ({ type: 'RedactionAsked'; decision: string; input: string; at: number } & Erases)
  | ({ type: 'RedactionDeclined'; decision: string; input: string; reason: Text } & Erases)
  /** `alias`: what stands where the name of a person stood. */
  | ({ type: 'TextRedacted'; decision: string; by: readonly By[]; at: number; target: RedactionTarget; reason: RedactionReason; alias?: Text } & Erases)
  | { type: 'ReplyDueSet'; decision: string; date: string }
  | ({ type: 'ReplyGiven'; decision: string; part: string; reply: Reply } & Erases)
  | ({ type: 'FollowUpAnswered'; decision: string; index: number; result: FollowUpResult } & Erases)
  | { type: 'RecordApproved'; decision: string; title: Text; date: string }
  | { type: 'VisibilitySet'; decision: string; visibility: Visibility };

export type EventOf<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>;
