import { error, fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { decisionCommand, readDecision, reshaped, type DecisionValues } from '$lib/preparing/decision-form.ts';
import { template } from '$lib/preparing/first-decision.ts';
import { actId, preparation } from '$lib/server/preparing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { officer, view, agenda } = await preparation(locals, url, params.meeting);
  const secretPossible = locals.app.config.secretRounds;
  const old = agenda.find((d) => d.id === params.decision);
  if (!old && params.decision !== 'new') error(404);
  const { question, addressee, kind, phase, level, buyIn, agreements, rules } = old ?? template(view.meeting, locals.lang, secretPossible, locals.app.settings.of(officer.council).advice.disputeDays);
  const parts = old ? Object.values(old.original) : [];
  const values = { question, addressee, kind, phase, level, buyIn, agreements, rules, parts: parts.length ? parts : [''], origin: [...(old?.agendaOrigin ?? [])] } as DecisionValues;
  return {
    officer: { name: officer.name }, meeting: view.meeting.id, isNew: !old, values, secretPossible, act: crypto.randomUUID(),
    inputs: (old?.inputs ?? []).filter((i) => i.step === 'prepare' && !i.withdrawn).map(({ id, text, source, by }) => ({ id, text, source, by }))
  };
};

export const actions: Actions = {
  save: async ({ locals, url, params, request }) => {
    const { act, agenda } = await preparation(locals, url, params.meeting);
    const data = await request.formData();
    const { values, errors } = readDecision(data);
    if (Object.keys(errors).length) return fail(400, { values, errors });
    const id = actId(data.get('act'));
    const old = agenda.find((d) => d.id === params.decision);
    const answer = await act(id, decisionCommand(values, old?.id));
    if (!answer.ok) return fail(400, { values, errors, refusal: answer.refusal });
    const decision = answer.made?.decision ?? old?.id;
    if (decision && (values.origin.length > 0 || old?.agendaOrigin.length)) {
      // Only an unrequested advice has inputs that put it on the agenda.
      const inputs = values.kind === 'unrequested' ? values.origin : [];
      const set = await act(`${id}-origin`, { type: 'SetAgendaOrigin', decision, inputs });
      if (!set.ok) return fail(400, { values, errors, refusal: set.refusal });
    }
    redirect(303, `/m/${params.meeting}/prepare?saved#decisions`);
  },

  /** One part more or less, without a script; nothing is kept yet. */
  reshape: async ({ request }) => {
    const data = await request.formData();
    const { values } = readDecision(data);
    return { values: { ...values, parts: reshaped(values.parts, line(data.get('reshape'))) }, errors: {} };
  },

  remove: async ({ locals, url, params, request }) => {
    const { act } = await preparation(locals, url, params.meeting);
    const answer = await act(actId((await request.formData()).get('act')), { type: 'RemoveDecision', decision: params.decision });
    if (!answer.ok) return fail(400, { inUse: true });
    redirect(303, `/m/${params.meeting}/prepare?saved#decisions`);
  }
};
