/**
 * Where everything stands in the picture of influence: inputs by source of knowledge on the left, changes in the middle, parts of the text on
 * the right, and the grade on each line. One layout for the screen, the SVG file and the printed page. All lengths are in points.
 */
import type { Grade, Source } from '../../meeting/vocabulary.ts';

export interface PictureNode {
  readonly id: string;
  /** `inputs`: several inputs of one source and one fate, with how many they are; never merged into one. */
  readonly kind: 'input' | 'inputs' | 'change' | 'part' | 'round';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What stands in it, already cut into lines that fit. */
  readonly lines: readonly string[];
  readonly source?: Source;
  readonly grade?: Grade;
  /** The inputs, change or part that it stands for. */
  readonly of: readonly string[];
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  /** A line through these points, each [x, y]; no line crosses a box. */
  readonly points: readonly (readonly [number, number])[];
  readonly weight: 'decisive' | 'contributed' | 'support' | 'withdrawn' | 'change';
  /** The grade in words, and where it stands; absent on a line from a change to its part. */
  readonly label?: { readonly text: string; readonly x: number; readonly y: number };
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly title: string; readonly x: number; readonly width: number }[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}
