/**
 * The method's own words, once: every list of codes that commands, events, views, the record and the pages use.
 * English is for code and data; the words on the screen stand in `words.ts` beside each step and in `lib/words`.
 * Source: the project glossary (method of Deep Democracy; "Benut ervaringskennis in beleid").
 */

/** Where a meeting can be, in the order of the method. `prepare` is before the meeting. */
export const STEPS = [
  'prepare', 'arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote',
  'need', 'improve', 'waterline', 'settle', 'leave', 'answer'
] as const;
export type Step = (typeof STEPS)[number];

/** The three sources of knowledge, equal beside each other. */
export const SOURCES = ['experiential', 'professional', 'scientific'] as const;
export type Source = (typeof SOURCES)[number];

/** I: a personal story; we: a collective one, with how it was gathered. */
export const SCOPES = ['I', 'we'] as const;
export type Scope = (typeof SCOPES)[number];

/** What an input does for the talk. */
export const FUNCTIONS = ['enrich', 'connect', 'translate'] as const;
export type InputFunction = (typeof FUNCTIONS)[number];

/** Whether a contributor's name may stand beside the input. */
export const NAMINGS = ['shown', 'hidden'] as const;
export type Naming = (typeof NAMINGS)[number];

/** What people are in a meeting. `screen` (the big screen) and `lobby` (not let in yet) are no people, but have rights too. */
export const ROLES = ['chair', 'facilitator', 'secretary', 'member', 'expert', 'official', 'supporter', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** The expert's roles of the founding article; several allowed. */
export const EXPERT_ROLES = ['adviser', 'advocate', 'co-researcher', 'innovator', 'driver'] as const;
export type ExpertRole = (typeof EXPERT_ROLES)[number];

export const JOINS = ['laptop', 'phone', 'paper'] as const;
export type Joins = (typeof JOINS)[number];

export const KINDS = ['requested', 'unrequested'] as const;
export type AdviceKind = (typeof KINDS)[number];

export const PHASES = ['researching', 'designing', 'deciding', 'doing'] as const;
export type Phase = (typeof PHASES)[number];

export const LEVELS = ['think-along', 'talk-along', 'work-along', 'decide-along'] as const;
export type Level = (typeof LEVELS)[number];

/** How open the text still is. */
export const BUY_INS = ['idea', 'suggestion', 'proposal', 'announcement'] as const;
export type BuyIn = (typeof BUY_INS)[number];

/** The seven fields of the expectations card. */
export const AGREEMENTS = ['goal', 'frame', 'influence', 'reward', 'time', 'contribution', 'feedback'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const BALLOTS = ['secret', 'open'] as const;
export type BallotKind = (typeof BALLOTS)[number];

export const FALLBACKS = ['majority-with-minority-view', 'no-advice', 'postpone'] as const;
export type Fallback = (typeof FALLBACKS)[number];

export const CHOICES = ['along', 'not-yet', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

export const RECOGNITIONS = ['yes', 'a-bit', 'no', 'skip'] as const;
export type Recognition = (typeof RECOGNITIONS)[number];

/** From low to high: the order is the order of the class. */
export const ROUND_CLASSES = ['no-majority', 'majority', 'everyone'] as const;
export type RoundClass = (typeof ROUND_CLASSES)[number];

export const OUTCOMES = ['no-majority', 'majority', 'everyone', 'no-advice', 'postponed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CHANGE_KINDS = ['substantive', 'editorial'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const ANSWER_STATUSES = ['not-followed', 'passed-on'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

export const REASON_CODES = [
  'law', 'money', 'outside-frame', 'conflicts-with-policy', 'other-input-weighed-more', 'too-little-support', 'to-be-examined'
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What became of an input, best first. */
export const GRADES = [
  'decisive', 'jointly-decisive', 'contributed', 'weighed', 'heard-not-followed', 'passed-on', 'unanswered', 'withdrawn'
] as const;
export type Grade = (typeof GRADES)[number];

export const SIGNALS = ['too-fast', 'pause', 'unsafe', 'unclear'] as const;
export type Signal = (typeof SIGNALS)[number];

/** The numbers of a closed round. */
export type Counts = Record<Choice, number>;

/** Of the people who could not come along in the first round of a decision: how many can now. */
export interface OfWhom {
  readonly now: number;
  readonly of: number;
}
/** The same in words, for when the numbers may not be known. */
export const CAME_ALONG = ['all', 'some', 'none'] as const;
export type CameAlong = (typeof CAME_ALONG)[number];
/** The text on the table, by part number ("1", "2", …). */
export type Parts = Record<string, string>;

/** When too few entitled people were counted: at the start of a decision, before a vote, before a vote on an addition. */
export const QUORUM_MOMENTS = ['start', 'vote', 'addition'] as const;
export type QuorumMoment = (typeof QUORUM_MOMENTS)[number];

/** What the addressee did with one recommendation. A reply that says nothing counts as none (source: method of Dutch advisory councils). */
export const REPLY_STATUSES = ['taken-over', 'partly', 'not', 'says-nothing'] as const;
export type ReplyStatus = (typeof REPLY_STATUSES)[number];

/** Whether what a follow-up looks at moved, and what comes next. */
export const MOVED = ['yes', 'partly', 'no'] as const;
export type Moved = (typeof MOVED)[number];
export const FOLLOW_UP_NEXT = ['reopened', 'closed'] as const;
export type FollowUpNext = (typeof FOLLOW_UP_NEXT)[number];

/** Why words went from an adopted record. None of them says what went. */
export const REDACTION_REASONS = ['own-wish', 'about-someone-else', 'safety', 'law'] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
