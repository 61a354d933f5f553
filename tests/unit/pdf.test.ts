/** The printer as the app has it: a process for each PDF. */
import { afterAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/lib/limits.ts';
import type { Doc } from '../../src/lib/record/document/document.ts';
import { createPdf, PdfError } from '../../src/lib/server/pdf/pdf.ts';

const doc: Doc = {
  title: 'Besluit over de buurtbus', lang: 'nl', author: 'Adviesraad Voorbeeld', date: '2026-11-12', keywords: ['besluit'], draft: null,
  footer: 'Besluit 7, versie 1', blocks: [{ kind: 'heading', level: 1, text: 'Het advies' }, { kind: 'paragraph', runs: [{ text: 'De bus rijdt ook na acht uur.' }] }]
};
const pdf = createPdf();
afterAll(() => pdf.close());

describe('the printer', () => {
  test('gives the same bytes for the same document', async () => {
    const [first, second] = await Promise.all([pdf.make(doc), pdf.make(structuredClone(doc))]);
    expect(Buffer.from(first.subarray(0, 8)).toString()).toBe('%PDF-1.7');
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('gives other bytes for another document', async () => {
    expect(Buffer.compare(await pdf.make(doc), await pdf.make({ ...doc, footer: 'Besluit 7, versie 2' }))).not.toBe(0);
  });

  test('says what it took', async () => {
    const { ms, peak } = await pdf.measure(doc);
    expect(ms).toBeGreaterThan(0);
    expect(peak).toBeGreaterThan(10_000_000);
  });

  test('ends a process that takes too long, and prints the next all the same', async () => {
    const hurried = createPdf(1);
    await expect(hurried.make(doc)).rejects.toMatchObject({ name: 'PdfError', code: 'too-slow' });
    hurried.close();
    await expect(pdf.make(doc)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('refuses a document of more than a thousand pages with a sentence', async () => {
    const error = await pdf.make({ ...doc, blocks: [{ kind: 'paragraph', runs: [{ text: 'x'.repeat(4_000_001) }] }] }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PdfError);
    expect((error as PdfError).code).toBe('too-large');
    expect((error as PdfError).words('nl')).toContain('record.json');
  });

  test('lets a bounded number wait, and says to the next to come back', async () => {
    const busy = createPdf();
    const waiting = Array.from({ length: LIMITS.pdfWaiting }, () => busy.make(doc).catch((error: unknown) => error));
    await expect(busy.make(doc)).rejects.toMatchObject({ code: 'busy' });
    busy.close();
    expect((await Promise.all(waiting)).every((answer) => answer instanceof PdfError)).toBe(true);
  });

  test('makes nothing after it was closed', async () => {
    const closed = createPdf();
    const running = closed.make(doc);
    const waiting = closed.make(doc);
    closed.close();
    await expect(running).rejects.toMatchObject({ code: 'stopped' });
    await expect(waiting).rejects.toMatchObject({ code: 'stopped' });
    await expect(closed.make(doc)).rejects.toMatchObject({ code: 'stopped' });
  });
});
