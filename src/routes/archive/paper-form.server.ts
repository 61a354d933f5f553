import { PaperFields } from '$lib/server/archive/papers.ts';

const NAMES = ['title', 'date', 'law', 'subjects', 'addressee', 'summary', 'outcome', 'visibility'] as const;
export type PaperField = (typeof NAMES)[number];
export type PaperValues = Record<PaperField, string>;

/** What was typed about a paper: `fields` when all of it fits, else which fields do not; `values` stay on the page either way. */
export function readPaper(form: FormData): { readonly values: PaperValues; readonly fields: PaperFields | null; readonly errors: PaperField[] } {
  const values = Object.fromEntries(NAMES.map((name) => [name, typeof form.get(name) === 'string' ? String(form.get(name)) : ''])) as PaperValues;
  const read = PaperFields.safeParse(values);
  return { values, fields: read.data ?? null, errors: read.success ? [] : [...new Set(read.error.issues.map((i) => i.path[0] as PaperField))] };
}
