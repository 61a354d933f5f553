import { diffArrays } from 'diff/lib/diff/array.js';

/** What is compared: a word (in any script), a line break, other white space, or one other sign. */
const WORDS = /[\p{L}\p{M}\p{N}_\u00ad]+|\r?\n|[^\S\r\n]+|[^]/gu;
const words = (text: string): string[] => text.match(WORDS) ?? [];

export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What two texts begin with together. */
function common(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}
const reversed = (white: string): string => white.split('').reverse().join('');

/**
 * What changed between two texts, by words and in reading order: kept, removed and added runs. Exact to the byte: kept and
 * added together are the new text, kept and removed together the old one. Changed words with only white space between them
 * are one change, so that a reader sees a phrase and not a row of stamps.
 */
export function wordChanges(from: string, to: string): WordChange[] {
  const runs: WordChange[] = [];
  let removed = '';
  let added = '';
  let space = ''; // kept white space behind a change, of which we do not know yet whether the change goes on
  const keep = (text: string): void => {
    const last = runs.at(-1);
    if (last?.kind === 'same') last.text += text;
    else if (text) runs.push({ kind: 'same', text });
  };
  const flush = (): void => {
    // white space that both sides have at their ends did not change
    const before = common(removed.match(/^\s*/)?.[0] ?? '', added.match(/^\s*/)?.[0] ?? '');
    removed = removed.slice(before.length);
    added = added.slice(before.length);
    const after = common(reversed(removed.match(/\s*$/)?.[0] ?? ''), reversed(added.match(/\s*$/)?.[0] ?? '')).length;
    const kept = removed.slice(removed.length - after);
    keep(before);
    const gone = removed.slice(0, removed.length - after);
    const come = added.slice(0, added.length - after);
    if (gone) runs.push({ kind: 'removed', text: gone });
    if (come) runs.push({ kind: 'added', text: come });
    keep(kept + space);
    removed = added = space = '';
  };
  for (const { value, ...run } of diffArrays(words(from), words(to))) {
    const text = value.join('');
    if (run.added || run.removed) {
      removed += space;
      added += space;
      space = '';
      if (run.added) added += text;
      else removed += text;
    } else if ((removed || added) && text.trim() === '') {
      space += text;
    } else {
      flush();
      keep(text);
    }
  }
  flush();
  return runs;
}
