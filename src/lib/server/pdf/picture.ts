/**
 * The picture of influence in the measures of a page: upright or on its side, smaller where it is too wide, and cut between boxes into as many
 * pages as it needs, never so small that it cannot be read. Pure.
 */
import type { PictureEdge, PictureLayout, PictureNode } from '../../record/picture/layout.ts';
import { baselineOf, insetOf, SIZES } from '../../record/picture/sizes.ts';
import { STROKES, signOf } from '../../record/picture/svg.ts';
import type { PreparedPicture } from './prepared.ts';

/** Where a picture may stand: in the text, or on pages of its own, upright or turned. Room in points on A4, without heading and caption. */
export type Place = 'text' | 'upright' | 'sideways';
const ROOM: Readonly<Record<Place, { readonly width: number; readonly height: number }>> = {
  text: { width: 516, height: 560 }, upright: { width: 516, height: 615 }, sideways: { width: 762, height: 352 }
};
/** What a page has more when the mark of a draft does not stand on it. */
const NO_DRAFT = 22;
/** Text of nine points becomes at least seven; for who reads with difficulty at least eleven. */
const SMALLEST = { normal: 0.78, large: 1.2 };
/** It grows at most to this: beyond, a picture of three inputs shouts. */
const LARGEST = 1.2;

type Piece = Omit<PreparedPicture, 'alt'>;
interface Sheet {
  readonly large: boolean;
  readonly draft: boolean;
}
type Line = (text: string) => string;

/**
 * In the text when it fits there in one piece; else on pages of its own, as few as possible, and then as large as possible.
 * @param line makes a text printable
 */
export function preparedPicture(layout: PictureLayout, { large, draft }: Sheet, line: Line): { place: Place; parts: Piece[] } {
  const smallest = large ? SMALLEST.large : SMALLEST.normal;
  const tries = (['text', 'upright', 'sideways'] as const).map((place) => {
    const { width } = ROOM[place];
    const height = ROOM[place].height + (draft ? 0 : NO_DRAFT);
    const wide = Math.min(LARGEST, width / layout.width);
    // a little smaller is better than a second page
    const scale = Math.max(Math.min(wide, height / layout.height), Math.min(wide, smallest));
    return { place, scale, cuts: cutsOf(layout, height / scale - SIZES.top) };
  });
  const fits = tries.filter(({ place, scale, cuts }) => scale >= smallest && (place !== 'text' || cuts.length === 1));
  const [best] = fits[0]?.place === 'text' ? fits : (fits.length > 0 ? fits : tries.slice(2)).sort((x, y) => x.cuts.length - y.cuts.length || y.scale - x.scale);
  const { place, scale, cuts } = best!;
  return { place, parts: cuts.map(([from, to]) => piece(layout, from, to, scale, line)) };
}

/** What stands from here to there, from the top. */
type Band = readonly [number, number];

/** Where the picture is cut, below the titles of the columns: never through words, through as few boxes as can be, and then as late as fits. */
function cutsOf({ height, nodes, edges }: PictureLayout, room: number): Band[] {
  const boxes = nodes.map((node): Band => [node.y - 2, node.y + node.height + 3]);
  const words = [
    ...nodes.flatMap((node) => node.lines.map((_, n): Band => [node.y + baselineOf(n) - SIZES.text, node.y + baselineOf(n) + 2.2])),
    ...edges.flatMap(({ label }): Band[] => (label ? [[label.y - SIZES.label, label.y + 3]] : []))
  ];
  const through = (bands: readonly Band[], y: number): number => bands.filter(([top, bottom]) => y > top && y < bottom).length;
  const places = [...boxes, ...words].map(([, bottom]) => bottom).filter((y) => through(words, y) === 0);
  const cuts: Band[] = [];
  let from: number = SIZES.top;
  while (height - from > room) {
    const fit = places.filter((y) => y <= from + room && y > from + room / 2);
    const to = fit.sort((a, b) => through(boxes, a) - through(boxes, b) || b - a)[0] ?? from + room;
    cuts.push([from, to]);
    from = to;
  }
  return [...cuts, [from, height]];
}

function piece(layout: PictureLayout, from: number, to: number, scale: number, line: Line): Piece {
  const sourceOf = new Map(layout.nodes.map((node) => [node.id, node.source ?? null]));
  const inside = (top: number, bottom: number): boolean => bottom > from && top < to;
  const down = (y: number): number => (y - from + SIZES.top) * scale;
  return {
    width: layout.width * scale, height: (to - from + SIZES.top) * scale, top: SIZES.top * scale, scale,
    columns: layout.columns.map(({ title, x }) => ({ x: x * scale, text: line(title) })),
    nodes: layout.nodes.filter(({ y, height }) => inside(y, y + height)).map((node) => ({ ...boxOf(node, scale, line, from, to), x: node.x * scale, y: down(node.y) })),
    edges: layout.edges.filter(({ points }) => inside(...span(points))).map(({ points, weight, from: start }) => ({
      points: points.map(([x, y]) => [x * scale, down(y)] as const), source: sourceOf.get(start) ?? null,
      width: STROKES[weight].width * scale, dash: STROKES[weight].dash?.split(' ').map((part) => Number(part) * scale) ?? null
    })),
    labels: layout.edges.flatMap(({ label }) =>
      label && label.y > from && label.y <= to ? [{ x: label.x * scale, y: down(label.y), text: line(label.text), size: SIZES.label * scale }] : [])
  };
}

/** A box that a cut goes through stands on both pages, each line of it on one. */
function boxOf({ y, width, height, kind, source, lines }: PictureNode, scale: number, line: Line, from: number, to: number): Omit<Piece['nodes'][number], 'x' | 'y'> {
  return {
    width: width * scale, height: height * scale, kind, source: source ?? null, sign: source && y >= from ? sign(source, scale) : null, size: SIZES.text * scale,
    lines: lines.map((text, n) => ({ text: line(text), x: insetOf(kind) * scale, y: baselineOf(n) * scale, strong: n === 0 }))
      .filter(({ y: baseline }) => y + baseline / scale > from && y + baseline / scale <= to)
  };
}

const span = (points: PictureEdge['points']): [number, number] => [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];

const COLOURS = { experiential: '#862d0e', professional: '#1c4f8c', scientific: '#5b3a91' } as const;

/** The sign of a source: a drawing of ours without a word in it, so it may be an SVG (Typst can hang on one with the words of people). */
function sign(source: NonNullable<PictureNode['source']>, scale: number): { svg: string; side: number } {
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><path d="${signOf(source)}" fill="none" stroke="${COLOURS[source]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
    side: 14 * scale
  };
}
