import { error, fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { planOf, readPlan } from '$lib/preparing/plan-form.ts';
import { actId, preparation } from '$lib/server/preparing.ts';
import { takePlace } from '$lib/server/seat-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { officer, view, agenda, seats } = await preparation(locals, url, params.meeting);
  const accounts = await locals.app.identity.accounts(officer.council);
  const facilitators = accounts.filter((a) => a.role === 'facilitator');
  const free = facilitators.length - seats.filter((s) => s.role === 'facilitator').length;
  return {
    officer: { name: officer.name, role: officer.role }, meeting: view.meeting, step: view.route.step, agenda, seats,
    /** Facilitators of the council who have no seat in this meeting yet. */
    facilitators: free > 0 ? facilitators.slice(-free).map((a) => a.name) : [],
    saved: url.searchParams.has('saved'), act: crypto.randomUUID()
  };
};

export const actions: Actions = {
  plan: async ({ locals, url, params, request }) => {
    const { act } = await preparation(locals, url, params.meeting);
    const data = await request.formData();
    const { values, errors } = readPlan(data);
    if (Object.keys(errors).length) return fail(400, { values, errors });
    const answer = await act(actId(data.get('act')), { type: 'PlanMeeting', ...planOf(values) });
    if (!answer.ok) return fail(400, { values, errors, refusal: answer.refusal });
    redirect(303, `/m/${params.meeting}/prepare?saved`);
  },

  /** Who leads the conversation: the chair takes the lead or hands it over. */
  lead: async ({ locals, url, params, request }) => {
    const { act, place } = await preparation(locals, url, params.meeting);
    const data = await request.formData();
    const seat = line(data.get('seat'));
    const answer = await act(actId(data.get('act')), seat === place ? { type: 'TakeLead' } : { type: 'HandOverLead', seat });
    if (!answer.ok) return fail(400, { refusal: answer.refusal });
    redirect(303, `/m/${params.meeting}/prepare?saved#lead`);
  },

  /** A facilitator of the council needs a seat before they can sit down on it. */
  facilitator: async ({ locals, url, params, request }) => {
    const { act } = await preparation(locals, url, params.meeting);
    const data = await request.formData();
    const name = line(data.get('name'));
    const answer = await act(actId(data.get('act')), { type: 'PrepareSeat', name, role: 'facilitator', vote: false, joins: 'laptop' });
    if (!answer.ok) return fail(400, { refusal: answer.refusal });
    redirect(303, `/m/${params.meeting}/prepare?saved#people`);
  },

  /** Opens the hall and takes whoever pressed to their own page, with the cookie of their seat. */
  open: async ({ locals, url, params, request, cookies }) => {
    const { act, officer } = await preparation(locals, url, params.meeting);
    const answer = await act(actId((await request.formData()).get('act')), { type: 'OpenHall' });
    if (!answer.ok) return fail(400, { refusal: answer.refusal });
    const place = await locals.app.hall.enter(params.meeting, officer);
    if (!place) error(404);
    takePlace(cookies, url, place);
    redirect(303, `/m/${params.meeting}/${officer.role === 'chair' ? 'chair' : 'desk'}?seat=${place.place}`);
  }
};
