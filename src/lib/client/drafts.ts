import { LIMITS } from '../limits.ts';
import type { Drawer } from './kept.ts';

const OURS = 'meegaan:draft:';

/**
 * Texts that a person began and did not send yet: they survive a reload, a locked screen and a refusal, and never leave the
 * device. One for each question, named by `about` (for instance `gather` or `minority-view`). A day after the last key they are gone, of
 * whatever meeting: the next time that this device opens one.
 */
export class Drafts {
  readonly #drawer: Drawer;
  readonly #prefix: string;
  constructor(drawer: Drawer, meeting: string, place: string) {
    this.#drawer = drawer;
    this.#prefix = `${OURS}${meeting}:${place}:`;
    for (const key of drawer.keys?.() ?? []) if (key.startsWith(OURS)) this.#kept(key);
  }
  /** What stands there, unless it is too old: then it goes. What an earlier version left has no moment, and goes too. */
  #kept(key: string): unknown {
    try {
      const [at, draft] = JSON.parse(this.#drawer.getItem(key) ?? '[]') as [number, unknown];
      if (Date.now() - at <= LIMITS.unsentMs) return draft;
    } catch {
      // not ours, or broken
    }
    this.#drawer.removeItem(key);
    return null;
  }
  /** The draft as it was left; null when there is none. */
  read<T>(about: string): T | null {
    return this.#kept(this.#prefix + about) as T | null;
  }
  write(about: string, draft: unknown): void {
    try {
      this.#drawer.setItem(this.#prefix + about, JSON.stringify([Date.now(), draft]));
    } catch {
      // no room: the text is still on the page
    }
  }
  /** Only after the server said that it is stored. */
  clear(about: string): void {
    this.#drawer.removeItem(this.#prefix + about);
  }
}
