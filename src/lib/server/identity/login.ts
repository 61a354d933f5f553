import type { AccountRole } from './identity.ts';

const roleNames: Record<AccountRole | 'administrator', string> = {
  chair: 'voorzitter', facilitator: 'gespreksleider', secretary: 'secretaris', administrator: 'beheerder'
};

/**
 * A sign-in name that one can say over the phone: the role and the last word of the council's name, for instance
 * `voorzitter-heerenhoek`; with a number when `taken` says that it is in use.
 */
export function newLogin(role: AccountRole | 'administrator', councilName: string, taken: (login: string) => boolean): string {
  const place = asLogin(councilName).split('-').filter((word) => word.length > 2).at(-1) ?? 'raad';
  const login = role === 'administrator' ? roleNames.administrator : `${roleNames[role]}-${place.slice(0, 30)}`;
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? login : `${login}-${n}`;
    if (!taken(candidate)) return candidate;
  }
}

/** The sign-in name as it was meant: small letters without accents, one dash between words. */
export function asLogin(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}
