/** Documents for the tests of the printer. */
import fc from 'fast-check';
import type { Block, Doc, Mark, Run } from '../../src/lib/record/document/document.ts';
import type { PictureLayout } from '../../src/lib/record/picture/layout.ts';

const said = (text: string, ...marks: Mark[]): Run => ({ text, marks });

export const LAYOUT: PictureLayout = {
  width: 600, height: 130, columns: [{ title: 'Inbreng', x: 4, width: 172 }, { title: 'Wat veranderde', x: 250, width: 132 }, { title: 'De tekst', x: 470, width: 118 }],
  nodes: [
    { id: 'a', kind: 'input', x: 4, y: 30, width: 172, height: 33, lines: ['Ervaring, Ada', 'De bus rijdt niet meer.'], source: 'experiential', of: ['a'] },
    { id: 'b', kind: 'inputs', x: 4, y: 80, width: 172, height: 33, lines: ['Onderzoek: 3 keer inbreng', 'Meegewogen'], source: 'scientific', of: ['b', 'c', 'd'] },
    { id: 'k', kind: 'change', x: 250, y: 30, width: 132, height: 33, lines: ['Onderdeel 1, ronde 2', 'Ook na acht uur.'], of: ['k'] },
    { id: '1', kind: 'part', x: 470, y: 40, width: 118, height: 33, lines: ['Onderdeel 1', 'De bus.'], of: ['1'] }
  ],
  edges: [
    { from: 'a', to: 'k', points: [[176, 46], [250, 46]], weight: 'decisive', label: { text: 'Doorslaggevend', x: 182, y: 43 } },
    { from: 'b', to: '1', points: [[176, 96], [430, 96], [430, 60], [470, 60]], weight: 'support', label: { text: 'Meegewogen', x: 182, y: 93 } },
    { from: 'k', to: '1', points: [[382, 46], [420, 46], [420, 52], [470, 52]], weight: 'change' }
  ]
};

/** Every kind of block and every mark. */
export const EVERYTHING: Doc = {
  title: 'Besluit over de buurtbus', subtitle: 'Besluitverslag van de Adviesraad Voorbeeld', lang: 'nl', author: 'Adviesraad Voorbeeld', date: '2026-11-12',
  keywords: ['besluit', 'bus'], draft: null, footer: 'Kenmerk 2026-d1, versie 1',
  blocks: [
    { kind: 'heading', level: 1, text: 'Het advies' },
    { kind: 'paragraph', look: 'lead', runs: [said('De bus rijdt ook na '), said('zeven', 'deleted'), said(' '), said('acht', 'inserted'), said(' uur. '), said('Altijd', 'strong'), said(' en '), said('overal', 'emphasis'), said('.')] },
    { kind: 'paragraph', look: 'notice', runs: [said('Let op. '), { text: 'This stands here in English.', lang: 'en' }] },
    { kind: 'paragraph', look: 'quote', runs: [said('Eerste regel.\nTweede regel.')] },
    { kind: 'paragraph', look: 'soft', runs: [said('0123456789abcdef'.repeat(4), 'mono')] },
    { kind: 'paragraph', runs: [said('\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645')] },
    { kind: 'heading', level: 2, text: 'Redenen' },
    { kind: 'list', ordered: false, items: [[said('Om half acht staat er iemand in de regen.')], [said('De bus is '), said('leeg', 'strong')]] },
    { kind: 'list', ordered: true, items: [[said('Eerst vragen.')], [said('Dan rijden.')]] },
    { kind: 'heading', level: 3, text: 'Gegevens' },
    { kind: 'facts', rows: [{ term: 'Datum', value: [said('12 november 2026')] }, { term: 'Plaats', value: [said('Buurthuis')] }] },
    { kind: 'table', caption: 'Inbreng en antwoord', columns: [{ title: 'Wie', width: 1 }, { title: 'Wat', width: 3 }], rows: [[[said('Ada')], [said('De bus '), said('kwam', 'deleted')]], [[said('Bo')], []]] },
    { kind: 'picture', layout: LAYOUT, alt: 'Links de inbreng, rechts de tekst. De tabel zegt hetzelfde.', caption: 'Van inbreng naar tekst' },
    { kind: 'page-break' },
    { kind: 'qr', alt: 'QR-code: controleer dit verslag', squares: Array.from({ length: 21 }, (_, y) => Array.from({ length: 21 }, (_, x) => (x * 7 + y * 3) % 5 < 2)) }
  ]
};

