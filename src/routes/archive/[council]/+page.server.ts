import { error } from '@sveltejs/kit';
import { rowOf } from '../row.ts';
import type { PageServerLoad } from './$types';

/** What one council made public, the newest year first. An address that never changes. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { archive, identity, settings } = locals.app;
  const council = await identity.council(params.council);
  if (!council) error(404);
  await archive.ready;
  if (settings.of(council.id).publication.robots) locals.robots = 'index';
  const names = new Map([[council.id, council.name]]);
  const rows = archive.all(null).filter((e) => e.council === council.id).map((e) => rowOf(e, names));
  const years = Map.groupBy(rows, (row) => row.date.slice(0, 4));
  return { council: { id: council.id, name: council.name }, years: [...years].map(([year, list]) => ({ year, rows: list })) };
};
