/** The picture as things to walk along: every box in the order of its lines, with a name for who does not see it and the place it opens. Pure. */
import { traceWords } from '../../words/trace.ts';
import type { Lang } from '../../words/language.ts';
import type { PictureEdge, PictureLayout, PictureNode } from '../picture/layout.ts';
import type { DecisionRecord } from '../record.ts';
import { changeLabel, currentText, short } from './reading.ts';
import { drawingWords } from './drawing.words.ts';

export interface Stop {
  readonly node: PictureNode;
  /** The lines that leave from it. */
  readonly edges: readonly PictureEdge[];
  /** What a screen reader says: everything that stands in the box and on its lines, in words. */
  readonly name: string;
  /** Where on the page it is told in full. */
  readonly href: string;
}

/** The place on the page where a box is told in full. */
export function placeOf({ kind, of, id }: PictureNode): string {
  switch (kind) {
    case 'inputs': return `group-${of[0]}`;
    case 'input': return `input-${of[0]}`;
    case 'change': return `change-${of[0]}`;
    case 'part': return `part-${of[0]}`;
    case 'round': return id.replace(':', '-');
  }
}

/**
 * The boxes in the order of their lines, so that Tab walks along them: to each change first what led to it, then the change, and behind the
 * last change of a part that part. What leads nowhere comes last, by source of knowledge.
 */
export function stopsOf(record: DecisionRecord, layout: PictureLayout, lang: Lang): Stop[] {
  const found = new Map(layout.nodes.map((node) => [node.id, node]));
  const order: PictureNode[] = [];
  const take = (id: string): void => {
    const node = found.get(id);
    if (!node) return;
    found.delete(id);
    // what a round carried stands under it, so the round is told first
    const rounds = node.kind === 'change' ? layout.nodes.filter((each) => each.kind === 'round' && each.of.includes(node.of[0]!)) : [];
    for (const round of rounds) take(round.id);
    for (const edge of layout.edges) if (edge.to === id) take(edge.from);
    order.push(node);
  };
  const leadsTo = (node: PictureNode): boolean => layout.edges.some((edge) => edge.to === node.id);
  for (const node of layout.nodes) if (node.kind === 'part' && leadsTo(node)) take(node.id);
  for (const kind of ['change', 'round', 'input', 'inputs', 'part'] as const) for (const node of layout.nodes) if (node.kind === kind) take(node.id);
  return order.map((node) => ({
    node, edges: layout.edges.filter((edge) => edge.from === node.id), name: nameOf(record, layout, node, lang), href: `#${placeOf(node)}`
  }));
}

const SAID = 160;

function nameOf(record: DecisionRecord, layout: PictureLayout, node: PictureNode, lang: Lang): string {
  const words = drawingWords[lang];
  const head = node.lines[0] ?? '';
  const grade = node.grade ? traceWords[lang].grade[node.grade] : '';
  const change = record.changes.find((each) => each.id === node.of[0]);
  switch (node.kind) {
    case 'input': {
      const input = record.inputs.find((each) => each.id === node.of[0])!;
      const text = input.text ? ` “${short(input.text, SAID)}”` : node.lines.length > 1 ? ` ${node.lines.slice(1).join(' ')}.` : '';
      return `${head}:${text} ${grade}${forParts(layout, record, node, lang)}.`;
    }
    case 'inputs': return `${head}: ${grade}${forParts(layout, record, node, lang)}. ${words.opens}`;
    case 'change': return `${head}: ${change ? changeLabel(change, SAID) : ''}`;
    case 'round': return `${head}. ${node.lines.slice(1).join(' ')}`;
    case 'part': return `${head}: ${short(currentText(record)[node.of[0]!] ?? '', SAID)}`;
  }
}

/** " voor onderdeel 2", of every part that its lines come to. */
function forParts(layout: PictureLayout, record: DecisionRecord, node: PictureNode, lang: Lang): string {
  const parts = layout.edges.filter((edge) => edge.from === node.id).map(({ to }) => {
    const id = to.slice(to.indexOf(':') + 1);
    return to.startsWith('part:') ? id : (record.changes.find((change) => change.id === id)?.part ?? '');
  });
  return [...new Set(parts)].map((part) => ` ${traceWords[lang].forPart(part)}`).join(',');
}
