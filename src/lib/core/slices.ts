import type { Json } from './json.ts';

/** A view is a flat record of slices; a slice is the unit that goes over the wire. */
export type Slices = Readonly<Record<string, Json>>;

/** What became of a list: how long it is now, and the items that are new or other, each with its place. */
export interface ListChange {
  readonly length: number;
  readonly set: readonly (readonly [index: number, item: Json])[];
}

/** What changed in a view: whole slices, and of long lists only their items. */
export interface Change {
  readonly slices: Record<string, Json>;
  /** By path: a slice (`inputs`), or a field of one (`people.seats`). Applied after `slices`, on the list as it was before. */
  readonly lists?: Record<string, ListChange>;
}

/** From this length on a list is sent by its items: else every input would carry all earlier inputs to everybody again. */
const LIST_FROM = 8;

type Items = readonly Json[];
interface Known {
  /** The slice without its long lists, as text, and which lists these are. */
  readonly rest: string;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Remembers what an audience has seen, slice by slice, as text, so that only what changed for *that* audience is sent. */
export class SliceMemory {
  readonly #seen = new Map<string, Known>();

  /**
   * @param view the audience's whole present view
   * @returns what differs from what this audience saw last (a slice that vanished comes as null), or null when nothing does
   */
  changes(view: Slices): Change | null {
    const slices: Record<string, Json> = {};
    const lists: Record<string, ListChange> = {};
    for (const [name, slice] of Object.entries(view)) {
      const { rest, long } = apart(slice);
      const known: Known = { rest: JSON.stringify(rest), lists: new Map(long.map(([field, items]) => [field, items.map((i) => JSON.stringify(i))])) };
      const before = this.#seen.get(name);
      this.#seen.set(name, known);
      const edits = before && sameLists(before, known) ? long.map(([field, items]) => edit(before.lists.get(field)!, known.lists.get(field)!, items)) : null;
      if (!edits || edits.some((e, i) => e.set.length * 2 > long[i]![1].length)) {
        // unknown so far, of another form, or so much is new that the whole is shorter
        if (!before || !same(before, known)) slices[name] = slice;
        continue;
      }
      const restChanged = before!.rest !== known.rest;
      if (restChanged) slices[name] = rest;
      long.forEach(([field], i) => {
        const { length, set } = edits[i]!;
        if (restChanged || set.length > 0 || length !== before!.lists.get(field)!.length) lists[field === '' ? name : `${name}.${field}`] = edits[i]!;
      });
    }
    for (const name of this.#seen.keys()) {
      if (name in view) continue;
      this.#seen.delete(name);
      slices[name] = null;
    }
    const anyList = Object.keys(lists).length > 0;
    if (!anyList && Object.keys(slices).length === 0) return null;
    return anyList ? { slices, lists } : { slices };
  }
}

/** The view after a change: what a device does with what `changes` gave. */
export function changed<View extends object>(view: View, { slices, lists = {} }: Pick<Change, 'lists'> & { readonly slices: Slices }): View {
  const before = view as Record<string, Json>;
  const next: Record<string, Json> = { ...before, ...slices };
  for (const [path, change] of Object.entries(lists)) {
    const [name = '', field] = path.split('.');
    const old = (field === undefined ? before[name] : (before[name] as Record<string, Json>)[field]) as Items;
    const list = [...old];
    list.length = change.length;
    for (const [index, item] of change.set) list[index] = item;
    next[name] = field === undefined ? list : { ...(next[name] as Record<string, Json>), [field]: list };
  }
  return next as View;
}

/** A slice and its long lists: the slice itself (under the name ''), or fields of it. */
function apart(slice: Json): { rest: Json; long: [string, Items][] } {
  if (typeof slice !== 'object' || slice === null) return { rest: slice, long: [] };
  if (Array.isArray(slice)) return slice.length < LIST_FROM ? { rest: slice, long: [] } : { rest: null, long: [['', slice as Items]] };
  const fields = Object.entries(slice as Record<string, Json>);
  const long = fields.filter((f): f is [string, Json[]] => Array.isArray(f[1]) && f[1].length >= LIST_FROM);
  return long.length === 0 ? { rest: slice, long } : { rest: Object.fromEntries(fields.filter((f) => !long.includes(f as [string, Json[]]))), long };
}

function edit(before: readonly string[], now: readonly string[], items: Items): ListChange {
  const set: [number, Json][] = [];
  for (let i = 0; i < now.length; i++) if (now[i] !== before[i]) set.push([i, items[i]!]);
  return { length: now.length, set };
}

const sameLists = (a: Known, b: Known): boolean => b.lists.size > 0 && a.lists.size === b.lists.size && [...b.lists.keys()].every((k) => a.lists.has(k));

function same(a: Known, b: Known): boolean {
  if (a.rest !== b.rest || a.lists.size !== b.lists.size) return false;
  return [...b.lists].every(([field, items]) => {
    const before = a.lists.get(field);
    return before?.length === items.length && items.every((item, i) => item === before[i]);
  });
}
