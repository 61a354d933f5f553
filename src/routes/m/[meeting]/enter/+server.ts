import { error, redirect } from '@sveltejs/kit';
import { officerOrSignIn } from '$lib/server/officers.ts';
import { takePlace } from '$lib/server/seat-cookies.ts';
import type { RequestHandler } from './$types';

/** An officer of the council sits down on their seat and goes to their page: a chair may ask for the desk (`to=desk`). */
export const POST: RequestHandler = async ({ locals, params, request, cookies, url }) => {
  const officer = officerOrSignIn(locals, new URL('/council', url));
  const { sessionId: _, ...unbound } = officer;
  // the demo's links open their places for as long as it runs, with no session behind them
  const place = await locals.app.hall.enter(params.meeting, locals.app.config.demo ? unbound : officer);
  if (!place) {
    const entry = await locals.app.identity.meeting(params.meeting);
    if (entry?.council !== officer.council) error(404);
    redirect(303, '/council?no-seat');
  }
  takePlace(cookies, url, place);
  const desk = officer.role === 'secretary' || (officer.role === 'chair' && (await request.formData().catch(() => new FormData())).get('to') === 'desk');
  redirect(303, `/m/${params.meeting}/${desk ? 'desk' : 'chair'}?seat=${place.place}`);
};

/** Reloading after signing in lands here: the button stands on the council's page. */
export const GET: RequestHandler = () => redirect(303, '/council');
