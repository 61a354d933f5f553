import { z } from 'zod';
import { afterCommands } from './after/commands.server.ts';
import { answeringCommands } from './answering/commands.server.ts';
import { agreeCommands } from './steps/agree/commands.server.ts';
import { answerCommands } from './steps/answer/commands.server.ts';
import { improveCommands } from './steps/improve/commands.server.ts';
import { readyCommands } from './steps/ready/commands.server.ts';
import { settleCommands } from './steps/settle/commands.server.ts';
import { spreadCommands } from './steps/spread/commands.server.ts';
import { waterlineCommands } from './steps/waterline/commands.server.ts';
import { day, decisionFields, id, inBase64url, part, planFields, rules, said, seatFields, tally, typed } from './shapes.server.ts';
import * as v from './vocabulary.ts';

const preparation = [
  z.strictObject({ type: z.literal('PlanMeeting'), ...planFields }),
  z.strictObject({ type: z.literal('PrepareSeat'), ...seatFields }),
  z.strictObject({ type: z.literal('ChangeSeat'), seat: id, ...seatFields }),
  z.strictObject({ type: z.literal('RemoveSeat'), seat: id }),
  z.strictObject({ type: z.literal('PrepareDecision'), decision: id.optional(), ...decisionFields }),
  z.strictObject({ type: z.literal('RemoveDecision'), decision: id }),
  z.strictObject({ type: z.literal('SetAgendaOrigin'), decision: id.optional(), inputs: z.array(id).max(50) }),
  z.strictObject({ type: z.literal('ChangeRules'), decision: id.optional(), rules: rules.partial() })
] as const;

/** Whom somebody at the door is let in as: a prepared seat, else a new one. */
const entry = { ask: id, as: id.optional(), role: z.enum(v.ROLES).optional(), vote: z.boolean().optional() };

const hall = [
  z.strictObject({ type: z.literal('OpenHall') }),
  z.strictObject({ type: z.literal('CloseHall') }),
  z.strictObject({ type: z.literal('Admit'), ...entry }),
  z.strictObject({ type: z.literal('RefuseEntry'), ask: id }),
  z.strictObject({ type: z.literal('AdmitMany'), entries: z.array(z.strictObject(entry)).min(1).max(200) }),
  z.strictObject({ type: z.literal('RefuseMany'), asks: z.array(id).min(1).max(200) }),
  z.strictObject({ type: z.literal('SendAway'), seat: id }),
  z.strictObject({ type: z.literal('CheckIn'), seat: id }),
  z.strictObject({
    type: z.literal('LeaveMeeting'), seat: id.optional(),
    /** What one still wants to say before one goes; `for` whom one acts for. */
    words: z.strictObject({ ...said, for: id.optional() }).optional()
  }),
  z.strictObject({ type: z.literal('TakeLead') }),
  z.strictObject({ type: z.literal('HandOverLead'), seat: id }),
  z.strictObject({ type: z.literal('ShowTogether'), seat: id.optional(), together: z.boolean() }),
  z.strictObject({ type: z.literal('StepOut'), decision: id.optional(), for: id.optional(), words: typed }),
  z.strictObject({ type: z.literal('StepIn'), decision: id.optional(), for: id.optional() })
] as const;

const moving = [
  z.strictObject({
    type: z.literal('MoveMeeting'), to: z.enum(v.STEPS), reason: typed.optional(),
    /** The needs were asked as often as was agreed: on from the vote to the waterline or the fallback. */
    spent: z.literal(true).optional(),
    /** The stay in a step that the button was pressed at: a second press, or one that comes late, moves nothing. */
    from: z.int().min(0).optional()
  }),
  z.strictObject({ type: z.literal('UndoMove'), from: z.int().min(0).optional() }),
  /** `minutes`: how long the break is about to be; said again, it is another time. */
  z.strictObject({ type: z.literal('PauseMeeting'), minutes: z.int().min(1).max(240).optional() }),
  z.strictObject({ type: z.literal('ResumeMeeting') }),
  z.strictObject({ type: z.literal('EndMeeting') }),
  z.strictObject({ type: z.literal('OpenWall') }),
  z.strictObject({ type: z.literal('CloseWall') }),
  z.strictObject({ type: z.literal('BlankScreen') }),
  z.strictObject({ type: z.literal('ShowScreen') }),
  z.strictObject({ type: z.literal('FreezeScreen') }),
  z.strictObject({ type: z.literal('ThawScreen') })
] as const;

/** The time of a step, and who speaks. */
const pace = [
  z.strictObject({ type: z.literal('StartTimer'), minutes: z.int().min(1).max(240) }),
  z.strictObject({ type: z.literal('ExtendTimer'), minutes: z.int().min(1).max(60) }),
  z.strictObject({ type: z.literal('HaltTimer') }),
  z.strictObject({ type: z.literal('RunTimer') }),
  z.strictObject({ type: z.literal('StopTimer') }),
  z.strictObject({ type: z.literal('StartTalkRound'), quietFirst: z.boolean(), minutes: z.int().min(1).max(30).optional() }),
  z.strictObject({ type: z.literal('GiveTurn'), seat: id }),
  z.strictObject({ type: z.literal('InsertTurn'), seat: id, place: z.enum(['next', 'last']) }),
  z.strictObject({ type: z.literal('EndTurn'), seat: id.optional(), how: z.enum(['spoke', 'passed']) }),
  z.strictObject({ type: z.literal('EndTalk') })
] as const;

