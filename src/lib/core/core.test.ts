import { expect, test } from 'vitest';
import { REFUSALS } from './refusal.ts';
import { Sealed } from './sealed.ts';
import { SliceMemory } from './slices.ts';
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
  expect(memory.changes({ a: 1, b: { x: [1] } })).toEqual({ a: 1, b: { x: [1] } });
  expect(memory.changes({ a: 1, b: { x: [1] } })).toBe(null);
  expect(memory.changes({ a: 2, b: { x: [1] } })).toEqual({ a: 2 });
  expect(memory.changes({ a: 2 })).toEqual({ b: null });
  expect(memory.changes({ a: 2 })).toBe(null);
  expect(memory.changes({ a: 2, b: null })).toEqual({ b: null });
});

test('two audiences do not know what the other one saw', () => {
  const [one, two] = [new SliceMemory(), new SliceMemory()];
  one.changes({ a: 1 });
  expect(two.changes({ a: 1 })).toEqual({ a: 1 });
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
