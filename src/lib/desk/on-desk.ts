import type { AgendaSlice } from '../meeting/view/agenda.types.ts';
import type { InputView } from '../meeting/view/inputs.types.ts';
import type { RoundView } from '../meeting/view/rounds.types.ts';
import type { ChangeView } from '../meeting/view/trace.types.ts';
import type { View } from '../meeting/view/view.types.ts';
import type { Step } from '../meeting/vocabulary.ts';

/**
 * One decision as the desk works on it, whichever the meeting is at: during the meeting it is put together from the slices,
 * at `answer` it comes from the agenda. Pure, so that it can be tested without a page.
 */
export type OnDesk = AgendaSlice[number];

/**
 * The decision that the secretary works on.
 * @param chosen the id that was chosen in the switch; only the agenda has more than one
 * @returns null before there is a decision
 */
export function onDesk(view: View, chosen: string | null): OnDesk | null {
  const agenda = view.agenda ?? [];
  if (agenda.length > 0) return agenda.find((d) => d.id === chosen) ?? agenda.find((d) => d.id === view.decision?.id) ?? agenda[0]!;
  if (!view.decision || !view.closing) return null;
  return {
    ...view.decision, proposedBy: null, adopted: view.closing.adopted, closing: view.closing,
    inputs: view.inputs ?? [], trace: view.trace ?? null
  };
}

/** What became of a change in its round: adopted or not; null while its round is open, or when the round is not in the view. */
export function adoptionOf(rounds: readonly RoundView[], change: string): boolean | null {
  return rounds.find((r) => r.status === 'closed' && r.changes.some((c) => c.id === change))?.adopted ?? null;
}

/** Earlier changes of one part in the order of their rounds, with what became of each. Voided rounds count for nothing. */
export function earlierChanges(rounds: readonly RoundView[], part: string): { change: ChangeView; adopted: boolean }[] {
  return rounds
    .filter((r) => r.status === 'closed')
    .flatMap((r) => r.changes.filter((c) => c.part === part).map((change) => ({ change, adopted: r.adopted === true })));
}

/** Inputs that still have their words, newest first. */
export function spoken(inputs: readonly InputView[], step?: Step): InputView[] {
  return inputs.filter((i) => !i.withdrawn && i.text !== null && (step === undefined || i.step === step)).toReversed();
}

/** Lower case without accents, so that "cafe" finds "Café". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether all typed words stand somewhere in these texts, in any order. Nothing typed: yes. */
export function finds(typed: string, ...texts: readonly (string | null)[]): boolean {
  const all = plain(texts.filter(Boolean).join(' '));
  return plain(typed).split(/\s+/).every((word) => all.includes(word));
}

/**
 * Inputs without an answer.
 * @param grades what became of each input, from the server; without them every input that has no answer yet counts as open
 */
export function unanswered(decision: OnDesk, grades: Readonly<Record<string, string>> | null): InputView[] {
  const answered = new Set(decision.closing.answers.map((a) => a.input));
  return spoken(decision.inputs).filter((i) => (grades?.[i.id] ? grades[i.id] === 'unanswered' : !answered.has(i.id)));
}

/** Inputs that are no origin of a change or a draft, and no ground of a part. A voided round took its links along. */
export function unlinked(decision: OnDesk): InputView[] {
  const { links = [], supports = [], drafts = [] } = decision.trace ?? {};
  const used = new Set([...links.map((l) => l.input), ...supports.map((s) => s.input), ...drafts.flatMap((d) => d.changes.flatMap((c) => c.because))]);
  return spoken(decision.inputs).filter((i) => !used.has(i.id));
}
