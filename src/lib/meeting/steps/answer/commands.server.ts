import { z } from 'zod';
import { id, typed } from '../../shapes.server.ts';

export const answerCommands = [
  z.strictObject({ type: z.literal('ProposeRecord'), decision: id.optional(), early: typed.optional() }),
  z.strictObject({ type: z.literal('AdoptRecord'), decision: id.optional(), early: typed.optional() })
] as const;
