import { fail } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { secretIn } from '$lib/doors/fragment.ts';
import { shownCard } from '$lib/server/cards.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** Whose link it is. Looking does not use it. */
  look: async ({ locals, request }) => {
    const link = await locals.app.identity.peekLink(secretIn(line((await request.formData()).get('link'))));
    return { good: link?.kind === 'passphrase', name: link?.account?.name ?? null, login: link?.account?.login ?? null };
  },

  /** The press uses it up: opening the page never does. */
  make: async ({ locals, request, setHeaders }) => {
    setHeaders({ 'cache-control': 'no-store' });
    const link = line((await request.formData()).get('link')).trim();
    const by = locals.officer?.account ?? locals.administrator?.account ?? null;
    const made = await locals.app.identity.usePassphraseLink(secretIn(link), by);
    if ('refused' in made) {
      const problem = made.refused === 'link-used' || made.refused === 'link-expired' || made.refused === 'link-of-another' ? made.refused : ('link-unknown' as const);
      return fail(400, { link, problem });
    }
    return { made: await shownCard(locals.app.identity, made) };
  }
};
