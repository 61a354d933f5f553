import { error, fail, redirect } from '@sveltejs/kit';
import { personCommand, readPerson, type PersonValues } from '$lib/preparing/person-form.ts';
import { actId, preparation } from '$lib/server/preparing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { officer, view, agenda, seats } = await preparation(locals, url, params.meeting);
  const old = seats.find((s) => s.id === params.seat);
  if (!old && params.seat !== 'new') error(404);
  const values: PersonValues = old
    ? { name: old.name, role: old.role, vote: old.vote, joins: old.joins, represents: old.represents ?? '', expertRoles: [...old.expertRoles] }
    : { name: '', role: 'member', vote: true, joins: 'phone', represents: '', expertRoles: [] };
  return {
    officer: { name: officer.name }, meeting: view.meeting.id, isNew: !old, fixedRole: old?.account === true && old.role !== 'facilitator', removable: old !== undefined && !old.account && !old.leads, values,
    phases: agenda.map((d) => d.phase), level: agenda[0]?.level, act: crypto.randomUUID(),
    others: seats.filter((s) => s.id !== old?.id && s.role !== 'supporter').map((s) => ({ id: s.id, name: s.name }))
  };
};

export const actions: Actions = {
  save: async ({ locals, url, params, request }) => {
    const { act, seats } = await preparation(locals, url, params.meeting);
    const data = await request.formData();
    const { values, nameTooLong } = readPerson(data);
    if (nameTooLong) return fail(400, { values, nameTooLong });
    const seat = seats.find((s) => s.id === params.seat)?.id;
    const answer = await act(actId(data.get('act')), personCommand(values, seat));
    if (!answer.ok) return fail(400, { values, nameTooLong, refusal: answer.refusal });
    redirect(303, `/m/${params.meeting}/prepare?saved#people`);
  },

  remove: async ({ locals, url, params, request }) => {
    const { act } = await preparation(locals, url, params.meeting);
    const answer = await act(actId((await request.formData()).get('act')), { type: 'RemoveSeat', seat: params.seat });
    if (!answer.ok) return fail(400, { inUse: true });
    redirect(303, `/m/${params.meeting}/prepare?saved#people`);
  }
};
