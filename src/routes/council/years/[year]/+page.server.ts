import { reportFor } from '../report.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { officer, years, doc } = await reportFor(locals, url, params.year, locals.lang);
  setHeaders({ 'cache-control': 'private, no-store' });
  const { title, subtitle = '', blocks } = doc;
  return { officer: { name: officer.name }, year: params.year, years, title, subtitle, blocks };
};
