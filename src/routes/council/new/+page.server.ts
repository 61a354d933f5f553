import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { planOf, readPlan } from '$lib/preparing/plan-form.ts';
import { firstDecision } from '$lib/preparing/first-decision.ts';
import { dayOf } from '$lib/record/day.ts';
import { officerOrSignIn, ownMeeting } from '$lib/server/officers.ts';
import type { Actions, PageServerLoad } from './$types';

/** A new meeting, from the template or as a copy of an earlier one of this council. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const officer = officerOrSignIn(locals, url);
  if (officer.role === 'facilitator') redirect(303, '/council');
  const earlier = await locals.app.meetings.list(officer.council);
  const copy = earlier.find((m) => m.meeting === url.searchParams.get('copy')) ?? null;
  // the council's number of last time; it can be changed for this meeting
  const last = earlier[0] && (await locals.app.meetings.state(earlier[0].meeting));
  return {
    quorum: String(last?.plan.quorum ?? ''),
    officer: { name: officer.name },
    copy: copy && { meeting: copy.meeting, title: copy.title },
    // most meetings are made for tonight; the date in the Netherlands, as YYYY-MM-DD
    today: dayOf(Date.now()),
    earlier: earlier.slice(0, 10).map(({ meeting, title, date }) => ({ meeting, title, date }))
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const officer = officerOrSignIn(locals, url);
    const data = await request.formData();
    const { values, errors } = readPlan(data);
    const copy = line(data.get('copy'));
    const begin = { question: line(data.get('question')).trim(), text: line(data.get('text')).trim() };
    const typed = { ...values, ...begin };
    if (Object.keys(errors).length) return fail(400, { values: typed, errors });

    const planned = await locals.app.meetings.plan(officer, planOf(values), copy || undefined);
    if (!planned.ok) return fail(400, { values: typed, errors, refusal: planned.refusal });
    if (begin.question && !copy) {
      const { place } = await ownMeeting(locals, officer, planned.meeting);
      const command = firstDecision(values, begin, locals.lang, locals.app.config.secretRounds, locals.app.settings.of(officer.council).advice.disputeDays);
      // The meeting exists by now: a decision that is refused (too long a text) waits on the next page, where it can be typed again.
      if (place) await locals.app.meetings.act(planned.meeting, place, { id: crypto.randomUUID(), command }, officer.signedInAt);
    }
    redirect(303, `/m/${planned.meeting}/prepare`);
  }
};
