import { z } from 'zod';
import { LIMITS } from '../../../limits.ts';
import { id, part, typed } from '../../shapes.server.ts';
import { CHANGE_KINDS } from '../../vocabulary.ts';

const change = z.strictObject({
  part, text: typed, kind: z.enum(CHANGE_KINDS),
  because: z.array(id).max(50).optional(), buildsOn: z.array(id).max(50).optional()
});

export const improveCommands = [
  z.strictObject({ type: z.literal('DraftAddition'), changes: z.array(change).min(1).max(LIMITS.changesMax) }),
  z.strictObject({ type: z.literal('DiscardDraft'), draft: id })
] as const;
