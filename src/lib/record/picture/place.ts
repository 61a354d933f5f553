/** From boxes and what leads to what, to a place for each: three columns, and lines that go through the lanes between them. Pure. */
import type { Arrow, Graph, Item } from './graph.ts';
import { isStraight, lanesOf, type Hop } from './lanes.ts';
import type { PictureEdge, PictureLayout, PictureNode } from './layout.ts';
import { widthOf } from './measure.ts';
import { heightOf, SIZES } from './sizes.ts';
import { stacked } from './stack.ts';

/** Between two lines at one side of a box; with words on them more. */
const PORT = { bare: 7, labelled: 14 };
/** The room that a line takes which passes between the boxes of the middle. */
const PASSAGE = 6;
const LANE = 5;

type Point = readonly [number, number];
interface Box extends Item { readonly top: number; readonly height: number }
interface Way { readonly arrow: Arrow; readonly out: number; readonly passage: number | null; readonly in: number }

const middleOf = (box: Box): number => box.top + box.height / 2;
const mean = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : numbers.reduce((sum, n) => sum + n, 0) / numbers.length);
const round = (n: number): number => Math.round(n * 100) / 100;

export function placed(graph: Graph): PictureLayout {
  const { inputs, middle, parts, passages } = columnsOf(graph);
  const boxes = new Map([...inputs, ...middle, ...parts].map((box) => [box.id, box]));
  const ways = portsOf(graph.arrows, boxes, passages);

  // the lanes at the left and at the right of the middle
  const left = ways.filter(({ arrow }) => arrow.weight !== 'change');
  const leftHops = left.map((way): Hop => ({ from: way.out, to: way.passage ?? way.in }));
  const rightWays = ways.filter((way) => way.arrow.weight === 'change' || way.passage !== null);
  const rightHops = rightWays.map((way): Hop => ({ from: way.passage ?? way.out, to: way.in }));
  const [leftLanes, rightLanes] = [lanesOf(leftHops), lanesOf(rightHops)];
  const labels = Math.max(0, ...graph.arrows.map((arrow) => (arrow.label ? widthOf(arrow.label, SIZES.label) : 0)));

  const x = { inputs: SIZES.edge, changes: 0, parts: 0 };
  const inputsEnd = x.inputs + SIZES.column.input;
  const firstLane = inputsEnd + (labels > 0 ? 6 + labels : 0) + 10;
  x.changes = firstLane + (Math.max(0, ...leftLanes) + 1) * LANE + 10;
  const changesEnd = x.changes + SIZES.column.change;
  const secondLane = changesEnd + 12;
  x.parts = secondLane + (Math.max(0, ...rightLanes) + 1) * LANE + 10;

  const bend = (lanes: readonly number[], n: number, first: number, hop: Hop): Point[] =>
    isStraight(hop) ? [] : [[first + lanes[n]! * LANE, hop.from], [first + lanes[n]! * LANE, hop.to]];
  const edges = ways.map((way): PictureEdge => {
    const { arrow } = way;
    const [l, r] = [left.indexOf(way), rightWays.indexOf(way)];
    const points: Point[] = arrow.weight === 'change'
      ? [[changesEnd, way.out], ...bend(rightLanes, r, secondLane, rightHops[r]!), [x.parts, way.in]]
      : [
          [inputsEnd, way.out], ...bend(leftLanes, l, firstLane, leftHops[l]!),
          ...(way.passage === null ? [[x.changes, way.in] as const] : [...bend(rightLanes, r, secondLane, rightHops[r]!), [x.parts, way.in] as const])
        ];
    return {
      from: arrow.from, to: arrow.to, weight: arrow.weight, points: points.map(([px, py]) => [round(px), round(py)] as const),
      ...(arrow.label ? { label: { text: arrow.label, x: inputsEnd + 6, y: round(way.out - 4) } } : {})
    };
  });

  const put = (column: readonly Box[], at: number, width: number): PictureNode[] =>
    column.map(({ top, height, ...item }) => ({ ...item, x: round(at), y: round(top), width, height: round(height) }));
  const nodes = [...put(inputs, x.inputs, SIZES.column.input), ...put(middle, x.changes, SIZES.column.change), ...put(parts, x.parts, SIZES.column.part)];
  const bottom = Math.max(SIZES.top, ...nodes.map((node) => node.y + node.height), ...passages.values().map((y) => y + PASSAGE));
  const [inputsTitle, changesTitle, partsTitle] = graph.titles;
  return {
    width: round(x.parts + SIZES.column.part + SIZES.edge), height: round(bottom + SIZES.edge),
    columns: [
      { title: inputsTitle, x: x.inputs, width: SIZES.column.input }, { title: changesTitle, x: round(x.changes), width: SIZES.column.change },
      { title: partsTitle, x: round(x.parts), width: SIZES.column.part }
    ],
    nodes, edges
  };
}

