import { LIMITS } from '../limits.ts';
import type { CommandOf } from '../meeting/commands.server.ts';
import type { RoundView } from '../meeting/view/rounds.types.ts';
import type { ChangeKind, Parts } from '../meeting/vocabulary.ts';
import { earlierChanges } from './on-desk.ts';

/**
 * An addition while the secretary writes it: what the form holds, what it sends, and what is not right yet. Pure.
 * Rule of `buildsOn`: it is not transitive, so every earlier change that the new text keeps is named.
 */
export interface ChangeDraft {
  /** Only to tell the blocks of the form apart. */
  key: number;
  part: string;
  /** What was typed, per part, so that choosing another part and coming back loses nothing. */
  texts: Parts;
  /** The text that each typed one began from: to notice that it changed meanwhile. */
  began: Parts;
  kind: ChangeKind | undefined;
  because: string[];
  /** Earlier changes that the new text keeps, per part; a part that was not touched takes the suggestion. */
  keeps: Record<string, string[]>;
}

export interface AdditionDraft {
  changes: ChangeDraft[];
}

export function emptyChange(key: number, part: string): ChangeDraft {
  return { key, part, texts: {}, began: {}, kind: undefined, because: [], keeps: {} };
}

/** The text just before change `i` of the bundle: the standing text with the earlier changes of the bundle in it. */
export function textBefore(standing: Parts, changes: readonly ChangeDraft[], i: number): Parts {
  const text = { ...standing };
  for (const change of changes.slice(0, i)) text[change.part] = writtenText(text, change);
  return text;
}

/** What stands in the box of a change: what was typed, else the part as it stands. */
export function writtenText(before: Parts, change: ChangeDraft): string {
  return change.texts[change.part] ?? before[change.part] ?? '';
}

/** Numbers that a change may be about: every part that stands, in order, and the next free one. */
export function partsToChoose(before: Parts): string[] {
  const numbers = Object.keys(before).map(Number).sort((a, b) => a - b);
  return [...numbers, (numbers.at(-1) ?? 0) + 1].map(String);
}

/** Suggested: every adopted change of this part, because a text that goes on from the standing one keeps them. */
export function suggestedKeeps(rounds: readonly RoundView[], part: string): string[] {
  return earlierChanges(rounds, part).filter((c) => c.adopted).map((c) => c.change.id);
}

export function keepsOf(rounds: readonly RoundView[], change: ChangeDraft): string[] {
  return change.keeps[change.part] ?? suggestedKeeps(rounds, change.part);
}

/** Whether the part changed under a text that is being written. */
export function isOvertaken(before: Parts, change: ChangeDraft): boolean {
  const { part, began, texts } = change;
  return texts[part] !== undefined && began[part] !== undefined && began[part] !== (before[part] ?? '');
}

export type Fault = 'empty' | 'same' | 'too-long' | 'kind';

/** What is not right yet, per change. */
export function faultsOf(standing: Parts, changes: readonly ChangeDraft[]): { i: number; fault: Fault }[] {
  return changes.flatMap((change, i) => {
    const before = textBefore(standing, changes, i);
    const text = writtenText(before, change);
    const faults: Fault[] = [];
    if (text.trim() === '') faults.push('empty');
    else if (text.trim() === (before[change.part] ?? '').trim()) faults.push('same');
    if ([...text.trim()].length > LIMITS.partMax) faults.push('too-long');
    if (!change.kind) faults.push('kind');
    return faults.map((fault) => ({ i, fault }));
  });
}

/** The command for a draft without faults. */
export function toCommand(standing: Parts, rounds: readonly RoundView[], changes: readonly ChangeDraft[]): CommandOf<'DraftAddition'> {
  return {
    type: 'DraftAddition',
    changes: changes.map((change, i) => ({
      part: change.part, text: writtenText(textBefore(standing, changes, i), change), kind: change.kind ?? 'substantive',
      because: change.because, buildsOn: keepsOf(rounds, change)
    }))
  };
}
