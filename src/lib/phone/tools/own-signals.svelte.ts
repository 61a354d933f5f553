import { nanoid } from 'nanoid';
import { SvelteSet } from 'svelte/reactivity';
import { SIGNALS, type Signal } from '$lib/meeting/vocabulary.ts';

/** Which signals this page gave. Kept nowhere else: who picks up this phone later does not read it from it. */
export const given: Set<Signal> = new SvelteSet();

let own: Readonly<Record<Signal, string>> | null = null;

/**
 * With its key this phone takes its own signal back, and a second press counts as the same. All keys are made at once and last
 * as long as the tab, so that they tell nothing about what was pressed.
 */
export function keyOf(meeting: string, signal: Signal): string {
  own ??= read(meeting) ?? make(meeting);
  return own[signal];
}

const nameOf = (meeting: string) => `meegaan:signal-keys:${meeting}`;

function read(meeting: string): Record<Signal, string> | null {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(meeting)) ?? 'null') as Record<Signal, string> | null;
  } catch {
    return null;
  }
}

function make(meeting: string): Record<Signal, string> {
  const keys = Object.fromEntries(SIGNALS.map((signal) => [signal, nanoid()])) as Record<Signal, string>;
  try {
    sessionStorage.setItem(nameOf(meeting), JSON.stringify(keys));
  } catch {
    // a browser that keeps nothing: the keys last as long as the page
  }
  return keys;
}
