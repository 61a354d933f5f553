import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../model.ts';
import { openMeeting, secretMeeting, stateOf } from '../record.fixture.ts';
import type { DecisionRecord } from '../record.ts';
import { layoutOf, type PictureLayout, type PictureNode } from './layout.ts';
import { linesOf, widthOf } from './measure.ts';
import { anyRecord, enlarged } from './record.arbitrary.ts';
import { roomOf, SIZES } from './sizes.ts';
import { stacked } from './stack.ts';

const record = (events = openMeeting()): DecisionRecord => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) };

interface Box { x: number; y: number; width: number; height: number }
const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const labelBoxes = (layout: PictureLayout): (Box & { text: string })[] =>
  layout.edges.flatMap(({ label }) => (label ? [{ text: label.text, x: label.x, y: label.y - SIZES.label, width: widthOf(label.text, SIZES.label), height: SIZES.label + 2 }] : []));
/** Does the straight piece from a to b go through the inside of a box? Pieces run level or upright. */
const through = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], box: Box): boolean =>
  Math.max(ax, bx) > box.x + 0.1 && Math.min(ax, bx) < box.x + box.width - 0.1 && Math.max(ay, by) > box.y + 0.1 && Math.min(ay, by) < box.y + box.height - 0.1;

/** Everything that has to hold of any picture; said as problems, so that a failure names what is wrong. */
function problems(layout: PictureLayout): string[] {
  const found: string[] = [];
  const at = new Map(layout.nodes.map((node) => [node.id, node]));
  const boxes: [string, Box][] = [...layout.nodes.map((node): [string, Box] => [node.id, node]), ...labelBoxes(layout).map((box, n): [string, Box] => [`label ${n} ${box.text}`, box])];
  boxes.forEach(([name, box], n) => {
    if (!(box.x >= 0 && box.y >= SIZES.top - 14 && box.x + box.width <= layout.width && box.y + box.height <= layout.height)) found.push(`${name} stands outside`);
    for (const [other, second] of boxes.slice(n + 1)) if (!apart(box, second)) found.push(`${name} lies over ${other}`);
  });
  for (const { from, to, points } of layout.edges) {
    const [start, end] = [at.get(from), at.get(to)];
    if (!start || !end) { found.push(`${from} to ${to}: no such box`); continue; }
    const [first, last] = [points[0]!, points.at(-1)!];
    if (first[0] !== start.x + start.width || first[1] < start.y || first[1] > start.y + start.height) found.push(`${from} to ${to} does not begin at its box`);
    if (last[0] !== end.x || last[1] < end.y || last[1] > end.y + end.height) found.push(`${from} to ${to} does not end at its box`);
    points.slice(1).forEach((b, n) => {
      const a = points[n]!;
      if (Math.abs(a[0] - b[0]) > 0.01 && Math.abs(a[1] - b[1]) > 0.6) found.push(`${from} to ${to} runs askew`);
      for (const node of layout.nodes) if (through(a, b, node)) found.push(`${from} to ${to} runs through ${node.id}`);
      for (const label of labelBoxes(layout)) if (through(a, b, { ...label, height: label.height - 2 })) found.push(`${from} to ${to} runs through the words ${label.text}`);
    });
  }
  for (const node of layout.nodes) for (const line of node.lines) {
    if (widthOf(line, SIZES.text) > roomOf(node.kind, node.width) + 0.01) found.push(`${node.id}: “${line}” is too wide`);
  }
  return found;
}
const ids = (nodes: readonly PictureNode[]): string[] => nodes.flatMap((node) => (node.kind === 'input' || node.kind === 'inputs' ? node.of : [])).sort();

