import type { InputFunction, Naming, Scope, Source, Step } from '../vocabulary.ts';

/** What people brought, as pages receive it. */

export interface InputView {
  readonly id: string;
  readonly step: Step;
  readonly source: Source;
  readonly scope: Scope;
  readonly name: Naming;
  readonly withdrawn: boolean;
  readonly text: string | null;
  readonly by: string | null;
  /** Who helped, where whoever gave it wants that to be seen. */
  readonly with?: string;
  /** Given before its owner stepped out of the decision. */
  readonly out?: true;
  readonly broughtBy: string | null;
  /** Written on paper (only told of an input under a name). */
  readonly onPaper?: true;
  readonly gathered: string | null;
  readonly reference: string | null;
  readonly functions: readonly InputFunction[];
  /** Why the room is not shown it: for whoever leads, the desk and its owner. */
  readonly notShown?: string;
}

export interface OwnInput extends InputView {
  readonly owner: string;
  readonly decision: string;
  /** It may still be replaced. */
  readonly open: boolean;
  readonly links: readonly { readonly change: string; readonly confirmed: 'yes' | 'no' | null }[];
  /** They agreed that it is answered together with others. */
  readonly grouping: boolean;
}

export interface SpreadSlice {
  /** Per other view: how many recognised it; null where only words may be used. After the step closed. */
  readonly recognition: Readonly<Record<string, number | null>>;
  readonly live?: Readonly<Record<string, { readonly answered: number }>>;
  readonly asked?: boolean;
}
