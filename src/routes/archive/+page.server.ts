import { dayOf } from '$lib/record/day.ts';
import { addressOf, askedIn, isFiltered } from './asked.server.ts';
import { rowOf } from './row.ts';
import type { PageServerLoad } from './$types';

/** The search: public records and papers of all councils; for an officer those of their own council that are not public too. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { archive, identity } = locals.app;
  const own = locals.officer?.council ?? null;
  const { query, page } = askedIn(url.searchParams);
  await archive.ready;
  const records = locals.officer?.role !== 'facilitator';
  const all = archive.all(own, records);
  const councils = (await identity.councils()).map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const names = new Map(councils.map((c) => [c.id, c.name]));
  const found = archive.find(query, own, dayOf(Date.now()), page, records);
  const pages = archive.pages(found.total);
  return {
    officer: locals.officer && { name: locals.officer.name },
    mayImport: locals.officer !== null && locals.officer.role !== 'facilitator',
    query, page, pages, filtered: isFiltered(query), whole: all.length,
    councils: councils.filter((c) => all.some((e) => e.council === c.id)),
    years: [...new Set(all.map((e) => e.date.slice(0, 4)).filter(Boolean))].sort().reverse(),
    total: found.total, someWords: found.someWords,
    hits: found.hits.map(({ entry, why }) => ({ ...rowOf(entry, names), why })),
    without: found.without.map(({ filter, total }) => ({ filter, total, href: addressOf({ ...query, [filter]: '' }) })),
    previous: page > 1 ? addressOf(query, page - 1) : null,
    next: page < pages ? addressOf(query, page + 1) : null
  };
};
