import type { PageServerLoad } from './$types';

interface Row {
  readonly id: string;
  readonly question: string;
  readonly meeting: string;
  readonly date: string;
}

/** What every council adopted, newest first; and for an officer the drafts of their own council. */
export const load: PageServerLoad = async ({ locals }) => {
  const own = locals.officer?.council ?? null;
  const councils = await Promise.all(
    (await locals.app.identity.councils()).map(async ({ id, name }) => {
      const rows = (await locals.app.meetings.list(id)).flatMap((m) =>
        m.decisions.map((d) => ({ id: d.id, question: d.question, meeting: m.title, date: m.date, adopted: d.adopted, draft: d.draft }))
      );
      const pick = (which: 'adopted' | 'draft'): Row[] => rows.filter((row) => row[which]).map(({ adopted: _, draft: __, ...row }) => row);
      return { name, records: pick('adopted'), drafts: id === own ? pick('draft') : [] };
    })
  );
  return { councils: councils.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
};
