import type { Recognition } from '../meeting/vocabulary.ts';

/**
 * What a device keeps of answers that live in the server's memory only: it sends them again by itself after a crash of the
 * server. Tabs of one browser share it. What it keeps of secret rounds stands in `ballot/keeping.ts`.
 */
export interface Kept {
  ready?: { version: number; ready: number; for?: string };
  recognised?: Record<string, Recognition>;
  /** Whom the answers to other views were for, when a supporter gave them. */
  recognisedFor?: string;
  dive?: { version: number; consent: boolean; for?: string };
}

/** Storage that may be missing (private mode): then it lasts as long as the page. */
export interface Drawer {
  /** Whether it outlives the page. */
  readonly keeps?: boolean;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  keys?(): string[];
}

export function memoryDrawer(): Drawer {
  const map = new Map<string, string>();
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    keys: () => [...map.keys()]
  };
}

export function browserDrawer(): Drawer {
  try {
    const probe = 'meegaan:probe';
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return {
      keeps: true,
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
      removeItem: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage)
    };
  } catch {
    return memoryDrawer();
  }
}

const keyOf = (meeting: string, place: string) => `meegaan:kept:${meeting}:${place}`;

export function readKept(drawer: Drawer, meeting: string, place: string): Kept {
  try {
    return JSON.parse(drawer.getItem(keyOf(meeting, place)) ?? '{}') as Kept;
  } catch {
    return {};
  }
}

export function writeKept(drawer: Drawer, meeting: string, place: string, kept: Kept): void {
  try {
    drawer.setItem(keyOf(meeting, place), JSON.stringify(kept));
  } catch {
    // a full or closed storage: the answer was sent all the same
  }
}
