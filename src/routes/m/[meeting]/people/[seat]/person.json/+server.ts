import { error, redirect } from '@sveltejs/kit';
import { freshOfficer } from '$lib/server/fresh.ts';
import type { RequestHandler } from './$types';

/** The file itself. No name in its address or file name: those end up in logs and histories. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
  if (!locals.officer) redirect(303, '/sign-in');
  const { place } = await freshOfficer(locals, url, params.meeting, 'export-person');
  const found = await locals.app.data.person(params.meeting, place, params.seat, locals.officer.signedInAt);
  if (!found.ok) error(404);
  return asFile(found.about);
};

function asFile(about: unknown): Response {
  return new Response(`${JSON.stringify(about, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="gegevens.json"', 'cache-control': 'no-store' }
  });
}
