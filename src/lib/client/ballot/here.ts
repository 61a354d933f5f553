import { ballotFile } from './ballot-file.ts';
import { createVoter } from './engine.ts';
import type { Voter, VoterOptions } from './voter.ts';

/** The voter of a page in a browser: loaded by `session.svelte.ts` when there is a secret round, and only then. */
export const voterHere = (options: Omit<VoterOptions, 'fetch' | 'file'>): Voter => createVoter({ ...options, fetch: (to, how) => fetch(to, how), file: ballotFile });
