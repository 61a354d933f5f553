import type { LayoutServerLoad } from './$types';

/** What every page needs: the language of this person, and whether this is the demo. */
export const load: LayoutServerLoad = ({ locals }) => ({ lang: locals.lang, demo: locals.app.config.demo });
