import { error, fail, redirect } from '@sveltejs/kit';
import { readPaper } from '../../paper-form.server.ts';
import { keeperOf, readablePaper } from './readable.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** An old paper: what is known of it, and its file. An address that never changes. */
export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  const paper = readablePaper(locals, params.paper);
  const council = await locals.app.identity.council(paper.council);
  const open = paper.visibility === 'public';
  if (open && locals.app.settings.of(paper.council).publication.robots) locals.robots = 'index';
  setHeaders({ 'cache-control': 'private, no-store' });
  return {
    paper, council: { id: paper.council, name: council?.name ?? '' }, officer: locals.officer && { name: locals.officer.name }, open,
    mayKeep: keeperOf(locals, paper), saved: url.searchParams.has('saved')
  };
};

export const actions: Actions = {
  edit: async ({ locals, params, request }) => {
    const paper = readablePaper(locals, params.paper);
    if (!keeperOf(locals, paper)) error(403);
    const { values, fields, errors } = readPaper(await request.formData());
    if (!fields) return fail(400, { values, errors });
    locals.app.papers.edit(paper.id, paper.council, fields);
    locals.app.audit.note(paper.council, locals.officer!.account, 'paper-changed', paper.id);
    redirect(303, `/archive/papers/${paper.id}?saved`);
  },
  remove: async ({ locals, params }) => {
    const paper = readablePaper(locals, params.paper);
    if (!keeperOf(locals, paper)) error(403);
    locals.app.papers.remove(paper.id, paper.council);
    locals.app.audit.note(paper.council, locals.officer!.account, 'paper-removed', paper.id);
    redirect(303, '/archive/import?removed');
  }
};
