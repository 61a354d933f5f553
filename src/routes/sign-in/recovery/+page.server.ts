import { fail } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { shownCard } from '$lib/server/cards.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** A code from paper: it is used up, and a new passphrase is shown once. */
  default: async ({ locals, request, setHeaders }) => {
    setHeaders({ 'cache-control': 'no-store' });
    const data = await request.formData();
    const values = { login: line(data.get('login')).trim(), code: line(data.get('code')).trim() };
    if (!values.login || !values.code) return fail(400, { values, problem: 'recoveryMissing' as const });
    const made = await locals.app.identity.useRecoveryCode(values.login, values.code);
    if ('refused' in made) return fail(400, { values, problem: 'recoveryWrong' as const });
    return { made: await shownCard(locals.app.identity, made), left: locals.app.identity.recovery.left(made.account.id) };
  }
};
