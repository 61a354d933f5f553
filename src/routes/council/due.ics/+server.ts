import { calendarOf } from '$lib/record/ics.ts';
import { now } from '$lib/server/clock.ts';
import { officerOrSignIn } from '$lib/server/officers.ts';
import { dueItems } from '../due/items.server.ts';
import { dueWords } from '../due/words.ts';
import type { RequestHandler } from './$types';

/** The same as a calendar file: what has a day. No name of a person, and no words of an input. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const officer = officerOrSignIn(locals, url);
  const council = await locals.app.identity.council(officer.council);
  const words = dueWords[locals.lang];
  const { host, origin } = new URL(locals.app.config.origin);
  const days = (await dueItems(locals, officer.council)).flatMap((item) =>
    item.day === null ? [] : [{ uid: `${item.id}@${host}`, day: item.day, summary: `${words.what[item.kind](item.n)}: ${item.question}`, url: `${origin}/council/due` }]
  );
  return new Response(calendarOf(`${council?.name ?? 'Meegaan'}: ${words.title}`, days, now()), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="meegaan.ics"', 'cache-control': 'private, no-store' }
  });
};
