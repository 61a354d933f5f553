import { statfsSync } from 'node:fs';

/** Below this much room the administrator and the console are warned, in bytes: a meeting takes a few, a full disk ends it. */
const LOW = 500_000_000;
const EVERY_MS = 60_000;

/** What is wrong with the disk: little room left, or the last write did not go. */
export type DiskTrouble = 'low' | 'failing';

/** Watches the room on the disk under the store, and hears from each write how it went. */
export class DiskWatch {
  readonly #folder: string;
  readonly #free: (folder: string) => number;
  readonly #listeners = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  #failing = false;
  #low = false;

  /** @param free how many bytes are free under a folder; tests bring their own */
  constructor(folder: string, free: (folder: string) => number = freeBytes) {
    this.#folder = folder;
    this.#free = free;
    this.look();
    this.#timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  get trouble(): DiskTrouble | null {
    return this.#failing ? 'failing' : this.#low ? 'low' : null;
  }

  /** One line for the administrator; null when there is nothing to say. */
  get line(): string | null {
    if (this.#failing) return 'Disk: a write failed, people are told that their text is not saved. Free some space, then it goes on by itself.';
    return this.#low ? 'Disk: less than 500 MB is free where DATA_DIR is. Free some space before a meeting.' : null;
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  failed(): void {
    this.#set(() => (this.#failing = true));
  }

  wrote(): void {
    if (this.#failing) this.#set(() => (this.#failing = false));
  }

  look(): void {
    this.#set(() => (this.#low = this.#free(this.#folder) < LOW));
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
  }

  #set(change: () => void): void {
    const before = this.trouble;
    change();
    if (this.trouble === before) return;
    // the log tells the administrator once, never for each text that did not go
    if (this.#listeners.size > 0) process.stderr.write(`${this.line ?? 'Disk: there is room again.'}\n`);
    for (const listener of this.#listeners) listener();
  }
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // a system that cannot tell: then the writes themselves tell
    return Number.POSITIVE_INFINITY;
  }
}
