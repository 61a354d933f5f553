import { GRADES, SOURCES } from '$lib/meeting/vocabulary.ts';
import { EVERYTHING, FILTERS, OPENS, type Filter, type Query } from '$lib/server/archive/query.ts';

/** What stands in the address of a search. What is not understood there is not asked. */
export function askedIn(params: URLSearchParams): { readonly query: Query; readonly page: number } {
  const text = (name: string): string => (params.get(name) ?? '').trim().slice(0, 200);
  const one = <T extends string>(name: string, of: readonly T[], otherwise: T | '' = ''): T | '' => of.find((o) => o === params.get(name)) ?? otherwise;
  const page = Number(params.get('page'));
  return {
    query: {
      words: text('q'), council: text('council'), year: /^\d{4}$/.test(text('year')) ? text('year') : '', subject: text('subject'), law: text('law'),
      source: one('source', SOURCES), grade: one('grade', GRADES), open: one('open', OPENS), sort: one('sort', ['best', 'newest', 'oldest'], 'best') || 'best'
    },
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1
  };
}

/** The address of a search: only what is asked stands in it. */
export function addressOf(query: Query, page = 1): string {
  const params = new URLSearchParams();
  if (query.words) params.set('q', query.words);
  for (const filter of FILTERS) if (query[filter]) params.set(filter, query[filter]);
  if (query.sort !== EVERYTHING.sort) params.set('sort', query.sort);
  if (page > 1) params.set('page', String(page));
  return `/archive${params.size > 0 ? `?${params}` : ''}`;
}

export const isFiltered = (query: Query): boolean => FILTERS.some((f: Filter) => query[f] !== '');
