/** Whatever people typed: there is a PDF, it is tagged, and it holds every word that can be printed. `MEEGAAN_FUZZ` gives more runs. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Doc } from '../../src/lib/record/document/document.ts';
import { createPdf } from '../../src/lib/server/pdf/pdf.ts';
import { problemsOf } from '../pdf/check.ts';
import { anyDoc, EVERYTHING } from '../pdf/samples.ts';

const pdf = createPdf();
afterAll(() => pdf.close());

const RUNS = Number(process.env.MEEGAAN_FUZZ ?? 40);

test('any words in any field give a PDF that passes every check', { timeout: RUNS * 10_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDoc, async (doc) => {
      expect(await problemsOf(await pdf.make(doc), doc)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true }
  );
});

test('two long additions after each other are both heard, although together they are too long to be said at once', async () => {
  const doc: Doc = { ...EVERYTHING, blocks: [{ kind: 'heading', level: 1, text: 'Begin' }, { kind: 'paragraph', runs: ['a', 'b'].map((sign) => ({ text: sign.repeat(5_000), marks: ['inserted'] })) }] };
  expect(await problemsOf(await pdf.make(doc), doc)).toEqual([]);
});
