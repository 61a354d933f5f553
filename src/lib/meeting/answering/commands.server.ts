import { z } from 'zod';
import { day, id, typed } from '../shapes.server.ts';
import * as v from '../vocabulary.ts';

/** What the secretary does about answers, and what the owner of an input says of what became of it. */
export const answeringCommands = [
  /** Who answers an input, and by when; without `due` the council's own term holds. */
  z.strictObject({ type: z.literal('SetAnswerDue'), decision: id.optional(), input: id, due: day.optional(), who: id.optional() }),
  /** One answer for several inputs, each of whose owners agreed to that. */
  z.strictObject({
    type: z.literal('AnswerTogether'), decision: id.optional(), inputs: z.array(id).min(1).max(50), status: z.enum(v.ANSWER_STATUSES),
    code: z.enum(v.REASON_CODES).optional(), reason: typed.optional(), to: typed.optional(), due: day.optional()
  }),
  /** The other side's words beside a dispute. `dispute`: its place among the disputes of this link, from 0. */
  z.strictObject({ type: z.literal('ReplyToDispute'), decision: id.optional(), input: id, change: id, dispute: z.int().min(0).max(1_000), text: typed }),
  z.strictObject({ type: z.literal('HandleTalk'), decision: id.optional(), input: id }),
  z.strictObject({ type: z.literal('AgreeToGrouping'), decision: id.optional(), for: id.optional(), input: id, agree: z.boolean() }),
  /** `how`: where to reach them; only if they want that. */
  z.strictObject({ type: z.literal('AskTalk'), decision: id.optional(), for: id.optional(), input: id, wanted: z.boolean(), how: typed.optional() }),
  z.strictObject({ type: z.literal('JudgeAnswer'), decision: id.optional(), for: id.optional(), input: id, right: z.boolean(), reason: typed.optional() }),
  z.strictObject({ type: z.literal('AnswerQuote'), decision: id.optional(), for: id.optional(), input: id, answer: z.enum(['yes', 'no']) })
] as const;
