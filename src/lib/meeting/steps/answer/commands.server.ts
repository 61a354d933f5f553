import { z } from 'zod';
import { id } from '../../shapes.server.ts';

export const answerCommands = [
  z.strictObject({ type: z.literal('ProposeRecord'), decision: id.optional() }),
  z.strictObject({ type: z.literal('AdoptRecord'), decision: id.optional() })
] as const;
