import type { InputView } from '../../meeting/view/inputs.types.ts';

/** What goes round in the hall on paper: not what was taken back, and not a card that the room is not shown (rule L8). */
export function onPaper(inputs: readonly InputView[] | undefined): InputView[] {
  return (inputs ?? []).filter((i) => !i.withdrawn && i.text !== null && i.notShown === undefined);
}
