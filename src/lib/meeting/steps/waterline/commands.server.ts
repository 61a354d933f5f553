import { z } from 'zod';
import { id, typed } from '../../shapes.server.ts';

export const waterlineCommands = [
  z.strictObject({ type: z.literal('ConsentToDive'), for: id.optional(), consent: z.boolean() }),
  z.strictObject({ type: z.literal('StopDive') }),
  z.strictObject({ type: z.literal('NoteDive'), text: typed })
] as const;
