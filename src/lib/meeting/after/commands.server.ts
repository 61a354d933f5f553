import { z } from 'zod';
import { day, id, part, typed } from '../shapes.server.ts';
import * as v from '../vocabulary.ts';
import { FOLLOW_UP_FIELDS } from './after.ts';

const index = z.int().min(0).max(1_000);
const kind = <T extends string>(...kinds: [T, ...T[]]) => z.enum(kinds);

const correctable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('title', 'place', 'question', 'addressee', 'not-heard', 'other') }),
  z.strictObject({ kind: z.literal('answer'), input: id }),
  z.strictObject({ kind: z.literal('note'), step: z.enum(v.STEPS) }),
  z.strictObject({ kind: z.literal('follow-up'), index, field: z.enum(FOLLOW_UP_FIELDS) }),
  // what happened in the meeting itself: known, so that whoever tries is told why it cannot be corrected
  z.strictObject({ kind: kind('adopted-text', 'grade', 'round') })
]);

const redactable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('input', 'answer'), input: id }),
  z.strictObject({ kind: z.literal('minority-view'), view: id }),
  z.strictObject({ kind: z.literal('dispute'), input: id, change: id, index }),
  z.strictObject({ kind: z.literal('note'), step: z.enum(v.STEPS) }),
  z.strictObject({ kind: z.literal('not-heard') }),
  z.strictObject({ kind: kind('follow-up', 'waterline'), index }),
  z.strictObject({ kind: kind('name', 'stepped-out'), seat: id }),
  /** `version`: the number of the record's version that the erratum made. */
  z.strictObject({ kind: z.literal('correction'), version: z.int().min(2).max(10_000) })
]);

const corrections = z.array(z.strictObject({ target: correctable, text: typed })).min(1).max(20);

/** What is done with a decision after its record was adopted; `decision` is always named, for the meeting is over. */
export const afterCommands = [
  z.strictObject({ type: z.literal('CorrectRecord'), decision: id, corrections, reason: typed }),
  z.strictObject({ type: z.literal('ConfirmCorrection'), decision: id }),
  z.strictObject({ type: z.literal('DropCorrection'), decision: id }),
  z.strictObject({ type: z.literal('AskRedaction'), input: id }),
  z.strictObject({ type: z.literal('DeclineRedaction'), decision: id, input: id, reason: typed }),
  z.strictObject({ type: z.literal('RedactText'), decision: id, target: redactable, reason: z.enum(v.REDACTION_REASONS) }),
  z.strictObject({ type: z.literal('SetReplyDue'), decision: id, date: day }),
  z.strictObject({
    type: z.literal('GiveReply'), decision: id, part, status: z.enum(v.REPLY_STATUSES), text: typed.optional(), from: typed, date: day
  }),
  z.strictObject({
    type: z.literal('AnswerFollowUp'), decision: id, index, moved: z.enum(v.MOVED), noticedBy: typed, text: typed, next: z.enum(v.FOLLOW_UP_NEXT)
  }),
  /** The meeting that approved it, and what it wanted corrected: those words wait for the other of the two. */
  z.strictObject({ type: z.literal('ApproveRecord'), decision: id, title: typed, date: day, correction: typed.optional() }),
  z.strictObject({ type: z.literal('SetVisibility'), decision: id, visibility: z.enum(v.VISIBILITIES) })
] as const;

/** Any of these, from whoever does it for the council. */
export const AfterCommand = z.discriminatedUnion('type', [...afterCommands]);
