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
        m.decisions.map((d) => ({ id: d.id, question: d.question, meeting: m.title, date: m.date, adopted: d.adopted }))
      );
      const pick = (adopted: boolean): Row[] => rows.filter((row) => row.adopted === adopted).map(({ adopted: _, ...row }) => row);
      return { name, records: pick(true), drafts: id === own ? pick(false) : [] };
    })
  );
  return { councils: councils.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
};