describe('the layout of the picture', () => {
  test.each([['open', record()], ['secret', record(secretMeeting())], ['early draft', record(openMeeting('round'))]])('%s: nothing overlaps, no line crosses a box', (_, of) => {
    expect(problems(layoutOf(of, 'nl'))).toEqual([]);
    expect(problems(layoutOf(of, 'en', { apart: true }))).toEqual([]);
  });

  test('any record, from 3 to 80 inputs: nothing overlaps, no line crosses a box or words, every input is there once', () => {
    fc.assert(fc.property(anyRecord, fc.boolean(), (any, each) => {
      const layout = layoutOf(any, 'nl', { apart: each });
      expect(problems(layout)).toEqual([]);
      expect(ids(layout.nodes)).toEqual(any.inputs.map((input) => input.id).sort());
      expect(layoutOf(any, 'nl', { apart: each })).toEqual(layout);
    }), runs);
  });

  test('[P2] of many inputs those of one source and one fate stand together with their number; decisive ones always apart', () => {
    const many = enlarged(record(), 60);
    const layout = layoutOf(many, 'nl');
    const groups = layout.nodes.filter((node) => node.kind === 'inputs');
    expect(groups.length).toBeGreaterThan(2);
    for (const group of groups) {
      const members = many.inputs.filter((input) => group.of.includes(input.id));
      expect(new Set(members.map((input) => `${input.source} ${input.grade} ${input.change}`)).size).toBe(1);
      expect(group.lines[0]).toContain(String(members.length));
      expect(['decisive', 'jointly-decisive']).not.toContain(group.grade);
    }
    expect(layoutOf(many, 'nl', { apart: true }).nodes.filter((node) => node.kind === 'inputs')).toEqual([]);
    expect(layoutOf(record(), 'nl').nodes.filter((node) => node.kind === 'inputs')).toEqual([]);
  });

  test('[P1] a line goes to the change that the grade is about, a support to its part, a withdrawn one keeps its lines without words', () => {
    const lines = (of: DecisionRecord) => layoutOf(of, 'nl').edges.filter((edge) => edge.weight !== 'change').map((edge) => [edge.from, edge.to, edge.weight, edge.label?.text]);
    expect(lines(record())).toEqual([
      ['input:in-e1', 'change:c1', 'decisive', 'Mede doorslaggevend'], ['input:in-e3', 'change:c3', 'contributed', 'Bijgedragen'],
      ['input:in-p1', 'change:c1', 'decisive', 'Mede doorslaggevend'], ['input:in-p2', 'part:1', 'support', 'Meegewogen']
    ]);
    const withdrawn = record([...openMeeting(), { type: 'ContributionWithdrawn', input: 'in-e1' }]);
    expect(lines(withdrawn)).toContainEqual(['input:in-e1', 'change:c1', 'withdrawn', 'Ingetrokken']);
    expect(layoutOf(withdrawn, 'nl').nodes.find((node) => node.id === 'input:in-e1')?.lines).toEqual(['Ervaring, ingetrokken']);
  });

  test('[P3] a round that turned stands before the changes that it carried, and says what turned', () => {
    const middle = layoutOf(record(), 'nl').nodes.filter((node) => node.kind === 'change' || node.kind === 'round').sort((a, b) => a.y - b.y);
    expect(middle.map((node) => node.id)).toEqual(['round:2', 'change:c1', 'change:c2', 'change:c3']);
    expect(middle[0]!.lines.join(' ')).toBe('Ronde 2: het kantelde Er kwam een meerderheid.');
  });

  test('[P4] inputs stand by source of knowledge, and each says its source in words', () => {
    const inputs = layoutOf(record(secretMeeting()), 'en').nodes.filter((node) => node.kind === 'input').sort((a, b) => a.y - b.y);
    expect(inputs.map((node) => node.source)).toEqual(['experiential', 'experiential', 'experiential', 'professional', 'scientific']);
    expect(inputs.map((node) => node.lines[0]!.split(',')[0])).toEqual(['Experience', 'Experience', 'Experience', 'Work', 'Research']);
  });
});

describe('lines of text', () => {
  test('fit their width, end with … where words are left out, and never break a character', () => {
    expect(linesOf('een twee drie vier vijf zes', 48, 9, 2)).toEqual(['een twee', 'drie vier…']);
    expect(linesOf('👩🏽‍🦽👩🏽‍🦽👩🏽‍🦽', 14, 9, 2).every((line) => line.replace('…', '').match(/^(👩🏽‍🦽)*$/u))).toBe(true);
    expect(linesOf('\u0000\ud800', 60, 9, 2)).toEqual(['\ufffd']);
  });
});

describe('boxes below one another', () => {
  test('stand where they want to when there is room, and share the distance when there is not', () => {
    expect(stacked([{ height: 10, at: 5 }, { height: 10, at: 105 }], 5)).toEqual([0, 100]);
    expect(stacked([{ height: 10, at: 50 }, { height: 10, at: 50 }], 0)).toEqual([40, 50]);
    expect(stacked([{ height: 10, at: 50 }, { height: 10, at: null }], 5)).toEqual([45, 60]);
  });
});
