/**
 * Refusals are values. One list of codes for the whole product; the sentences stand in `lib/words/refusals.ts`, in both
 * languages, and a missing one is a type error. An exception is a bug.
 */
export const REFUSALS = [
  // the codes of the scenarios, in order of precedence
  'agreements-incomplete', 'facilitator-neutral', 'not-entitled', 'wrong-step', 'frozen', 'too-few-for-secret',
  'reason-needed', 'empty-text', 'too-long', 'unknown-reference', 'unanswered-input', 'not-heard-missing', 'needs-second-person',
  // of the product itself
  'not-understood', 'secret-needs-https', 'ballots-coming-back', 'sign-in-again', 'nothing-proposed', 'undo-too-late',
  'hall-closed', 'door-full', 'note-changed', 'tally-differs', 'tally-too-high', 'no-seat', 'locked', 'signed-out', 'busy', 'not-saved',
  'sent-otherwise', 'stepped-out', 'already-done', 'quorum-short', 'name-would-show',
  'only-a-new-meeting', 'correction-waits', 'nothing-to-confirm',
  'not-grouped', 'dispute-closed',
  'ballot-elsewhere', 'ballots-frozen', 'ballot-by-box', 'view-by-box', 'ballot-not-proven', 'ballots-not-out', 'card-taken'
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  readonly ok: false;
  readonly refusal: RefusalCode;
}

export function refuse(refusal: RefusalCode): Refusal {
  return { ok: false, refusal };
}
