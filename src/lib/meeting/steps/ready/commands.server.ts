import { z } from 'zod';
import { id } from '../../shapes.server.ts';

export const readyCommands = [
  z.strictObject({ type: z.literal('SayReady'), for: id.optional(), ready: z.int().min(1).max(10) })
] as const;
