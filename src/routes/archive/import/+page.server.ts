import { error, fail, redirect } from '@sveltejs/kit';
import { LIMITS } from '$lib/limits.ts';
import { officerOrSignIn } from '$lib/server/officers.ts';
import { rowOf } from '../row.ts';
import { readPaper } from '../paper-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Old papers of the own council: what is there, and putting another one in. For chair and secretary. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const officer = officerOrSignIn(locals, url);
  if (officer.role === 'facilitator') error(404);
  const { papers, identity, archive } = locals.app;
  const council = await identity.council(officer.council);
  setHeaders({ 'cache-control': 'no-store' });
  const names = new Map([[officer.council, council?.name ?? '']]);
  return {
    officer: { name: officer.name }, council: council?.name ?? '',
    used: papers.size(officer.council), room: LIMITS.papersBytes, most: LIMITS.paperBytes,
    papers: papers.list(officer.council).flatMap(({ id }) => archive.get(id, officer.council) ?? []).map((entry) => rowOf(entry, names)),
    added: url.searchParams.get('added'), removed: url.searchParams.has('removed')
  };
};

export const actions: Actions = {
  default: async ({ locals, url, request }) => {
    const officer = officerOrSignIn(locals, url);
    if (officer.role === 'facilitator') error(403);
    const form = await request.formData().catch(() => null);
    if (!form) return fail(400, { values: null, errors: [], file: 'no-file' as const });
    const { values, fields, errors } = readPaper(form);
    const file = form.get('file');
    const content = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    if (!fields) return fail(400, { values, errors, file: content.length === 0 ? ('no-file' as const) : ('again' as const) });
    const made = locals.app.papers.add(officer.council, fields, { name: file instanceof File ? file.name : '', content });
    if ('refused' in made) return fail(400, { values, errors: [], file: made.refused });
    locals.app.audit.note(officer.council, officer.account, 'paper-added', made.id);
    redirect(303, `/archive/import?added=${made.id}`);
  }
};
