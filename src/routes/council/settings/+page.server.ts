import { fail, redirect } from '@sveltejs/kit';
import { officerOrSignIn, type SignedInOfficer } from '$lib/server/officers.ts';
import { readSettings, typedOf } from '$lib/server/settings/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Chair and secretary set what their council's records follow; a facilitator comes for one evening. */
function maySet(locals: App.Locals, url: URL): SignedInOfficer {
  const officer = officerOrSignIn(locals, url);
  if (officer.role === 'facilitator') redirect(303, '/council');
  return officer;
}

export const load: PageServerLoad = ({ locals, url }) => {
  const officer = maySet(locals, url);
  return { officer: { name: officer.name }, typed: typedOf(locals.app.settings.of(officer.council)), saved: url.searchParams.has('saved') };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const { council } = maySet(locals, url);
    const { typed, settings, errors } = readSettings(await request.formData(), locals.app.settings.of(council));
    if (!settings) return fail(400, { typed, errors });
    locals.app.settings.set(council, settings);
    redirect(303, '/council/settings?saved');
  }
};
