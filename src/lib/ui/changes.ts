import { diffWordsWithSpace } from 'diff';

export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

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
  const flush = (): void => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    if (space) runs.push({ kind: 'same', text: space });
    removed = added = space = '';
  };
  for (const run of diffWordsWithSpace(from, to)) {
    if (run.added || run.removed) {
      removed += space;
      added += space;
      space = '';
      if (run.added) added += run.value;
      else removed += run.value;
    } else if ((removed || added) && run.value.trim() === '') {
      space += run.value;
    } else {
      const text = space + run.value;
      space = '';
      flush();
      runs.push({ kind: 'same', text });
    }
  }
  flush();
  return runs;
}
