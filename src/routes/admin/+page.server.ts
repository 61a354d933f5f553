import { fail } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { backUpNow, listBackups } from '$lib/server/backups.ts';
import type { Account, Administrator } from '$lib/server/identity/identity.ts';
import { administratorOrSignIn, recently } from '$lib/server/officers.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The installation: councils, accounts, backups. Nothing of any meeting is read here, not even how many there are. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const admin = administratorOrSignIn(locals, url);
  const { identity, config } = locals.app;
  const shown = async ({ id, name, login, role }: Account | Administrator) => ({ id, name, login, role, own: id === admin.account, ...(await identity.facts(id)) });
  const councils = await identity.councils();
  setHeaders({ 'cache-control': 'no-store' });
  return {
    officer: { name: admin.name, home: '/admin' },
    administrators: await Promise.all((await identity.administrators()).map(shown)),
    councils: await Promise.all(councils.map(async ({ id, name }) => ({ id, name, accounts: await Promise.all((await identity.accounts(id)).map(shown)) }))),
    backups: config.backups && { everyHours: config.backups.everyHours, list: listBackups(config.backups.dir) }
  };
};

/** An administrator who gave the passphrase a short while ago; these acts open doors. */
const recent = ({ locals, url }: RequestEvent) => recently(administratorOrSignIn(locals, url), '/admin');

export const actions: Actions = {
  setup: async (event) => {
    recent(event);
    return { link: await event.locals.app.setupLink(), for: null };
  },

  /** A link to new words, for one person; it works on no browser where the administrator is signed in. */
  help: async (event) => {
    const admin = recent(event);
    const { identity, config } = event.locals.app;
    const account = await identity.account(line((await event.request.formData()).get('account')));
    const token = account && account.id !== admin.account ? await identity.createPassphraseLink(account.id, 'administrator') : null;
    if (!account || !token) return fail(400, { link: null, for: null });
    return { link: `${config.origin}/recover#${token}`, for: account.name };
  },

  end: async (event) => {
    recent(event);
    const account = await event.locals.app.identity.account(line((await event.request.formData()).get('account')));
    if (!account) return fail(400, { ended: null });
    event.locals.app.identity.sessions.endAll(account.id);
    return { ended: account.name };
  },

  backup: async (event) => {
    recent(event);
    const { backups, dataDir } = event.locals.app.config;
    if (!backups) return fail(400, { backedUp: null });
    const { file } = await backUpNow(dataDir, backups.dir);
    return { backedUp: file.split('/').at(-1)! };
  }
};
