import { afterEach, describe, expect, it } from 'vitest';
import { chainStart, headOf } from '$lib/record/chain.ts';
import { AnsweredBefore, StoreFailed, VersionConflict } from './errors.ts';
import type { Append, DomainEvent, EventStore } from './store.ts';

/** One store with a place of its own, for one test. */
export interface Stand {
  /** The store of this place; opens it again when it was closed. */
  open(): EventStore;
  /** From now on the disk takes nothing more. */
  fillDisk(): void;
  /** The disk has room again. */
  freeDisk(): void;
  /** Removes everything. */
  leave(): Promise<void>;
}

const said = (words: string, id: string): DomainEvent => ({ type: 'Said', input: { id: 'i1', text: { '~text': id, value: words } } });
const to = (stream: string, expected: number, ...events: DomainEvent[]): Append => ({ stream, expected, at: 1000 + expected, events });
const happened = (n: number): DomainEvent => ({ type: 'Happened', n });

/** The suite that every adapter of the port passes. */
export function storeContract(name: string, stand: () => Stand): void {
  describe(`event store: ${name}`, () => {
    const stands: Stand[] = [];
    const here = (): Stand => {
      const made = stand();
      stands.push(made);
      return made;
    };
    afterEach(async () => {
      for (const made of stands.splice(0)) await made.leave();
    });

    it('gives back what was appended, in order, with the times it was given', async () => {
      const store = here().open();
      expect(await store.append(to('m', 0, happened(1), happened(2)))).toBe(2);
      expect(await store.append(to('m', 2, happened(3)))).toBe(3);
      expect(await store.read('m')).toEqual([
        { stream: 'm', version: 1, at: 1000, event: happened(1) },
        { stream: 'm', version: 2, at: 1000, event: happened(2) },
        { stream: 'm', version: 3, at: 1002, event: happened(3) }
      ]);
      expect((await store.read('m', 2)).map((e) => e.version)).toEqual([3]);
      expect(await store.read('unknown')).toEqual([]);
    });

    it('keeps streams apart and lists them by prefix, without wildcards', async () => {
      const store = here().open();
      await Promise.all(['m_1', 'mx1', 'c'].map((stream, i) => store.append(to(stream, 0, happened(i + 1)))));
      expect(await store.streams()).toEqual(['c', 'm_1', 'mx1']);
      expect(await store.streams('m_')).toEqual(['m_1']);
      expect((await store.read('mx1')).map((e) => e.event.n)).toEqual([2]);
    });

    it('refuses an append that was decided on an older or a newer version, and keeps nothing of it', async () => {
      const store = here().open();
      await store.append(to('m', 0, happened(1)));
      await expect(store.append({ ...to('m', 0, said('te laat', 't1')), answers: [{ key: 'k', answer: '1' }] })).rejects.toMatchObject({
        name: 'VersionConflict',
        expected: 0,
        actual: 1
      });
      await expect(store.append(to('m', 7, happened(2)))).rejects.toBeInstanceOf(VersionConflict);
      expect(await store.read('m')).toHaveLength(1);
      expect(await store.answered('k')).toBeNull();
    });

    it('lets exactly one of two appends through that were decided on the same version in one turn', async () => {
      const store = here().open();
      const results = await Promise.allSettled(['m', 'm', 'n'].map((stream, i) => store.append(to(stream, 0, happened(i + 1)))));
      expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.read('m')).map((e) => e.event.n)).toEqual([1]);
      expect(await store.read('n')).toHaveLength(1);
    });

    it('has both of two appends of one turn after closing and opening', async () => {
      const place = here();
      const store = place.open();
      await Promise.all([store.append(to('m', 0, happened(1))), store.append(to('m', 1, happened(2)))]);
      const before = await store.read('m');
      await store.close();
      expect(await place.open().read('m')).toEqual(before);
    });

    it('writes what waits when it closes, and takes nothing after it', async () => {
      const place = here();
      const store = place.open();
      const waiting = store.append(to('m', 0, happened(1)));
      await store.close();
      expect(await waiting).toBe(1);
      await expect(store.append(to('m', 1, happened(2)))).rejects.toBeInstanceOf(StoreFailed);
      expect(await place.open().read('m')).toHaveLength(1);
    });

    it('answers a command once: the same key again changes nothing and tells the first answer', async () => {
      const place = here();
      let store = place.open();
      expect(await store.answered('k')).toBeNull();
      await store.append({ ...to('m', 0, happened(1)), answers: [{ key: 'k', answer: '{"ok":true}' }] });
      await store.close();
      store = place.open();
      expect(await store.answered('k')).toBe('{"ok":true}');
      const again = store.append({ ...to('m', 1, happened(2)), answers: [{ key: 'k', answer: '{"ok":false}' }] });
      await expect(again).rejects.toBeInstanceOf(AnsweredBefore);
      await expect(again).rejects.toMatchObject({ answer: '{"ok":true}' });
      expect(await store.read('m')).toHaveLength(1);
    });

    it('tells a command that comes twice in one turn its answer, not a conflict with itself', async () => {
      const store = here().open();
      const command = { ...to('m', 0, happened(1)), answers: [{ key: 'k', answer: '"done"' }] };
      const [first, second] = await Promise.allSettled([store.append(command), store.append(command)]);
      expect(first).toMatchObject({ status: 'fulfilled', value: 1 });
      expect(second).toMatchObject({ status: 'rejected', reason: { name: 'AnsweredBefore', answer: '"done"' } });
    });

    it('keeps an answer without an event', async () => {
      const store = here().open();
      expect(await store.append({ ...to('m', 0), answers: [{ key: 'k', answer: '1' }] })).toBe(0);
      expect(await store.answered('k')).toBe('1');
    });

    it('keeps one text for each section of notes, the latest, also after closing and opening', async () => {
      const place = here();
      let store = place.open();
      const note = (step: string, version: number, text: string) => ({ decision: 'd', step, version, text });
      await store.append({ ...to('m', 0), notes: [note('gather', 1, 'Eerst.'), note('search', 1, 'Ander geluid \u0000 😀')] });
      await store.append({ ...to('m', 0), notes: [note('gather', 2, 'x'.repeat(9_000))] });
      await store.append({ ...to('m', 0), notes: [note('gather', 3, 'Kort.')] });
      await store.append({ ...to('n', 0), notes: [note('gather', 1, 'Van een andere vergadering.')] });
      await store.close();
      store = place.open();
      expect((await store.notes('m')).sort((a, b) => (a.step < b.step ? -1 : 1))).toEqual([note('gather', 3, 'Kort.'), note('search', 1, 'Ander geluid \u0000 😀')]);
      expect(await store.notes('unknown')).toEqual([]);
    });

    it('keeps the numbers of a round until they are deleted, and never twice', async () => {
      const store = here().open();
      const counts = { along: 5, 'not-yet': 2, abstain: 1 };
      await store.append({ ...to('m', 0, happened(1)), tallies: [{ round: 'r1', counts }] });
      expect(await store.tallies(['r0', 'r1'])).toEqual([{ round: 'r1', counts }]);
      await expect(store.append({ ...to('m', 1, happened(2)), tallies: [{ round: 'r1', counts }] })).rejects.toBeInstanceOf(StoreFailed);
      expect(await store.read('m')).toHaveLength(1);
      await store.append({ ...to('m', 1, happened(2)), deleteTallies: ['r1'] });
      expect(await store.tallies(['r1'])).toEqual([]);
    });

    it('gives texts back byte for byte, at any depth', async () => {
      const place = here();
      const odd = 'Zó "is" het \u{1F600} \u2d63\u2d30\u2d4f\n\u0000 einde';
      const list = [{ text: { '~text': 'a', value: odd } }, { '~text': 'b', value: '' }];
      const event = { type: 'Agreed', nested: { list }, nothing: null };
      const store = place.open();
      await store.append(to('m', 0, event));
      await store.close();
      expect((await place.open().read('m'))[0]!.event).toEqual(event);
    });

    it('gives null for an erased text, keeps the event and the other texts', async () => {
      const place = here();
      const store = place.open();
      await store.append(to('m', 0, said('weg ermee', 't1'), said('blijft', 't2')));
      await store.append(to('m', 2, { type: 'Replaced', erases: ['t1'], text: { '~text': 't3', value: 'beter' } }));
      await store.close();
      const events = await place.open().read('m');
      expect(events.map((e) => e.event.type)).toEqual(['Said', 'Said', 'Replaced']);
      expect(events[0]!.event.input).toEqual({ id: 'i1', text: { '~text': 't1', value: null } });
      expect(events[1]!.event.input).toEqual({ id: 'i1', text: { '~text': 't2', value: 'blijft' } });
      expect(events[2]!.event).toEqual({ type: 'Replaced', erases: ['t1'], text: { '~text': 't3', value: 'beter' } });
    });

    it('erases the same text twice without harm, also in the append that brought it', async () => {
      const store = here().open();
      await store.append(to('m', 0, said('kort leven', 't1'), { type: 'Erased', erases: ['t1'] }));
      await store.append(to('m', 2, { type: 'Erased', erases: ['t1'] }));
      expect((await store.read('m'))[0]!.event.input).toEqual({ id: 'i1', text: { '~text': 't1', value: null } });
    });

    it('lets a later event name a text again, and erases it in both', async () => {
      const store = here().open();
      await store.append(to('m', 0, said('gezegd', 't1')));
      await store.append(to('m', 1, { ...said('gezegd', 't1'), type: 'Quoted' }));
      await store.append(to('m', 2, { type: 'Erased', erases: ['t1'] }));
      await store.append(to('m', 3, { type: 'Quoted', text: { '~text': 't1', value: null } }));
      const texts = (await store.read('m')).map((e) => (e.event.input as { text: unknown } | undefined)?.text ?? e.event.text);
      expect(texts).toEqual([{ '~text': 't1', value: null }, { '~text': 't1', value: null }, undefined, { '~text': 't1', value: null }]);
    });

    it.each([
      ['a text of another stream', to('n', 0, said('x', 't1'))],
      ['other words under an id that is taken', to('m', 1, said('y', 't1'))],
      ['erasing a text of another stream', to('n', 0, { type: 'Erased', erases: ['t1'] })],
      ['erasing a text that is not there', to('m', 1, { type: 'Erased', erases: ['t9'] })],
      ['a text without words that was never kept', to('m', 1, { type: 'Said', text: { '~text': 't9', value: null } })],
      ['a text without an id', to('m', 1, { type: 'Said', text: { '~text': '', value: 'x' } })],
      ['a value that is not plain', to('m', 1, { type: 'Said', sealed: new Map() })],
      ['a number that is none', to('m', 1, { type: 'Said', n: Number.NaN })]
    ])('refuses %s, and keeps nothing of that append', async (_what, append) => {
      const store = here().open();
      await store.append(to('m', 0, said('x', 't1')));
      const bad = store.append({ ...append, events: [said('eerst', 't5'), ...append.events] });
      await expect(bad).rejects.toBeInstanceOf(TypeError);
      expect(await store.read('m')).toHaveLength(1);
      expect(await store.read('n')).toEqual([]);
      await store.append(to('n', 0, said('eerst', 't5')));
    });

    it('finds no broken text in a stream with living and erased ones', async () => {
      const store = here().open();
      await store.append(to('m', 0, said('een', 't1'), said('twee', 't2'), { type: 'Erased', erases: ['t2'] }));
      expect(await store.verifyTexts('m')).toEqual([]);
    });

    it('chains every event to the one before, whichever appends they came in', async () => {
      const place = here();
      const store = place.open();
      await Promise.all([store.append(to('m', 0, happened(1), happened(2))), store.append(to('n', 0, happened(1))), store.append(to('m', 2, happened(3)))]);
      const chain = await store.chain('m');
      expect(chain.digests).toHaveLength(3);
      expect(new Set([...chain.digests, ...(await store.chain('n')).digests]).size).toBe(4);
      expect(headOf(chain)).toBe(chain.head);
      expect(chain.start).toBe(chainStart('m'));
      await store.close();
      const again = place.open();
      await again.append(to('m', 3, happened(4)));
      const upTo3 = await again.chain('m', 3);
      expect(upTo3).toEqual(chain);
      expect((await again.chain('m')).digests.slice(0, 3)).toEqual(chain.digests);
      expect([await again.verifyChain('m'), await again.verifyChain('n'), await again.verifyChain('unknown')]).toEqual([null, null, null]);
      expect(await again.chain('unknown')).toEqual({ start: chainStart('unknown'), digests: [], head: chainStart('unknown') });
    });

    it('erases words without a change of the chain before, and the chain still fits', async () => {
      const store = here().open();
      await store.append(to('m', 0, said('weg ermee', 't1'), said('blijft', 't2')));
      const before = await store.chain('m');
      await store.append(to('m', 2, { type: 'Erased', erases: ['t1'] }));
      expect(await store.chain('m', 2)).toEqual(before);
      expect(await store.verifyChain('m')).toBeNull();
    });

    it('keeps no place in the chain for what was refused', async () => {
      const store = here().open();
      await store.append(to('m', 0, happened(1)));
      await Promise.allSettled([store.append(to('m', 7, happened(2))), store.append(to('m', 1, happened(2), { type: 'Erased', erases: ['t9'] }))]);
      await store.append(to('m', 1, happened(3)));
      expect((await store.chain('m')).digests).toHaveLength(2);
      expect(await store.verifyChain('m')).toBeNull();
    });

    it('says so when the disk is full, keeps nothing by halves, and goes on when there is room', async () => {
      const place = here();
      const store = place.open();
      await store.append(to('m', 0, said('van voor', 't0')));
      place.fillDisk();
      const big = store.append({ ...to('m', 1, said('x'.repeat(400_000), 't1'), happened(2)), answers: [{ key: 'k', answer: '1' }] });
      await expect(big).rejects.toBeInstanceOf(StoreFailed);
      expect(await store.read('m')).toHaveLength(1);
      expect(await store.answered('k')).toBeNull();
      place.freeDisk();
      expect(await store.append({ ...to('m', 1, said('past weer', 't1')), answers: [{ key: 'k', answer: '1' }] })).toBe(2);
      await store.close();
      expect(await place.open().read('m')).toHaveLength(2);
    });

    it('never says yes to an append of the same turn that a full disk took along', async () => {
      const place = here();
      const store = place.open();
      await store.append(to('m', 0, happened(1)));
      place.fillDisk();
      const results = await Promise.allSettled([
        store.append(to('a', 0, happened(1))),
        store.append(to('b', 0, said('x'.repeat(400_000), 't1'))),
        store.append(to('c', 0, happened(1)))
      ]);
      place.freeDisk();
      expect(results[1]!.status).toBe('rejected');
      await store.close();
      const streams = await place.open().streams();
      expect(['a', 'c'].map((s) => streams.includes(s))).toEqual([results[0]!.status === 'fulfilled', results[2]!.status === 'fulfilled']);
      expect(streams).not.toContain('b');
    });

    it('gives each of many appends at once its own version', async () => {
      const store = here().open();
      const versions = await Promise.all(Array.from({ length: 200 }, (_, i) => store.append(to('m', i, said(`nummer ${i}`, `t${i}`)))));
      expect(versions).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
      const texts = (await store.read('m')).map((e) => (e.event.input as { text: { value: string } }).text.value);
      expect(texts).toEqual(Array.from({ length: 200 }, (_, i) => `nummer ${i}`));
    });
  });
}
