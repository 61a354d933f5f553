import type { Json } from './json.ts';

/** A view is a flat record of slices; a slice is the unit that goes over the wire. */
export type Slices = Readonly<Record<string, Json>>;

/** Remembers what an audience has seen, slice by slice, as text, so that only what changed for *that* audience is sent. */
export class SliceMemory {
  readonly #seen = new Map<string, string>();

  /**
   * @param view the audience's whole present view
   * @returns the slices that differ from what this audience saw last (a slice that vanished comes as null), or null when nothing did
   */
  changes(view: Slices): Record<string, Json> | null {
    let changed: Record<string, Json> | null = null;
    for (const [name, slice] of Object.entries(view)) {
      const text = JSON.stringify(slice);
      if (this.#seen.get(name) === text) continue;
      this.#seen.set(name, text);
      (changed ??= {})[name] = slice;
    }
    for (const name of this.#seen.keys()) {
      if (name in view) continue;
      this.#seen.delete(name);
      (changed ??= {})[name] = null;
    }
    return changed;
  }
}
