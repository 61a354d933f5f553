import { fail } from '@sveltejs/kit';
import { cleanName, line } from '$lib/doors/names.ts';
import { shownCard } from '$lib/server/cards.ts';
import { secretIn } from '$lib/doors/fragment.ts';
import type { Actions } from './$types';

const NAME_MAX = 120;

export const actions: Actions = {
  /** Whose link it is, before someone fills in a form. Looking does not use it. */
  look: async ({ locals, request }) => {
    const link = await locals.app.identity.peekLink(secretIn(line((await request.formData()).get('link'))));
    return { good: link?.kind === 'facilitator', council: link?.council?.name ?? null };
  },

  make: async ({ locals, request, setHeaders }) => {
    setHeaders({ 'cache-control': 'no-store' });
    const data = await request.formData();
    const values = { link: line(data.get('link')).trim(), name: cleanName(data.get('name')) };
    if (!values.name) return fail(400, { values, name: 'missing' as const });
    if (values.name.length > NAME_MAX) return fail(400, { values, name: 'long' as const });
    const made = await locals.app.identity.useFacilitatorLink(secretIn(values.link), { name: values.name });
    if ('refused' in made) {
      const link = made.refused === 'link-used' || made.refused === 'link-expired' ? made.refused : ('link-unknown' as const);
      return fail(400, { values, link });
    }
    return { made: await shownCard(locals.app.identity, made) };
  }
};
