import { fail } from '@sveltejs/kit';
import { cleanName, line } from '$lib/doors/names.ts';
import { cardOf } from '$lib/server/cards.ts';
import { secretIn } from '$lib/doors/fragment.ts';
import type { Actions } from './$types';

/** Names of people and councils, as identity takes them. */
const NAME_MAX = 120;

export const actions: Actions = {
  /** Whether the link is good, before someone fills in a whole form. Looking does not use it. */
  look: async ({ locals, request }) => {
    const link = await locals.app.identity.peekLink(secretIn(line((await request.formData()).get('link'))));
    return { good: link?.kind === 'setup' };
  },

  make: async ({ locals, request, setHeaders }) => {
    setHeaders({ 'cache-control': 'no-store' });
    const data = await request.formData();
    const values = {
      link: line(data.get('link')).trim(), council: cleanName(data.get('council')), identifier: cleanName(data.get('identifier')),
      chair: cleanName(data.get('chair')), secretary: cleanName(data.get('secretary'))
    };
    const errors: Partial<Record<'council' | 'identifier' | 'chair' | 'secretary', 'missing' | 'long'>> = {};
    for (const field of ['council', 'chair', 'secretary'] as const) if (!values[field]) errors[field] = 'missing';
    for (const field of ['council', 'identifier', 'chair', 'secretary'] as const) if (values[field].length > NAME_MAX) errors[field] = 'long';
    if (Object.keys(errors).length) return fail(400, { values, errors });

    const made = await locals.app.identity.useSetupLink(secretIn(values.link), {
      council: { name: values.council, identifier: values.identifier || null }, chair: { name: values.chair }, secretary: { name: values.secretary }
    });
    if ('refused' in made) {
      // the names were looked at above
      const link = made.refused === 'link-used' || made.refused === 'link-expired' ? made.refused : ('link-unknown' as const);
      return fail(400, { values, errors, link });
    }
    return { made: { council: made.council.name, people: [cardOf(made.chair), cardOf(made.secretary)] } };
  }
};
