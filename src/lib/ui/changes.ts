import { diffWords } from 'diff';

export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What changed between two texts, by words and in reading order: kept, added and removed runs; removed before added. */
export function wordChanges(from: string, to: string): WordChange[] {
  return diffWords(from, to).map((run) => ({ kind: run.added ? 'added' : run.removed ? 'removed' : 'same', text: run.value }));
}
