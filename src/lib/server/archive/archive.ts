import type { MeetingState } from '$lib/meeting/state.ts';
import { isPublic } from '$lib/record/access.ts';
import { laterOf } from '$lib/record/later.ts';
import { recordOf } from '$lib/record/model.ts';
import type { Identity } from '../identity/identity.ts';
import type { Meetings } from '../meetings.ts';
import type { Settings } from '../settings/sqlite.ts';
import type { Entry } from './entry.ts';
import { Index, type Hit } from './index.ts';
import type { Papers } from './papers.ts';
import { EVERYTHING, FILTERS, newestFirst, passes, type Filter, type Query } from './query.ts';
import { entryOfRecord } from './record-entry.ts';
import { whyFound, type Why } from './why.ts';

export interface Found {
  readonly total: number;
  readonly hits: readonly { readonly entry: Entry; readonly why: readonly Why[] }[];
  /** Nothing has all the words: these have some of them. */
  readonly someWords: boolean;
  /** What taking one filter away would give, when nothing was found. */
  readonly without: readonly { readonly filter: Filter; readonly total: number }[];
}

const PER_PAGE = 20;
/** A page asked for right after a start waits this long for a large archive; after that it shows what is in by then. */
const PATIENCE_MS = 3_000;

/** A facilitator reads an internal record by their seat in its meeting, if they have one: the search does not know, and finds none for them. */
const readableBy = (records: boolean) => (entry: Entry): boolean => records || entry.public || entry.kind === 'paper';

/**
 * What can be found of adopted records and old papers. One list for everybody and one for the officers of each council, apart, so that no
 * word of an internal one can weigh in what others see. Made at the start, kept up by what happens.
 */
export class Archive {
  readonly #identity: Identity;
  readonly #meetings: Meetings;
  readonly #settings: Settings;
  readonly #papers: Papers;
  readonly #public = new Index();
  readonly #internal = new Map<string, Index>();
  /** Which decisions stand in here, for each meeting. */
  readonly #of = new Map<string, readonly string[]>();
  #stopped = false;
  /** Resolves when everything that was there at the start is in, or after three seconds. */
  ready: Promise<void> = Promise.resolve();

  constructor(identity: Identity, meetings: Meetings, settings: Settings, papers: Papers) {
    this.#identity = identity;
    this.#meetings = meetings;
    this.#settings = settings;
    this.#papers = papers;
    papers.onChange((id) => this.#paper(id));
  }

  /** Reads everything, a meeting at a time, so that the evening's meeting never waits for it. */
  start(): void {
    const all = this.#readAll().catch((error: Error) => void process.stderr.write(`archive: not everything could be read (${error.name})\n`));
    this.ready = Promise.race([all, new Promise<void>((done) => setTimeout(done, PATIENCE_MS).unref())]);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #readAll(): Promise<void> {
    for (const { id } of await this.#identity.councils()) await this.council(id);
  }

  /** Everything of one council anew, such as after a change of its settings. */
  async council(council: string): Promise<void> {
    for (const { meeting } of await this.#identity.meetings(council)) {
      if (this.#stopped) return;
      const state = await this.#meetings.peek(meeting);
      if (state) this.recorded(meeting, state);
      // the evening's meeting goes first
      await new Promise((next) => setImmediate(next));
    }
    for (const { id } of this.#papers.list(council)) this.#paper(id);
  }

  /** Something happened in a meeting with an adopted record. Never throws: a meeting goes on without its archive. */
  recorded(meeting: string, state: MeetingState): void {
    try {
      const council = state.council.id;
      const { advice } = this.#settings.of(council);
      const adopted = state.decisions.filter((d) => d.adoption !== null);
      for (const gone of (this.#of.get(meeting) ?? []).filter((id) => !adopted.some((d) => d.id === id))) this.#take(gone);
      for (const decision of adopted) {
        this.#put(entryOfRecord(recordOf(state, decision), laterOf(decision, advice.replyDays), { council, public: isPublic(decision), law: advice.law }));
      }
      if (adopted.length > 0) this.#of.set(meeting, adopted.map((d) => d.id));
    } catch (error) {
      process.stderr.write(`archive: a record could not be read (${(error as Error).name})\n`);
    }
  }

  /** A meeting is gone. */
  removed(meeting: string): void {
    for (const decision of this.#of.get(meeting) ?? []) this.#take(decision);
    this.#of.delete(meeting);
  }

  #paper(id: string): void {
    const entry = this.#papers.entry(id);
    if (entry) this.#put(entry);
    else this.#take(id);
  }

  #put(entry: Entry): void {
    let own = this.#internal.get(entry.council);
    if (!own) this.#internal.set(entry.council, (own = new Index()));
    (entry.public ? own : this.#public).remove(entry.id);
    (entry.public ? this.#public : own).put(entry);
  }

  #take(id: string): void {
    this.#public.remove(id);
    for (const index of this.#internal.values()) index.remove(id);
  }

  /** @param own the council of the officer who reads; null for everybody else */
  #circles(own: string | null): Index[] {
    const internal = own === null ? undefined : this.#internal.get(own);
    return internal ? [this.#public, internal] : [this.#public];
  }

  /** Whether this reader finds it, and what stands of it. */
  get(id: string, own: string | null): Entry | null {
    for (const index of this.#circles(own)) {
      const entry = index.get(id);
      if (entry) return entry;
    }
    return null;
  }

  /** All that this reader may see, newest first. @param records whether they may read internal records, not only papers */
  all(own: string | null, records = true): Entry[] {
    return this.#circles(own).flatMap((index) => [...index.all()]).filter(readableBy(records)).sort(newestFirst);
  }

  find(query: Query, own: string | null, today: string, page = 1, records = true): Found {
    const asked = (how: 'AND' | 'OR', filters: Query): Hit[] =>
      this.#circles(own).flatMap((index) => index.find(query.words, how)).filter(({ entry }) => readableBy(records)(entry) && passes(entry, filters, today));
    let hits = asked('AND', query);
    const someWords = hits.length === 0 && query.words.trim() !== '';
    if (someWords) hits = asked('OR', query);
    const without = hits.length > 0 ? [] : FILTERS.filter((f) => query[f] !== '').flatMap((filter) => {
      const total = asked('OR', { ...query, [filter]: EVERYTHING[filter] }).length;
      return total > 0 ? [{ filter, total }] : [];
    });
    const inOrder = hits.sort((a, b) => (query.sort === 'best' ? b.score - a.score : 0) || newestFirst(a.entry, b.entry) * (query.sort === 'oldest' ? -1 : 1));
    const shown = inOrder.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    return { total: hits.length, hits: shown.map((hit) => ({ entry: hit.entry, why: whyFound(hit) })), someWords: someWords && hits.length > 0, without };
  }

  pages(total: number): number {
    return Math.max(1, Math.ceil(total / PER_PAGE));
  }
}
