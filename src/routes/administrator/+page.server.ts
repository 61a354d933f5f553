import { fail } from '@sveltejs/kit';
import { cleanName, line } from '$lib/doors/names.ts';
import { secretIn } from '$lib/doors/fragment.ts';
import { shownCard } from '$lib/server/cards.ts';
import type { Actions } from './$types';

const NAME_MAX = 120;

export const actions: Actions = {
  /** Whether the link is good. Looking does not use it. */
  look: async ({ locals, request }) => {
    const link = await locals.app.identity.peekLink(secretIn(line((await request.formData()).get('link'))));
    return { good: link?.kind === 'administrator' };
  },

  /** Makes an administrator of the installation: councils, accounts and backups, no content of any meeting. */
  make: async ({ locals, request, setHeaders }) => {
    setHeaders({ 'cache-control': 'no-store' });
    const data = await request.formData();
    const values = { link: line(data.get('link')).trim(), name: cleanName(data.get('name')) };
    if (!values.name) return fail(400, { values, name: 'missing' as const });
    if (values.name.length > NAME_MAX) return fail(400, { values, name: 'long' as const });
    const made = await locals.app.identity.useAdministratorLink(secretIn(values.link), { name: values.name });
    if ('refused' in made) {
      const link = made.refused === 'link-used' || made.refused === 'link-expired' ? made.refused : ('link-unknown' as const);
      return fail(400, { values, link });
    }
    return { made: await shownCard(locals.app.identity, made) };
  }
};
