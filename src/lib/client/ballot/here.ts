import { createVoter } from './engine.ts';
import type { Voter, VoterOptions } from './voter.ts';

/** The voter of a page in a browser: loaded by `session.svelte.ts` when there is a secret round, and only then. */
export const voterHere = (options: Omit<VoterOptions, 'fetch' | 'file'>): Voter => createVoter({ ...options, fetch: (to, how) => fetch(to, how), file: ballotFile });

/** The verification file of a decision, for who took part in it: over the line that knows the seat, with nothing of a ballot in the question. */
async function ballotFile(decision: string): Promise<unknown> {
  const response = await fetch(`/ballots/${encodeURIComponent(decision)}`, { cache: 'no-store' });
  return response.ok ? response.json() : null;
}
