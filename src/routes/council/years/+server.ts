import { redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/record/day.ts';
import type { RequestHandler } from './$types';

/** The year report of now. */
export const GET: RequestHandler = () => redirect(303, `/council/years/${dayOf(Date.now()).slice(0, 4)}`);
