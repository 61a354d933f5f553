import type { Account, Administrator, Identity, NewAccount } from './identity/identity.ts';

/** What a card shows, once: name, sign-in name, passphrase and the codes on paper. */
export function cardOf({ account, passphrase, recovery }: NewAccount<Account | Administrator>) {
  return { role: account.role, name: account.name, login: account.login, passphrase, recovery };
}

/** The card of one person with the name of their council; an administrator has none. */
export async function shownCard(identity: Identity, made: NewAccount<Account | Administrator>) {
  const council = made.account.council === null ? null : await identity.council(made.account.council);
  return { council: council?.name ?? 'Meegaan', people: [cardOf(made)] };
}
