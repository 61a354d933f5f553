import { z } from 'zod';
import { id } from '../../shapes.server.ts';
import { RECOGNITIONS } from '../../vocabulary.ts';

export const spreadCommands = [
  z.strictObject({ type: z.literal('Recognise'), for: id.optional(), view: id, answer: z.enum(RECOGNITIONS) })
] as const;
