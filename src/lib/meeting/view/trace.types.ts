import type { ChangeKind } from '../vocabulary.ts';

/** Where the text came from, as pages receive it. */

export interface ChangeView {
  readonly id: string;
  readonly part: string;
  readonly from: string | null;
  readonly to: string;
  readonly kind: ChangeKind;
  readonly because: readonly string[];
  readonly buildsOn: readonly string[];
  /** Sources of knowledge of its origins, one for each. */
  readonly sources: readonly string[];
}

export interface LinkView {
  readonly input: string;
  readonly change: string;
  readonly confirmed: 'yes' | 'no' | null;
  readonly disputes: readonly string[];
  /** What the secretary says to each of them; absent when to none. */
  readonly replies?: readonly (string | null)[];
}

export interface TraceSlice {
  readonly changes: readonly ChangeView[];
  readonly links: readonly LinkView[];
  readonly supports: readonly { readonly input: string; readonly part: string }[];
  readonly drafts: readonly { readonly id: string; readonly changes: readonly ChangeView[] }[];
}
