/** Whatever people typed: there is a PDF, it is tagged, and it holds every word that can be printed. `MEEGAAN_FUZZ` gives more runs. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createPdf } from '../../src/lib/server/pdf/pdf.ts';
import { problemsOf } from '../pdf/check.ts';
import { anyDoc } from '../pdf/samples.ts';

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
