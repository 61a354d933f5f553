import { RETENTION, type KeptThing } from '$lib/server/retention-table.ts';
import type { PageServerLoad } from './$types';

/** The table that the server itself carries out, so that the page cannot say anything else. */
export const load: PageServerLoad = () => ({
  kept: Object.entries(RETENTION).map(([thing, { forMs }]) => ({ thing: thing as KeptThing, forMs }))
});
