/**
 * The shape of record.json. The product owns it; `schema.ts` says the same as a JSON Schema. Every sentence stands in it in
 * both languages, so that one file serves every reader. Field names are read from outside: changing one is a new format.
 */
import type { SourceCounts } from '../influence/influence.ts';
import type {
  AdviceKind, Agreement, AnswerStatus, BallotKind, BuyIn, CameAlong, ChangeKind, Counts, Fallback, Grade, InputFunction, Level, OfWhom, Outcome, Parts, Phase,
  QuorumMoment, ReasonCode, RedactionReason, Role, RoundClass, Scope, Source, Step
} from '../meeting/vocabulary.ts';

export const RECORD_FORMAT = 'meegaan-record/1';

/** The same sentence for readers of Dutch and of English. */
export interface Both {
  readonly nl: string;
  readonly en: string;
}

/** One round that counts. `answered` of `entitled` people gave an answer; `counts` is null where only words may be shown. */
export interface RecordRound {
  readonly class: RoundClass;
  readonly kind: 'vote' | 'addition';
  readonly adopted?: boolean;
  readonly ballot: BallotKind;
  readonly counts: Counts | null;
  readonly entitled: number;
  readonly answered: number;
  /** Why a secret round was closed although not all ballots were in. */
  readonly missingReason?: string;
  /** Of a secret round: how many of its people got no ballot; why, beside the round that began without them. */
  readonly withoutBallot?: number;
  readonly withoutReason?: string;
  /** How many ballots are of people who were not in this round: they left, stepped out or began to lead since they got one. */
  readonly ballotsAway?: number;
  /** Of a secret round: hash of all its ballots (`ballots.json` has them), and the first 60 bits of it as people compare them. */
  readonly bulletin?: string;
  readonly code?: string;
  /** How many of the people who could not come along in the first round can now: in words; in numbers only where these are published. */
  readonly cameAlong?: CameAlong;
  readonly cameAlongOf?: OfWhom;
  /** Counted in the hall, on paper or by hands, and entered by two people. */
  readonly held?: 'on-paper';
  /** Who counted it, in the words of the secretary. */
  readonly countedBy?: string;
  readonly sentence: Both;
}

/** One origin of one change: what the owner said of it, and the reasons of who does not agree (never who). */
export interface RecordLink {
  readonly change: string;
  readonly confirmed: 'yes' | 'no' | null;
  readonly disputes: readonly string[];
  /** The other side's words: what the secretary says to each dispute, in its place; absent when to none. */
  readonly replies?: readonly (string | null)[];
  /** Somebody does not agree with it, also where their words went with a withdrawn input. */
  readonly disputed?: true;
  /** How many of these reasons were taken away on request. */
  readonly removed?: number;
}

export interface RecordAnswer {
  readonly status: AnswerStatus;
  readonly code?: ReasonCode;
  readonly reason: string;
  readonly to?: string;
  readonly due?: string;
  /** The day on which its words were taken away on request; they are '' since. */
  readonly redacted?: string;
}

/**
 * One input. `by` is null for a hidden or withdrawn one, and then nothing else names its owner. `gathered`, `reference` and
 * `functions` stand there only where their writer allowed it.
 */
export interface RecordInput {
  readonly id: string;
  readonly source: Source;
  readonly scope: Scope;
  readonly text: string | null;
  readonly by: string | null;
  /** Written on paper and entered by the secretary; only said of an input under a name. */
  readonly onPaper?: true;
  /** Who helped, where whoever gave it wants that to be seen. */
  readonly with?: string;
  /** Its owner stepped out of this decision after giving it. */
  readonly steppedOut?: true;
  readonly gathered?: string;
  readonly reference?: string;
  readonly functions?: readonly InputFunction[];
  readonly grade: Grade;
  readonly part?: string;
  /** The change that the grade is about. */
  readonly change?: string;
  readonly disputed?: true;
  readonly confirmed: 'yes' | 'no' | null;
  /** How many of the record's rounds had opened when its present words came: what test 1, "on time", looks at. */
  readonly after: number;
  readonly sentence: Both;
  readonly links: readonly RecordLink[];
  /** The room was not shown it: its words stand nowhere, the reason stands under `process`. */
  readonly notShown?: true;
  /** The day on which its words were taken away on request: `text` is null and it is nobody's since; all else stays. */
  readonly redacted?: string;
  readonly answer?: RecordAnswer;
  /** Of a draft, where there is no answer yet: the day (ISO) before which it comes. */
  readonly answerDue?: string;
}

/** One change. `because` are its origins; one that its owner said no to is none. `round` is the number of its round, from 1. */
export interface RecordChange {
  readonly id: string;
  readonly part: string;
  readonly from: string | null;
  readonly to: string;
  readonly kind: ChangeKind;
  readonly round: number;
  readonly adopted: boolean;
  readonly because: readonly string[];
  readonly buildsOn: readonly string[];
}

/** One thing that was corrected: where it stands (a code, in words by `history.words.ts`), what it said and what it says now. */
export interface RecordCorrection {
  readonly where: string;
  readonly was: string;
  readonly becomes: string;
  /** The day on which these words were taken away on request; both are '' since. */
  readonly redacted?: string;
}

