import { paperHeaders } from '$lib/server/archive/papers.ts';
import { readablePaper } from '../readable.server.ts';
import type { RequestHandler } from './$types';

/** The file itself, to be saved: never shown as a page of ours, never run. */
export const GET: RequestHandler = ({ locals, params }) => {
  const paper = readablePaper(locals, params.paper);
  return new Response(locals.app.papers.content(paper.id), { headers: paperHeaders(paper) });
};
