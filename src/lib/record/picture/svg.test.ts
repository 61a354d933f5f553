import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { anyRecord } from './record.arbitrary.ts';
import { pictureSaid, pictureTitle } from './said.ts';
import { svgOf } from './svg.ts';

describe('influence.svg', () => {
  test('of any record: well-formed, with a title, words for who does not see it, its text as text, and nothing from elsewhere', () => {
    fc.assert(fc.property(anyRecord, fc.constantFrom('nl' as const, 'en' as const), (record, lang) => {
      const layout = layoutOf(record, lang);
      const file = svgOf(layout, pictureTitle(lang), pictureSaid(record, lang), lang);
      const document = XmlDocument.fromString(file);
      try {
        const ns = { s: 'http://www.w3.org/2000/svg' };
        expect(document.get('/s:svg/s:title', ns)?.content).toBe(pictureTitle(lang));
        expect(document.get('/s:svg/s:desc', ns)?.content).toContain(String(record.inputs.length));
        const texts = document.find('//s:text', ns).map((node) => node.content);
        expect(texts).toEqual([
          ...layout.columns.map((column) => column.title), ...layout.edges.flatMap((edge) => edge.label?.text ?? []),
          ...layout.nodes.flatMap((node) => node.lines)
        ]);
      } finally {
        document.dispose();
      }
      expect(file.match(/<script|<style|<image|<use|href|url\(|\son[a-z]+=/g)).toBeNull();
    }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 40) });
  });
});
