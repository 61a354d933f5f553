import { RETENTION, type KeptThing } from '$lib/server/retention-table.ts';
import { scripts } from '$lib/server/scripts.ts';
import type { PageServerLoad } from './$types';

/** The table that the server itself carries out, so that the page cannot say anything else, and the scripts that it gives to phones. */
export const load: PageServerLoad = () => ({
  scripts: scripts(),
  kept: Object.entries(RETENTION).map(([thing, { forMs }]) => ({ thing: thing as KeptThing, forMs }))
});
