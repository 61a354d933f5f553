import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../record/picture/layout.ts';
import { anyRecord } from '../../record/picture/record.arbitrary.ts';
import { preparedPicture } from './picture.ts';

const same = (text: string): string => text;

describe('the picture on pages', () => {
  test('shows every line of every box and every label once, none cut, in pieces that fit on their page and can be read', () => {
    fc.assert(
      fc.property(anyRecord, fc.boolean(), fc.boolean(), fc.boolean(), (record, apart, large, draft) => {
        const layout = layoutOf(record, 'nl', { apart });
        const { place, parts } = preparedPicture(layout, { large, draft }, same);
        const [width, height] = place === 'sideways' ? [763, draft ? 353 : 375] : [517, draft ? 616 : 638];
        for (const part of parts) {
          expect(part.width).toBeLessThanOrEqual(width);
          expect(part.height).toBeLessThanOrEqual(height);
          expect(part.scale).toBeGreaterThanOrEqual(0.75);
          for (const { y, lines, size } of part.nodes) {
            for (const line of lines) {
              expect(y + line.y - size).toBeGreaterThanOrEqual(part.top - 4);
              expect(y + line.y).toBeLessThanOrEqual(part.height);
            }
          }
        }
        expect(parts.flatMap(({ nodes }) => nodes.flatMap(({ lines }) => lines))).toHaveLength(layout.nodes.flatMap(({ lines }) => lines).length);
        expect(parts.flatMap(({ labels }) => labels)).toHaveLength(layout.edges.filter(({ label }) => label).length);
      }),
      { numRuns: 60, endOnFailure: true }
    );
  });
});
