import { z } from 'zod';
import { id, typed } from '../../shapes.server.ts';

export const settleCommands = [
  z.strictObject({ type: z.literal('GiveMinorityView'), for: id.optional(), text: typed }),
  z.strictObject({ type: z.literal('ShowMinorityViews'), decision: id })
] as const;