const contributions = [
  z.strictObject({
    type: z.literal('GiveContribution'), decision: id.optional(), for: id.optional(), ...said,
    /** The stay in a step in which the text was begun. */
    begun: z.strictObject({ step: z.enum(v.STEPS), version: z.int().min(0) })
  }),
  z.strictObject({ type: z.literal('ReplaceContribution'), input: id, ...said }),
  z.strictObject({ type: z.literal('WithdrawContribution'), input: id }),
  z.strictObject({ type: z.literal('HideCard'), input: id, reason: typed }),
  z.strictObject({ type: z.literal('ShowCard'), input: id })
] as const;

const rounds = [
  z.strictObject({ type: z.literal('OpenRound'), draft: id.optional(), reason: typed.optional() }),
  z.strictObject({ type: z.literal('CastBallot'), round: id.optional(), for: id.optional(), choice: z.enum(v.CHOICES) }),
  /** Asks for a ballot of a secret decision: `blinded` is the closed envelope, `device` and `proof` say whose device asked. */
  z.strictObject({ type: z.literal('AskBallot'), decision: id, for: id.optional(), device: inBase64url(32), blinded: inBase64url(256), proof: inBase64url(64) }),
  /** Whoever leads does not wait for those who have none yet. */
  z.strictObject({ type: z.literal('FreezeBallots'), decision: id, reason: typed.optional() }),
  /** A phone was lost before anybody could vote: everybody gets another ballot, by themselves. */
  z.strictObject({ type: z.literal('IssueAgain'), decision: id }),
  z.strictObject({ type: z.literal('CloseRound'), round: id.optional(), reason: typed.optional() }),
  /** `round`: which one the page showed, so that a second tap does not void the one before it too. */
  z.strictObject({ type: z.literal('VoidRound'), round: id.optional(), reason: typed })
] as const;

const trace = [
  z.strictObject({ type: z.literal('SetLink'), decision: id.optional(), input: id, change: id }),
  z.strictObject({ type: z.literal('SupportPart'), decision: id.optional(), input: id, part }),
  z.strictObject({
    type: z.literal('ConfirmLink'), decision: id.optional(), for: id.optional(), input: id, change: id, answer: z.enum(['yes', 'no'])
  }),
  z.strictObject({ type: z.literal('DisputeLink'), decision: id.optional(), input: id, change: id, reason: typed }),
  z.strictObject({
    type: z.literal('GiveAnswer'), decision: id.optional(), input: id, status: z.enum(v.ANSWER_STATUSES),
    code: z.enum(v.REASON_CODES).optional(), reason: typed.optional(), to: typed.optional(), due: day.optional()
  }),
  z.strictObject({ type: z.literal('SayNotHeard'), decision: id.optional(), text: typed }),
  z.strictObject({ type: z.literal('SetFollowUp'), decision: id.optional(), goal: typed, indicator: typed, who: typed, date: day })
] as const;

const notes = [
  /** `base`: the version that was typed on; `editor`: the device, so that two devices of one person do not overwrite each other. */
  z.strictObject({ type: z.literal('SaveNote'), decision: id, step: z.enum(v.STEPS), base: z.int().min(0), editor: id, text: typed }),
  z.strictObject({ type: z.literal('HoldNote'), decision: id, step: z.enum(v.STEPS), editor: id, holding: z.boolean() }),
  z.strictObject({ type: z.literal('PutNote'), decision: id, step: z.enum(v.STEPS), version: z.int().min(1) }),
  z.strictObject({ type: z.literal('TakeNoteOut'), decision: id, step: z.enum(v.STEPS) })
] as const;

const paper = [
  z.strictObject({ type: z.literal('EnterPaperTally'), round: id, counts: tally, countedBy: typed }),
  z.strictObject({ type: z.literal('ConfirmPaperTally'), round: id, counts: tally }),
  z.strictObject({ type: z.literal('SetJoins'), seat: id, joins: z.enum(['paper', 'phone']) }),
  /** Over the line of the tablet: whose card this is, by its device key. */
  z.strictObject({ type: z.literal('TakeCard'), for: id, device: inBase64url(32) }),
  /** The card was lost, or somebody picked a wrong name. */
  z.strictObject({ type: z.literal('DropCard'), for: id })
] as const;

const care = [
  z.strictObject({ type: z.literal('RaiseHand') }),
  z.strictObject({ type: z.literal('LowerHand'), seat: id.optional() }),
  z.strictObject({ type: z.literal('LowerHands') }),
  /** The seats with a hand up, in another order; one that is not named keeps its place behind them. */
  z.strictObject({ type: z.literal('OrderHands'), seats: z.array(id).max(1000) }),
  /** `key`: made by the device, random, another one for each kind of signal; it takes back what it gave with it. */
  z.strictObject({ type: z.literal('GiveSignal'), signal: z.enum(v.SIGNALS), key: id.optional() }),
  z.strictObject({ type: z.literal('TakeBackSignal'), signal: z.enum(v.SIGNALS), key: id }),
  z.strictObject({ type: z.literal('AskMoreTime'), key: id }),
  z.strictObject({ type: z.literal('HearSignals') }),
  z.strictObject({ type: z.literal('SaveOwnNote'), step: z.enum(v.STEPS), text: typed }),
  z.strictObject({ type: z.literal('SayHere'), version: z.int().min(0) }),
  z.strictObject({ type: z.literal('SayWriting'), writing: z.boolean() })
] as const;

/** Every command that a seat can send, parsed before anything else happens. */
export const Command = z.discriminatedUnion('type', [
  ...preparation, ...hall, ...moving, ...pace, ...contributions, ...rounds, ...trace, ...care, ...notes, ...paper,
  ...agreeCommands, ...spreadCommands, ...readyCommands, ...improveCommands, ...waterlineCommands, ...settleCommands, ...answerCommands,
  ...afterCommands, ...answeringCommands
]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
