import { nanoid } from 'nanoid';
import type { Context } from '../meeting/rules.ts';

/** The context of one decision: the clock, fresh ids, and what memory tells. The only place where the domain meets chance. */
export function contextOf(parts: Pick<Context, 'now' | 'memory' | 'signedInAt' | 'secure' | 'gradesOf' | 'answersBy' | 'visibility' | 'ballots'>): Context {
  return {
    ...parts,
    newId: () => nanoid(),
    text: (value) => ({ '~text': nanoid(), value: value.trim() })
  };
}
