import { fail, redirect } from '@sveltejs/kit';
import { freshOfficer } from '$lib/server/fresh.ts';
import type { Actions, PageServerLoad } from './$types';

/** Deleting a meeting that was a trial: what goes, then a tick and a press. Never one whose record was adopted. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { officer, place, refusal } = await freshOfficer(locals, url, params.meeting, 'delete-meeting');
  const meeting = (await locals.app.meetings.whole(params.meeting, place, 'desk'))?.view.meeting;
  return { officer: { name: officer.name }, title: meeting?.title ?? '', date: meeting?.date ?? '', adopted: refusal === 'wrong-step' };
};

export const actions: Actions = {
  default: async ({ locals, url, params, request }) => {
    const { officer, place } = await freshOfficer(locals, url, params.meeting, 'delete-meeting');
    if ((await request.formData()).get('sure') !== 'yes') return fail(400, { problem: 'sure' as const });
    const answer = await locals.app.data.remove(params.meeting, place, officer.signedInAt);
    if (!answer.ok) return fail(409, { problem: 'adopted' as const });
    redirect(303, '/council?removed');
  }
};
