import { describe, expect, test } from 'vitest';
import { both } from './dual.ts';
import { readObjects, replaceOnce, writeObjects } from './objects.ts';

/** A tiny file in the layout of Typst. */
function tiny(more: { head?: string; trailer?: string; gap?: string } = {}): Uint8Array {
  const head = more.head ?? '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n\n';
  return writeObjects({ head, objects: ['', '<<\n  /Type /Pages\n>>', `<<\n  /Type /Catalog\n>>${more.gap ?? ''}`], trailer: `<<\n  /Size 3\n  /Root 2 0 R${more.trailer ?? ''}\n>>` });
}
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1');

describe('a PDF as its objects', () => {
  test('comes together again as it was', () => expect(text(writeObjects(readObjects(tiny())))).toBe(text(tiny())));

  test('gets new places when an object grows', () => {
    const file = readObjects(tiny());
    file.objects[1] += '\n% more';
    const { objects } = readObjects(writeObjects(file));
    expect(objects.slice(1)).toEqual(['<<\n  /Type /Pages\n>>\n% more', '<<\n  /Type /Catalog\n>>']);
  });

  test.each([
    ['nothing', ''],
    ['something cut off', text(tiny()).slice(0, -20)],
    ['an older revision', text(tiny({ trailer: '\n  /Prev 10' }))],
    ['a lock', text(tiny({ trailer: '\n  /Encrypt 1 0 R' }))],
    ['a table of places as a stream', text(tiny()).replace(/xref\n0 3\n/, '9 0 obj\n')],
    ['a place that is wrong', text(tiny()).replace(/(\d{9})(\d) 00000 n \n(?=trailer)/, '$19 00000 n \n')],
    ['objects out of order', text(tiny()).replace(/(\d{10} 00000 n \n)(\d{10} 00000 n \n)/, '$2$1')],
    ['an object that is taken away', text(tiny()).replace(/\d{10} 00000 n \n(?=trailer)/, '0000000000 00001 f \n')]
  ])('refuses %s', (_what, broken) => {
    expect(() => readObjects(bytes(broken))).toThrow('laid out in another way than expected');
  });

  test('puts a text in the place of another only when it stands there once', () => {
    expect(replaceOnce('a b', 'b', 'c')).toBe('a c');
    expect(() => replaceOnce('b b', 'b', 'c')).toThrow('another way');
    expect(() => replaceOnce('a', 'b', 'c')).toThrow('another way');
  });

  test('is not given a second standard when it lacks what the step builds on', () => {
    expect(() => both(tiny())).toThrow('/StructTreeRoot');
  });
});