/** How the record came to be what it is: the adoption, and each erratum and redaction after it. */
export interface RecordVersion {
  /** 1 is the adoption. */
  readonly version: number;
  readonly kind: 'adopted' | 'erratum' | 'redaction';
  readonly date: string;
  readonly by: readonly { readonly name: string; readonly role: Role }[];
  /** Why it was corrected, in words; null for the adoption and for a redaction, of which only `because` is said. */
  readonly reason: string | null;
  readonly because?: RedactionReason;
  readonly corrections: readonly RecordCorrection[];
}

/**
 * The chain over the events of the meeting up to this version: `digests` are salted hashes of the events in their order, and `head` is what
 * they come to, one after another (`chain.ts`). They tell nothing of an event, not even its kind.
 */
export interface RecordChain {
  readonly start: string;
  readonly digests: readonly string[];
  readonly head: string;
}

export interface DecisionRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly status: 'draft' | 'adopted';
  /** 0 for a draft; 1 once adopted; one more for each erratum and redaction. */
  readonly version: number;
  readonly history: readonly RecordVersion[];
  /** Only in a sealed record: in a draft it would tell each moment that something happens. */
  readonly chain: RecordChain | null;
  readonly council: { readonly name: string };
  readonly meeting: {
    readonly title: string;
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly place: string;
    readonly endedEarly: boolean;
  };
  /** Who was there, by role and name; not when someone left. */
  readonly people: readonly { readonly name: string; readonly role: Role; readonly led: boolean; readonly mayVote: boolean; readonly with?: string; readonly byCard?: true }[];
  readonly decision: {
    readonly id: string;
    readonly kind: AdviceKind;
    readonly phase: Phase;
    readonly level: Level;
    readonly buyIn: BuyIn;
    readonly question: string;
    readonly addressee: string;
    readonly agreements: Readonly<Record<Agreement, string>>;
    readonly rules: {
      readonly method: string;
      readonly ballot: BallotKind;
      readonly maxLoops: number;
      readonly fallback: Fallback;
      readonly disputeDays: number;
    };
    readonly agendaOrigin: readonly string[];
    readonly outcome: Outcome | null;
    readonly outcomeSentence: Both | null;
    readonly original: Parts;
    readonly adopted: Parts | null;
    readonly rounds: readonly RecordRound[];
  };
  readonly inputs: readonly RecordInput[];
  readonly changes: readonly RecordChange[];
  readonly supports: readonly { readonly input: string; readonly part: string }[];
  /** `proven`: everybody can check that it comes from somebody who could not come along, and nobody from whom. */
  readonly minorityViews: readonly { readonly text: string; readonly by?: string; readonly proven?: true; readonly redacted?: string }[];
  readonly notHeard: string;
  /** The day on which those words were taken away on request; '' since. The same for `redacted` on what has words below. */
  readonly notHeardRedacted?: string;
  readonly followUps: readonly { readonly goal: string; readonly indicator: string; readonly who: string; readonly date: string; readonly redacted?: string }[];
  /** How often each grade was given, per source, with the number of inputs of that source. */
  readonly influence: Readonly<Record<Source, SourceCounts>>;
  readonly process: {
    /** How often the needs were asked. */
    readonly loops: number;
    readonly otherView: {
      readonly asked: boolean;
      readonly given: number;
      /** How many people recognise another view; null: a few. */
      readonly recognised: readonly { readonly input: string; readonly people: number | null }[];
    };
    readonly readiness: { readonly answered: boolean; readonly allReady: boolean; readonly reason: string | null } | null;
    /** `removed`: how many notes were taken away on request. */
    readonly waterline: { readonly used: boolean; readonly notes: readonly string[]; readonly removed?: number };
    /** Notes that the secretary put into the record, in the order of the steps. */
    readonly notes?: readonly { readonly step: Step; readonly text: string; readonly redacted?: string }[];
    /** Cards that the room was not shown, each time with the reason; `shownAgain`: it was shown all the same later. Without whose it was. */
    readonly hiddenCards: readonly { readonly reason: string; readonly shownAgain: boolean }[];
    /** Who did not take part because of a conflict of interest, in their own words; absent when nobody did. */
    readonly steppedOut?: readonly { readonly name: string; readonly role: Role; readonly text: string; readonly redacted?: string }[];
    /** Times that the meeting went on with fewer entitled people than the council's quorum; absent when it did not. */
    readonly quorum?: readonly { readonly at: QuorumMoment; readonly present: number; readonly needed: number; readonly reason: string }[];
    /** Rounds that were declared void; `after` is how many rounds counted before it. */
    readonly voidedRounds: readonly { readonly kind: 'vote' | 'addition'; readonly after: number; readonly reason: string | null }[];
  };
  readonly adoption: {
    readonly by: readonly { readonly name: string; readonly role: Role }[];
    readonly date: string;
    /** Links could still be disputed until this day; `reason`: why the record was adopted before it, if that was said. */
    readonly early?: { readonly until: string; readonly reason: string | null };
  } | null;
  readonly cannotKnow: Both;
}
