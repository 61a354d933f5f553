import { z } from 'zod';
import { id, typed } from '../../shapes.server.ts';

export const agreeCommands = [
  z.strictObject({ type: z.literal('AgreeWithCard'), for: id.optional() }),
  z.strictObject({ type: z.literal('AskAboutCard'), for: id.optional(), text: typed }),
  z.strictObject({ type: z.literal('HandleCardQuestion'), question: id })
] as const;
