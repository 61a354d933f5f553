import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64url, fromBase64url } from './bytes.ts';

test('bytes are written as Node writes them, and come back as they were', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const text = base64url(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64url(text)).toEqual(bytes);
    expect(fromBase64url(text, bytes.length)).toEqual(bytes);
    expect(fromBase64url(text, bytes.length + 1)).toBeNull();
  }));
});

test('a text is taken only when it is the one way to write its bytes', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: fc.constantFrom(...'Aa09-_+/= \n\u0100\u0141'), maxLength: 8 }));
  fc.assert(fc.property(any, (text) => {
    const once = Buffer.from(text, 'base64url');
    expect(fromBase64url(text)).toEqual(once.toString('base64url') === text ? Uint8Array.from(once) : null);
  }), { numRuns: 2_000, examples: [[''], ['A'], ['AA'], ['AB'], ['AAA'], ['AAB'], ['AAAA'], ['AA=='], ['+/'], ['\u0141A']] });
});
