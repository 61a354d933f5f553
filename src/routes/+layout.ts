import { browser } from '$app/environment';
import { learn } from '$lib/words/spoken.ts';
import type { LayoutLoad } from './$types';

/** In the browser nothing is shown before the words are there, of this language only. The server has them all. */
export const load: LayoutLoad = async ({ data }) => {
  if (browser) await learn(data.lang);
  return data;
};
