import { error } from '@sveltejs/kit';
import type { Paper } from '$lib/server/archive/papers.ts';

/** A paper that this request may read: a public one, or one of the officer's own council. Any other is as unknown as one that does not exist. */
export function readablePaper(locals: App.Locals, id: string): Paper {
  const paper = locals.app.papers.get(id);
  if (!paper || (paper.visibility !== 'public' && paper.council !== locals.officer?.council)) error(404);
  return paper;
}

/** Chair and secretary of its council change and remove it. */
export const keeperOf = ({ officer }: App.Locals, paper: Paper): boolean => officer !== null && officer.council === paper.council && officer.role !== 'facilitator';
