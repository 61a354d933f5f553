/**
 * Where everything stands in the picture of influence: inputs by source of knowledge on the left, changes in the middle with the rounds that
 * turned between them, parts of the text on the right, and the grade on each line. One layout for the screen, the SVG file and the printed
 * page. All lengths are in points. Rules P1 to P6: README.md of the record.
 */
import type { Grade, Source } from '../../meeting/vocabulary.ts';
import type { Lang } from '../../words/language.ts';
import type { DecisionRecord } from '../record.ts';
import { graphOf } from './graph.ts';
import { placed } from './place.ts';

export interface PictureNode {
  readonly id: string;
  /** `inputs`: several inputs of one source and one fate, with how many they are; never merged into one. */
  readonly kind: 'input' | 'inputs' | 'change' | 'part' | 'round';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What stands in it, already cut into lines that fit. The first one is its head. */
  readonly lines: readonly string[];
  readonly source?: Source;
  readonly grade?: Grade;
  /** The inputs, change or part that it stands for; of a round the changes that it carried. */
  readonly of: readonly string[];
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  /** A line through these points, each [x, y]; no line crosses a box. */
  readonly points: readonly (readonly [number, number])[];
  readonly weight: 'decisive' | 'contributed' | 'support' | 'withdrawn' | 'change';
  /** The grade in words, and where it stands: left end and baseline. Absent on a line from a change to its part. */
  readonly label?: { readonly text: string; readonly x: number; readonly y: number };
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly title: string; readonly x: number; readonly width: number }[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface LayoutChoices {
  /** Every input apart, however many there are. */
  readonly apart?: boolean;
}

/** The layout of the picture; also of a record without inputs or changes, which then has empty columns. */
export function layoutOf(record: DecisionRecord, lang: Lang, choices: LayoutChoices = {}): PictureLayout {
  return placed(graphOf(record, lang, choices));
}
