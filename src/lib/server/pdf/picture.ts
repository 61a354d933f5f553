/**
 * The picture of influence in the measures of a page: upright or on its side, smaller where it is too wide, and cut between boxes into as many
 * pages as it needs, never so small that it cannot be read. Pure.
 */
import type { PictureLayout } from '../../record/picture/layout.ts';
import type { PreparedPicture } from './prepared.ts';

/** Room for a picture on a page of A4, in points: its margins, a heading and a caption taken off. */
const UPRIGHT = { width: 459, height: 600 };
const SIDEWAYS = { width: 700, height: 380 };
/** The picture turns onto its side when it would become smaller than this upright. */
const TURN = 0.72;
/** Height of the names of the columns, which come back on each page. */
const HEADS = 22;
/** A box shows its lines with this much room above and below, in the measure of the layout. */
const ROOM = 6;

type Piece = Omit<PreparedPicture, 'alt'>;

export function preparedPicture(layout: PictureLayout, line: (text: string) => string): { landscape: boolean; parts: Piece[] } {
  const landscape = UPRIGHT.width / layout.width < TURN;
  const page = landscape ? SIDEWAYS : UPRIGHT;
  const scale = Math.min(1, page.width / layout.width);
  const cuts = cutsOf(layout, (page.height - HEADS) / scale);
  return { landscape, parts: cuts.map(([from, to]) => piece(layout, from, to, scale, line)) };
}

/** Where the picture is cut: as late as fits, between boxes and labels; through them only where one is taller than a page. */
function cutsOf({ height, nodes, edges }: PictureLayout, room: number): (readonly [number, number])[] {
  const bands = [
    ...nodes.map((node) => [node.y - 2, node.y + node.height + 2] as const),
    ...edges.flatMap(({ label }) => (label ? [[label.y - 12, label.y + 4] as const] : []))
  ];
  const free = (y: number): boolean => bands.every(([top, bottom]) => y <= top || y >= bottom);
  const edgesOfBands = [...new Set(bands.flat())].sort((a, b) => b - a);
  const cuts: (readonly [number, number])[] = [];
  let from = 0;
  while (height - from > room) {
    const to = edgesOfBands.find((y) => y <= from + room && y > from + room / 3 && free(y)) ?? from + room;
    cuts.push([from, to]);
    from = to;
  }
  return [...cuts, [from, height]];
}

function piece(layout: PictureLayout, from: number, to: number, scale: number, line: (text: string) => string): Piece {
  const at = (y: number): number => (y - from) * scale + (from === 0 ? 0 : HEADS);
  const inside = (top: number, bottom: number): boolean => bottom > from && top < to;
  const sourceOf = new Map(layout.nodes.map((node) => [node.id, node.source ?? null]));
  return {
    width: layout.width * scale,
    height: (to - from) * scale + (from === 0 ? 0 : HEADS),
    columns: layout.columns.map(({ title, x, width }) => ({ x: x * scale, y: 0, width: width * scale, text: line(title) })),
    nodes: layout.nodes.filter((node) => inside(node.y, node.y + node.height)).map(({ x, y, width, height, kind, source, lines }) => {
      const leading = lines.length === 0 ? 0 : ((height - 2 * ROOM) / lines.length) * scale;
      return { x: x * scale, y: at(y), width: width * scale, height: height * scale, kind, source: source ?? null, lines: lines.map(line), leading, size: Math.min(11 * scale, leading * 0.8) };
    }),
    edges: layout.edges.filter(({ points }) => inside(Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y)))).map(({ points, weight, from: start }) => ({
      points: points.map(([x, y]) => [x * scale, at(y)] as const), weight, source: sourceOf.get(start) ?? null
    })),
    labels: layout.edges.flatMap(({ label }) => (label && inside(label.y - 8, label.y) ? [{ x: label.x * scale, y: at(label.y), text: line(label.text), size: 9 * scale }] : []))
  };
}
