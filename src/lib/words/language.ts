/**
 * Which language a person reads. Dutch first, English second; the choice is the person's own (cookie), else the browser's.
 * The language of a request is never module state: on the server two requests in different languages render at the same time.
 */
export const LANGS = ['nl', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Name of the cookie that keeps a person's choice. */
export const LANG_COOKIE = 'lang';

/** Whether `x` is one of our languages; for values that come from outside. */
export function isLang(x: unknown): x is Lang {
  return (LANGS as readonly unknown[]).includes(x);
}

/**
 * The language for one request.
 * @param cookie value of the language cookie, if there is one; anything that is not a language of ours is ignored
 * @param acceptLanguage the Accept-Language header, e.g. `en-GB,en;q=0.9,nl;q=0.8`; a broken one counts as absent
 * @returns the choice; Dutch when nothing fits
 */
export function pickLang(cookie: string | undefined | null, acceptLanguage: string | undefined | null): Lang {
  if (isLang(cookie)) return cookie;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...settings] = entry.trim().split(';');
      const weight = Number(settings.map((s) => s.trim()).find((s) => s.startsWith('q='))?.slice(2) ?? 1);
      return { tag: tag.trim().toLowerCase().split('-')[0], weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map((entry) => entry.tag).find(isLang) ?? 'nl';
}
