import { rowOf } from '../archive/row.ts';
import type { PageServerLoad } from './$types';

/** How many of a council stand here; all of them stand on its own page. */
const NEWEST = 20;

/** What each council adopted and made public, newest first; for an officer also what only their own council may see, and its drafts. */
export const load: PageServerLoad = async ({ locals }) => {
  const own = locals.officer?.council ?? null;
  const { archive, identity, meetings } = locals.app;
  await archive.ready;
  const all = archive.all(own, locals.officer?.role !== 'facilitator').filter((entry) => entry.kind === 'record');
  const councils = await Promise.all(
    (await identity.councils()).map(async ({ id, name }) => {
      const records = all.filter((entry) => entry.council === id).map((entry) => ({ ...rowOf(entry, new Map()), meeting: entry.texts.meeting ?? '' }));
      const drafts = (id === own ? await meetings.list(id) : []).flatMap((m) =>
        m.decisions.filter((d) => d.draft).map((d) => ({ id: d.id, href: `/records/${d.id}`, title: d.question, meeting: m.title, date: m.date, internal: false }))
      );
      return { id, name, records: records.slice(0, NEWEST), more: records.length > NEWEST, drafts };
    })
  );
  return { councils: councils.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
};
