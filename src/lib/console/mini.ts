import type { View } from '../meeting/view/view.types.ts';

/** What the big screen or the phones show instead of the ordinary page of the step. */
export type ExpectedScreen = 'blank' | 'frozen' | 'pause' | 'nobody-leads' | 'ended' | 'wall' | 'round-open' | 'round-closed' | 'hall-closed';

/** What stands on the big screen and on the phones now; null: what belongs to the step. Follows the order of the screens themselves. */
export function seenNow(view: View): { screen: ExpectedScreen | null; phone: ExpectedScreen | null } {
  const { meeting, route, rounds } = view;
  const all = meeting.ended ? 'ended' : meeting.paused ? (meeting.leadMissed ? 'nobody-leads' : 'pause') : null;
  const round = route.step === 'vote' || route.step === 'improve' ? roundOf(route.step, rounds) : null;
  const door = (route.step === 'prepare' || route.step === 'arrive') && !meeting.hallOpen ? 'hall-closed' : null;
  const screen = meeting.screenBlank ? 'blank' : (all ?? (meeting.screenFrozen ? 'frozen' : meeting.wallOpen ? 'wall' : (round ?? door)));
  return { screen, phone: all ?? round };
}

function roundOf(step: 'vote' | 'improve', rounds: View['rounds']): ExpectedScreen | null {
  if (rounds?.open) return 'round-open';
  // at "aanvullen" without a round the additions are looked at
  return step === 'vote' && rounds?.past.some((r) => r.status === 'closed') ? 'round-closed' : null;
}
