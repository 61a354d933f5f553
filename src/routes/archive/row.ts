import type { Entry } from '$lib/server/archive/entry.ts';

/** One line of a list: what it is, whose, from when, and where it can be read. */
export function rowOf(entry: Entry, councils: ReadonlyMap<string, string>) {
  return {
    id: entry.id, href: hrefOf(entry), title: entry.texts.title ?? '', date: entry.date, paper: entry.kind === 'paper', internal: !entry.public,
    council: councils.get(entry.council) ?? ''
  };
}
export type Row = ReturnType<typeof rowOf>;

/** The address that does not change. */
export const hrefOf = (entry: Pick<Entry, 'id' | 'kind'>): string => (entry.kind === 'record' ? `/records/${entry.id}` : `/archive/papers/${entry.id}`);
