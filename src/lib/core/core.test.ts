import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REFUSALS } from './refusal.ts';
import { Sealed } from './sealed.ts';
import { changed, SliceMemory, type Slices } from './slices.ts';
import { isText, textLength, words } from './text.ts';

test('a sealed value is opened on purpose only: it cannot be written, sent, printed or cloned open', () => {
  const sealed = new Sealed({ along: 5 });
  expect(sealed.open()).toEqual({ along: 5 });
  expect(() => JSON.stringify({ deep: [sealed] })).toThrow(/sealed/);
  expect(() => `${String(sealed)}`).toThrow(/sealed/);
  expect(Object.keys(sealed)).toEqual([]);
  expect(JSON.stringify(structuredClone({ ...sealed }))).toBe('{}');
});

test('an audience gets only the slices that changed for it, and null for one that vanished', () => {
  const memory = new SliceMemory();
  expect(memory.changes({ a: 1, b: { x: [1] } })).toEqual({ slices: { a: 1, b: { x: [1] } } });
  expect(memory.changes({ a: 1, b: { x: [1] } })).toBe(null);
  expect(memory.changes({ a: 2, b: { x: [1] } })).toEqual({ slices: { a: 2 } });
  expect(memory.changes({ a: 2 })).toEqual({ slices: { b: null } });
  expect(memory.changes({ a: 2 })).toBe(null);
  expect(memory.changes({ a: 2, b: null })).toEqual({ slices: { b: null } });
});

test('two audiences do not know what the other one saw', () => {
  const [one, two] = [new SliceMemory(), new SliceMemory()];
  one.changes({ a: 1 });
  expect(two.changes({ a: 1 })).toEqual({ slices: { a: 1 } });
});

const numbers = (n: number) => Array.from({ length: n }, (_, i) => ({ id: i }));

test('of a long list only the items that are new or other go over the wire', () => {
  const memory = new SliceMemory();
  memory.changes({ list: numbers(20), people: { n: 20, seats: numbers(20) } });
  expect(memory.changes({ list: numbers(21), people: { n: 20, seats: numbers(20) } })).toEqual({ slices: {}, lists: { list: { length: 21, set: [[20, { id: 20 }]] } } });
  expect(memory.changes({ list: numbers(21), people: { n: 20, seats: [{ id: 'x' }, ...numbers(20).slice(1)] } })).toEqual({
    slices: {}, lists: { 'people.seats': { length: 20, set: [[0, { id: 'x' }]] } }
  });
  expect(memory.changes({ list: numbers(21), people: { n: 21, seats: [{ id: 'x' }, ...numbers(20).slice(1)] } })).toEqual({
    slices: { people: { n: 21 } }, lists: { 'people.seats': { length: 20, set: [] } }
  });
  expect(memory.changes({ list: numbers(20), people: { n: 21, seats: [] } })).toEqual({
    slices: { people: { n: 21, seats: [] } }, lists: { list: { length: 20, set: [] } }
  });
  expect(memory.changes({ list: numbers(40), people: { n: 21, seats: [] } })).toEqual({ slices: {}, lists: { list: { length: 40, set: numbers(40).slice(20).map((x) => [x.id, x]) } } });
  expect(memory.changes({ list: numbers(40).reverse(), people: { n: 21, seats: [] } })).toEqual({ slices: { list: numbers(40).reverse() } });
  expect(memory.changes({ list: numbers(40).reverse(), people: { n: 21, seats: [] } })).toBe(null);
});

test('a device that applies every change has the view that the server meant, whatever became of it', () => {
  const item = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.record({ id: fc.integer({ min: 0, max: 3 }) }));
  const list = fc.array(item, { maxLength: 14 });
  const view = fc.record(
    { flat: fc.integer({ min: 0, max: 2 }), list: fc.option(list), people: fc.option(fc.record({ n: fc.integer({ min: 0, max: 2 }), seats: list, more: list })) },
    { requiredKeys: ['flat'] }
  );
  fc.assert(
    fc.property(fc.array(view, { maxLength: 12 }), (views) => {
      const memory = new SliceMemory();
      let device: Slices = {};
      for (const next of views as Slices[]) {
        const change = memory.changes(next);
        if (change) device = changed(device, JSON.parse(JSON.stringify(change)) as typeof change);
        const shown = Object.fromEntries(Object.entries(device).filter(([name, slice]) => name in next || slice !== null));
        expect(shown).toEqual(next);
      }
    })
  );
});

test('a text is counted as a person counts it, and is known by its id, also when its words were erased', () => {
  expect(textLength('a😀é')).toBe(3);
  expect(textLength('')).toBe(0);
  expect([isText({ '~text': 'id', value: null }), isText(null), isText('x'), isText({ value: 'x' })]).toEqual([true, false, false, false]);
  expect([words({ '~text': 'id', value: 'x' }), words({ '~text': 'id', value: null }), words(null), words(undefined)]).toEqual(['x', null, null, null]);
});

test('the codes of a refusal stand in their order of precedence', () => {
  expect(REFUSALS.slice(0, 13)).toEqual([
    'agreements-incomplete', 'facilitator-neutral', 'not-entitled', 'wrong-step', 'frozen', 'too-few-for-secret', 'reason-needed', 'empty-text',
    'too-long', 'unknown-reference', 'unanswered-input', 'not-heard-missing', 'needs-second-person'
  ]);
  expect(new Set(REFUSALS).size).toBe(REFUSALS.length);
});
