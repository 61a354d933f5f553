import { redirect } from '@sveltejs/kit';
import { signInFor } from '$lib/server/officers.ts';
import { RETENTION, termOf, type KeptThing } from '$lib/server/retention-table.ts';
import { DEFAULT_SETTINGS } from '$lib/server/settings/settings.ts';
import type { PageServerLoad } from './$types';

/**
 * What is kept for how long by this council, what the server erased at its last runs (kinds and numbers), and who did what with its records. The
 * administrator of the installation sees the numbers of all councils, and nobody's acts.
 */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { officer, administrator, app } = locals;
  if (officer?.role === 'facilitator') redirect(303, '/council');
  if (!officer && !administrator) redirect(303, signInFor(locals, url.pathname));
  setHeaders({ 'cache-control': 'no-store' });
  const council = officer?.council ?? null;
  const { retention } = council === null ? DEFAULT_SETTINGS : app.settings.of(council);
  const people = new Map(council === null ? [] : (await app.identity.accounts(council)).map((a) => [a.id, a.name]));
  return {
    officer: officer ? { name: officer.name } : { name: administrator!.name, home: '/admin' }, mine: council !== null,
    kept: (Object.keys(RETENTION) as KeptThing[]).map((thing) => ({ thing, forMs: termOf(thing, retention) })),
    runs: app.retention.runs(council),
    acts: council === null ? [] : app.audit.list(council).map(({ at, act, about, account }) => ({
      at, act, who: account === null ? null : (people.get(account) ?? null),
      href: about === '' ? null : app.archive.get(about, council) ? (act.startsWith('paper') ? `/archive/papers/${about}` : `/records/${about}`) : null
    }))
  };
};
