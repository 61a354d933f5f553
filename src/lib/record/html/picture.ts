/**
 * The picture of influence: inputs on the left, what changed in the middle, parts on the right, and a line for each grade that
 * is about the text. It draws what the record says and nothing more; the table below it is made of the same lines.
 */
import type { DecisionRecord, RecordChange, RecordInput } from '../record.ts';

export type Weight = 'decisive' | 'contributed' | 'support' | 'withdrawn';

/** One line of the picture and one row of the table. Without a change it goes to the part itself (a support). */
export interface Path {
  readonly input: RecordInput;
  readonly change: RecordChange | null;
  readonly part: string;
  readonly weight: Weight;
}

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly inputs: readonly (Box & { readonly input: RecordInput })[];
  readonly changes: readonly (Box & { readonly change: RecordChange })[];
  readonly parts: readonly (Box & { readonly part: string })[];
  readonly lines: readonly { readonly d: string; readonly weight: Weight | 'change'; readonly source: RecordInput['source'] | null }[];
}

const WIDTH = 1100;
const BOX = 44;
const GAP = 12;
const EDGE = 12;
const COLUMNS = { input: { x: 4, width: 390 }, change: { x: 520, width: 300 }, part: { x: 940, width: 156 } };
const WEIGHTS: Partial<Record<RecordInput['grade'], Weight>> = {
  decisive: 'decisive', 'jointly-decisive': 'decisive', contributed: 'contributed', weighed: 'support', withdrawn: 'withdrawn'
};

/**
 * The lines from inputs to the text: to the change (or, for a support, the part) that the grade is about. A withdrawn input
 * has no such grade, but stays an origin of its changes.
 */
export function pathsOf(record: DecisionRecord): Path[] {
  const adopted = record.changes.filter((change) => change.adopted);
  const paths = record.inputs.flatMap((input): Path[] => {
    const weight = WEIGHTS[input.grade];
    if (!weight) return [];
    if (weight === 'support') return input.part === undefined ? [] : [{ input, change: null, part: input.part, weight }];
    const changes = adopted.filter((change) => (weight === 'withdrawn' ? change.because.includes(input.id) : change.id === input.change));
    return changes.map((change) => ({ input, change, part: change.part, weight }));
  });
  const order = (path: Path): number => Number(path.part) * 1000 + (path.change ? adopted.indexOf(path.change) : 999);
  return paths.sort((a, b) => order(a) - order(b));
}

interface Point {
  readonly x: number;
  readonly y: number;
}
const end = (box: Box): Point => ({ x: box.x + box.width, y: box.y + box.height / 2 });
const start = (box: Box): Point => ({ x: box.x, y: box.y + box.height / 2 });
/** A soft curve to the next point, from where the pen is. */
const bend = (from: Point, to: Point): string => {
  const half = (to.x - from.x) / 2;
  return `C${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}`;
};
const curve = (from: Box, to: Box): string => `M${end(from).x} ${end(from).y}${bend(end(from), start(to))}`;
/** A support passes the changes through a place of its own between them, so that it never runs behind one. */
const curveVia = (from: Box, via: Box, to: Box): string =>
  `M${end(from).x} ${end(from).y}${bend(end(from), start(via))}L${end(via).x} ${end(via).y}${bend(end(via), start(to))}`;

/** Places for boxes and lines; null when no input reached the text. Each column is spread over the whole height, so no boxes overlap. */
export function pictureOf(record: DecisionRecord): Picture | null {
  const paths = pathsOf(record);
  if (paths.length === 0) return null;
  const inputs = [...new Set(paths.map((path) => path.input))];
  const middle = [...new Set(paths.map((path) => path.change ?? path))];
  const parts = [...new Set(paths.map((path) => path.part))];
  const rows = Math.max(inputs.length, middle.length, parts.length);
  const height = 2 * EDGE + rows * BOX + (rows - 1) * GAP;
  const place = (column: { x: number; width: number }, n: number, of: number) => ({
    ...column, height: BOX, y: Math.round((height / of) * (n + 0.5) - BOX / 2)
  });
  const inputBoxes = inputs.map((input, n) => ({ id: input.id, input, ...place(COLUMNS.input, n, inputs.length) }));
  const slots = middle.map((item, n) => ({ item, id: '', ...place(COLUMNS.change, n, middle.length) }));
  const changeBoxes = slots.flatMap(({ item, ...at }) => ('because' in item ? [{ ...at, id: item.id, change: item }] : []));
  const partBoxes = parts.map((part, n) => ({ id: part, part, ...place(COLUMNS.part, n, parts.length) }));
  const box = <B extends Box>(boxes: readonly B[], id: string): B => boxes.find((each) => each.id === id)!;
  return {
    width: WIDTH, height, inputs: inputBoxes, changes: changeBoxes, parts: partBoxes,
    lines: [
      ...changeBoxes.map((from) => ({ d: curve(from, box(partBoxes, from.change.part)), weight: 'change' as const, source: null })),
      ...paths.map((path) => {
        const { input, change, part, weight } = path;
        const from = box(inputBoxes, input.id);
        const d = change ? curve(from, box(changeBoxes, change.id)) : curveVia(from, slots.find((slot) => slot.item === path)!, box(partBoxes, part));
        return { d, weight, source: input.source };
      })
    ]
  };
}