/** What no page should stumble over: other scripts, marks, controls, halves of signs, markup, words without an end. */
const PIECES = [
  '\u0645\u0631\u062d\u0628\u0627', '\u2d30\u2d63\u2d53\u2d4d', '\u05e9\u05dc\u05d5\u05dd', '\u4f60\u597d', '\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35', '\u0939\u093f\u0928\u094d\u0926\u0940', '\u{1f469}\u{1f3fe}\u200d\u2695\ufe0f', '\u{1f3f4}\u{e0067}\u{e007f}', '\u{1f1f3}\u{1f1f1}',
  '\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\ufeff', '\ufffe', '\uffff', '\ue000', '\u{10ffff}', '\ud800', '\udc00', '\u202e', '\u2066', '\u200b', '\u00ad',
  'a\u0301\u0327', 'z\u0335\u0340\u0348\u035f\u0360\u0362', '\u0301', ']\u1dd7', '\u0338', 'e\u20dd', 'l\u00b7l', '\u0132', '\ufb01', '\u01c4',
  '#read("/etc/passwd")', '#panic()', '$x^2$', '*b*', '_i_', '`', '\\', '@ref', '<label>', '= kop', '// weg', '<script>alert(1)</script>', '%PDF', 'endobj', 'endstream', '(((', ')))', '>>', '{{', '&amp;', ']]>', '=cmd|calc!A1', '\r\n', '\t', '\n\n', '  '
];
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('gewoon ', 'Nederlands ', 'woord ')), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('x', '\u0645', '\u0301', '\u{1f600}', '-', '\u4f60'), fc.integer({ min: 100, max: 8_000 })).map(([sign, times]) => sign.repeat(times)) }
);

const runs: fc.Arbitrary<Run[]> = fc.array(fc.record({ text: hostile, marks: fc.subarray(['strong', 'emphasis', 'inserted', 'deleted', 'mono'] as Mark[]) }), { minLength: 1, maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const, 3 as const), text: hostile }),
  fc.record({ kind: fc.constant('paragraph' as const), runs, look: fc.constantFrom(undefined, 'lead' as const, 'soft' as const, 'quote' as const, 'notice' as const) }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(runs, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('facts' as const), rows: fc.array(fc.record({ term: hostile, value: runs }), { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('table' as const), caption: hostile, columns: fc.array(fc.record({ title: hostile, width: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 3 }), rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('picture' as const), alt: hostile, caption: hostile, layout: hostile.map((text) => ({ ...LAYOUT, nodes: LAYOUT.nodes.map((node) => ({ ...node, lines: [text.slice(0, 40)] })) })) }),
  fc.constant({ kind: 'page-break' as const })
);

/** A document with hostile words everywhere. */
export const anyDoc: fc.Arbitrary<Doc> = fc.record({
  title: hostile, subtitle: hostile, lang: fc.constantFrom('nl' as const, 'en' as const), author: hostile, date: fc.constant('2026-11-12'),
  keywords: fc.array(hostile, { maxLength: 2 }), draft: fc.oneof(fc.constant(null), hostile), footer: hostile.map((text) => text.slice(0, 200)), large: fc.boolean(),
  blocks: fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks): Block[] => [{ kind: 'heading', level: 1, text: 'Begin' }, ...blocks])
});
