import { redirect } from '@sveltejs/kit';
import { ACCOUNT_COOKIE, leaveAccount } from '$lib/server/seat-cookies.ts';
import type { RequestHandler } from './$types';

/** Ends the session on the server and on this browser. */
export const POST: RequestHandler = async ({ locals, cookies }) => {
  const session = cookies.get(ACCOUNT_COOKIE);
  if (session) await locals.app.identity.signOut(session);
  leaveAccount(cookies);
  redirect(303, '/');
};
