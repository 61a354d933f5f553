import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { readList } from '$lib/preparing/list-form.ts';
import { actId, preparation } from '$lib/server/preparing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { officer, view } = await preparation(locals, url, params.meeting);
  return { officer: { name: officer.name }, meeting: view.meeting.id, act: crypto.randomUUID() };
};

export const actions: Actions = {
  /** First what the list was understood to say; nothing is added yet. */
  look: async ({ locals, url, params, request }) => {
    const { agenda, seats } = await preparation(locals, url, params.meeting);
    const list = line((await request.formData()).get('list'));
    const lines = readList(list, agenda[0]?.level, seats.map((s) => s.name));
    if (lines.length === 0) return fail(400, { list, lines, empty: true });
    return { list, lines, empty: false };
  },

  /** Adds every line that was understood. A line with a problem stays in the list, for another try. */
  add: async ({ locals, url, params, request }) => {
    const { act, agenda, seats } = await preparation(locals, url, params.meeting);
    const data = await request.formData();
    const list = line(data.get('list'));
    const lines = readList(list, agenda[0]?.level, seats.map((s) => s.name));
    const id = actId(data.get('act'));
    for (const { person, line: number } of lines) {
      if (!person) continue;
      const answer = await act(`${id}-${number}`, { type: 'PrepareSeat', ...person });
      // What was added before is in; the same list again adds nothing twice, since each line has its own id.
      if (!answer.ok) return fail(400, { list, lines, empty: false, refusal: answer.refusal });
    }
    const left = lines.filter((l) => l.problem);
    if (left.length) {
      const rest = left.map((l) => l.typed).join('\n');
      return { list: rest, lines: readList(rest, agenda[0]?.level), empty: false, added: lines.length - left.length };
    }
    redirect(303, `/m/${params.meeting}/prepare?saved#people`);
  }
};
