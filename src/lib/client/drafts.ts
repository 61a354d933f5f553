import type { Drawer } from './kept.ts';

/**
 * Texts that a person began and did not send yet: they survive a reload, a locked screen and a refusal, and never leave the
 * device. One for each question, named by `about` (for instance `gather` or `minority-view`).
 */
export class Drafts {
  readonly #drawer: Drawer;
  readonly #prefix: string;
  constructor(drawer: Drawer, meeting: string, place: string) {
    this.#drawer = drawer;
    this.#prefix = `meegaan:draft:${meeting}:${place}:`;
  }
  /** The draft as it was left; null when there is none. */
  read<T>(about: string): T | null {
    try {
      const text = this.#drawer.getItem(this.#prefix + about);
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  }
  write(about: string, draft: unknown): void {
    try {
      this.#drawer.setItem(this.#prefix + about, JSON.stringify(draft));
    } catch {
      // no room: the text is still on the page
    }
  }
  /** Only after the server said that it is stored. */
  clear(about: string): void {
    this.#drawer.removeItem(this.#prefix + about);
  }
}
