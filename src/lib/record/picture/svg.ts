/**
 * The picture as a file that stands on its own: no script, no style sheet, no font from elsewhere, light on any ground, so that it prints and
 * opens in Word and LibreOffice. Text stays text. Same layout, same bytes.
 */
import { ICONS } from '../../ui/icons.ts';
import type { Lang } from '../../words/language.ts';
import { escaped } from '../xml.ts';
import type { PictureEdge, PictureLayout, PictureNode } from './layout.ts';
import { drawable } from './measure.ts';
import { baselineOf, insetOf, SIZES } from './sizes.ts';

const INK = '#1d2330';
const LINE = '#767c88';
/** Of each source its colour and the light ground under it: those of the house. */
const COLOURS = {
  experiential: ['#862d0e', '#fdebe1'], professional: ['#1c4f8c', '#e4eefa'], scientific: ['#5b3a91', '#efe9f9']
} as const;
/** The sign of a source of knowledge as a path in a square of 24. */
export const signOf = (source: NonNullable<PictureNode['source']>): string => ICONS[source];
const FONT = "'Atkinson Hyperlegible Next', 'Source Sans 3', 'Noto Sans', sans-serif";
/** How a line is drawn: its thickness and its dashes. The words on it say the same. */
export const STROKES: Readonly<Record<PictureEdge['weight'], { readonly width: number; readonly dash: string | null }>> = {
  decisive: { width: 3.5, dash: null }, contributed: { width: 1.5, dash: null }, support: { width: 1.5, dash: '1.5 3' },
  withdrawn: { width: 1.5, dash: '6 4' }, change: { width: 1.5, dash: null }
};

/** Words as XML: no character that XML 1.0 forbids, and none that means something in it. */
const xml = (text: string): string => escaped(drawable(text));

/** A line as a path: through its points, with round corners. */
export function pathOf(points: PictureEdge['points']): string {
  const [first, ...rest] = points;
  const steps = rest.map(([x, y], n) => {
    const [before, after] = [points[n]!, points[n + 2]];
    if (!after) return `L${x} ${y}`;
    const r = Math.min(4, Math.hypot(x - before[0], y - before[1]) / 2, Math.hypot(after[0] - x, after[1] - y) / 2);
    const toward = ([px, py]: readonly [number, number]): string => {
      const length = Math.hypot(px - x, py - y) || 1;
      return `${Math.round((x + ((px - x) * r) / length) * 100) / 100} ${Math.round((y + ((py - y) * r) / length) * 100) / 100}`;
    };
    return `L${toward(before)}Q${x} ${y} ${toward(after)}`;
  });
  return `M${first![0]} ${first![1]}${steps.join('')}`;
}

/** The corner of a box tells what it is, also without colour: round for experience and parts, square for work, cut for research. */
export function outlineOf({ source, kind, width, height }: Pick<PictureNode, 'source' | 'kind' | 'width' | 'height'>): string {
  if (source === 'scientific') return `M6 0H${width - 6}L${width} 6V${height - 6}L${width - 6} ${height}H6L0 ${height - 6}V6Z`;
  const r = source === 'professional' ? 0 : kind === 'round' ? Math.min(height / 2, 12) : 6;
  return `M${r} 0H${width - r}A${r} ${r} 0 0 1 ${width} ${r}V${height - r}A${r} ${r} 0 0 1 ${width - r} ${height}H${r}A${r} ${r} 0 0 1 0 ${height - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

/** Is this line of a box its grade? So it is of an input that leads nowhere: it has no line to put it on. */
export const isFate = (node: PictureNode, line: number, leads: boolean): boolean =>
  node.grade !== undefined && !leads && line > 0 && line === node.lines.length - 1;

function box(node: PictureNode, leads: boolean): string {
  const { x, y, width, height, lines, kind, source } = node;
  const [colour, ground] = source ? COLOURS[source] : [kind === 'part' ? '#095248' : LINE, kind === 'part' ? '#e0efeb' : '#ffffff'];
  const outline = `<path d="${outlineOf(node)}" fill="${ground}" stroke="${colour}" stroke-width="${kind === 'round' ? 2 : 1}"/>`;
  // a second edge behind it says "several"
  const more = kind === 'inputs' ? `<path d="M3 ${height + 2.5}H${width + 2.5}V3" fill="none" stroke="${colour}"/>` : '';
  const sign = source
    ? `<path transform="translate(5 ${Math.round((height - 14) / 2)}) scale(0.5833)" d="${signOf(source)}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`
    : '';
  const text = lines.map((line, n) =>
    `<text x="${insetOf(kind)}" y="${baselineOf(n).toFixed(2)}"${n === 0 || isFate(node, n, leads) ? ' font-weight="700"' : ''}${isFate(node, n, leads) ? ` fill="${colour}"` : ''}>${xml(line)}</text>`).join('');
  return `<g transform="translate(${x} ${y})">${outline}${more}${sign}${text}</g>`;
}

function edge({ points, weight, label }: PictureEdge, source: PictureNode['source']): string {
  const { width, dash } = STROKES[weight];
  const line = `<path d="${pathOf(points)}" fill="none" stroke="${source ? COLOURS[source][0] : LINE}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''} stroke-linejoin="round"/>`;
  return label ? `${line}<text x="${label.x}" y="${label.y}" font-size="${SIZES.label}">${xml(label.text)}</text>` : line;
}

/** influence.svg: `title` names it, `desc` says in words what it shows. */
export function svgOf(layout: PictureLayout, title: string, desc: string, lang: Lang): string {
  const sourceOf = new Map(layout.nodes.map((node) => [node.id, node.source]));
  const leading = new Set(layout.edges.map((each) => each.from));
  const { width, height } = layout;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" role="img" aria-labelledby="t d" xml:lang="${lang}" lang="${lang}" font-family="${FONT}" font-size="${SIZES.text}" fill="${INK}">
<title id="t">${xml(title)}</title>
<desc id="d">${xml(desc)}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${layout.columns.map((column) => `<text x="${column.x}" y="14" font-weight="700">${xml(column.title)}</text>`).join('')}
${layout.edges.map((each) => edge(each, sourceOf.get(each.from))).join('\n')}
${layout.nodes.map((node) => box(node, leading.has(node.id))).join('\n')}
</svg>
`;
}