/** The three columns with their heights: inputs in a row from the top, the others near what leads to them; and the heights of passages. */
function columnsOf(graph: Graph): { inputs: Box[]; middle: Box[]; parts: Box[]; passages: Map<Arrow, number> } {
  const { arrows } = graph;
  const tall = (item: Item): number => {
    const [out, came] = [arrows.filter((arrow) => arrow.from === item.id), arrows.filter((arrow) => arrow.to === item.id)];
    const ports = Math.max((out.length + 1) * (out.some((arrow) => arrow.label) && out.length > 1 ? PORT.labelled : PORT.bare), (came.length + 1) * PORT.bare);
    return Math.max(heightOf(item.lines.length), ports);
  };
  const boxed = (items: readonly Item[], wishOf: (item: Item, n: number) => number | null): Box[] => {
    const heights = items.map(tall);
    const tops = stacked(items.map((item, n) => ({ height: heights[n]!, at: wishOf(item, n) })), SIZES.gap);
    return items.map((item, n) => ({ ...item, top: tops[n]!, height: heights[n]! }));
  };
  const at = (boxes: readonly Box[], id: string): number[] => boxes.filter((box) => box.id === id).map(middleOf);
  const sources = (boxes: readonly Box[], id: string): number[] => arrows.filter((arrow) => arrow.to === id).flatMap((arrow) => at(boxes, arrow.from));

  const inputs = boxed(graph.inputs, () => null);
  // a round that turned stands just above what it carried
  const free = boxed(graph.middle, ({ id, kind }, n) => {
    const next = graph.middle[n + 1];
    if (kind !== 'round') return mean(sources(inputs, id));
    const wish = next?.kind === 'change' ? mean(sources(inputs, next.id)) : null;
    return wish === null ? null : wish - (tall(next!) + tall(graph.middle[n]!)) / 2 - SIZES.gap;
  });
  const freeParts = boxed(graph.parts, ({ id }) => mean([...sources(free, id), ...sources(inputs, id)]));

  // Lines that pass the middle get a place between its boxes: the gap that is nearest to the straight way.
  const passing = arrows.filter((arrow) => arrow.weight === 'support')
    .map((arrow) => ({ arrow, wish: mean([...at(inputs, arrow.from), ...at(freeParts, arrow.to)])! })).sort((a, b) => a.wish - b.wish);
  const rows = [...free.map((box) => ({ box, wish: middleOf(box) })), ...passing.map((pass) => ({ pass, wish: pass.wish }))].sort((a, b) => a.wish - b.wish);
  const heights = rows.map((row) => ('box' in row ? row.box.height : PASSAGE));
  const tops = stacked(rows.map(({ wish }, n) => ({ height: heights[n]!, at: wish })), SIZES.gap);

  // nothing stands above the place where boxes begin
  const rise = SIZES.top - Math.min(0, ...tops, ...freeParts.map((box) => box.top), ...inputs.map((box) => box.top));
  const down = (boxes: readonly Box[]): Box[] => boxes.map((box) => ({ ...box, top: box.top + rise }));
  return {
    inputs: down(inputs), parts: down(freeParts),
    middle: rows.flatMap((row, n) => ('box' in row ? [{ ...row.box, top: tops[n]! + rise }] : [])),
    passages: new Map(rows.flatMap((row, n) => ('pass' in row ? [[row.pass.arrow, tops[n]! + PASSAGE / 2 + rise] as const] : [])))
  };
}

/** Where each line leaves and enters: spread over the side of its box, in the order of the other ends. */
function portsOf(arrows: readonly Arrow[], boxes: ReadonlyMap<string, Box>, passages: ReadonlyMap<Arrow, number>): Way[] {
  const near = (arrow: Arrow, id: string): number => passages.get(arrow) ?? middleOf(boxes.get(id)!);
  const spread = (ends: readonly Arrow[], box: Box, other: (arrow: Arrow) => number): Map<Arrow, number> => {
    const sorted = [...ends].sort((a, b) => other(a) - other(b));
    return new Map(sorted.map((arrow, n) => [arrow, box.top + (box.height * (n + 1)) / (sorted.length + 1)]));
  };
  const ends = (side: 'from' | 'to'): Map<Arrow, number> =>
    new Map([...Map.groupBy(arrows, (arrow) => arrow[side])].flatMap(([id, own]) => [...spread(own, boxes.get(id)!, (arrow) => near(arrow, arrow[side === 'from' ? 'to' : 'from']))]));
  const [out, into] = [ends('from'), ends('to')];
  return arrows.map((arrow) => ({ arrow, out: out.get(arrow)!, passage: passages.get(arrow) ?? null, in: into.get(arrow)! }));
}
