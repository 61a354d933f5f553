import { LIMITS } from '../limits.ts';
import type { SeatView } from '../meeting/view/people.types.ts';
import type { View } from '../meeting/view/view.types.ts';
import type { Role, Source, Step } from '../meeting/vocabulary.ts';

/** One thing that speaks for waiting before the meeting goes on. It warns; what blocks is in `blocked`. */
export type Unfinished =
  | { readonly what: 'signals' | 'hands' | 'questions' | 'waiting' | 'drafts'; readonly n: number }
  | { readonly what: 'writing' | 'more-time'; readonly n: number | 'some' }
  | { readonly what: 'missing'; readonly source: Source }
  | { readonly what: 'agreeing' | 'readiness' | 'recognising'; readonly n: number; readonly of: number }
  | { readonly what: 'quorum'; readonly present: number; readonly needed: number }
  | { readonly what: 'minutes'; readonly n: number }
  | { readonly what: 'no-other-view' | 'few-for-secret' | 'not-everyone' | 'no-round' | 'minority-views' };

/** Why the meeting cannot go on at all. */
export type Blocked = 'round-open' | 'agreements' | 'too-few-for-secret';

const ANSWER: Record<'agreeing' | 'readiness' | 'recognising', readonly Role[]> = {
  agreeing: ['chair', 'facilitator', 'member', 'expert', 'official'],
  readiness: ['chair', 'member', 'expert'],
  recognising: ['chair', 'member', 'expert', 'official']
};
const SOURCES_COUNT: readonly Step[] = ['gather', 'search', 'spread', 'ready'];

/** The quorum is counted when a decision starts and before each vote. */
const QUORUM_COUNTS: readonly Step[] = ['arrive', 'ready', 'vote', 'improve'];
const WARN_MINUTES = 15;
const DAY_MINUTES = 720;

/** Present people who are asked for an answer. Whoever leads only says "akkoord". */
function asked(seats: readonly SeatView[], what: keyof typeof ANSWER): SeatView[] {
  return seats.filter((s) => s.presence === 'present' && s.out === null && ANSWER[what].includes(s.role) && (what === 'agreeing' || !s.leads));
}

/** What is unfinished at this step, most urgent first: people before process. */
export function unfinished(view: View, minutes: number | null = null): Unfinished[] {
  const { care, people, rounds, spread, waiting, trace, decision, route } = view;
  const { step } = route;
  const seats = people?.seats ?? [];
  const found: Unfinished[] = [];
  const count = (what: 'signals' | 'hands' | 'questions' | 'waiting' | 'drafts', n: number) => n > 0 && found.push({ what, n });
  const answers = (what: keyof typeof ANSWER, n: number) => {
    const of = asked(seats, what).length;
    if (n < of) found.push({ what, n, of });
  };
  count('signals', care?.signals.length ?? 0);
  if (care?.writing) found.push({ what: 'writing', n: care.writing });
  if (care?.moreTime) found.push({ what: 'more-time', n: care.moreTime });
  count('hands', care?.hands.length ?? 0);
  count('questions', care?.questions.length ?? 0);
  count('waiting', waiting?.length ?? 0);
  if (step === 'agree') answers('agreeing', asked(seats, 'agreeing').filter((s) => s.agreed).length);
  if (step === 'ready') answers('readiness', care?.readyAnswered ?? 0);
  if (step === 'spread') {
    const views = otherViews(view);
    if (views.length === 0) found.push({ what: 'no-other-view' });
    else answers('recognising', Math.min(...views.map((id) => spread?.live?.[id]?.answered ?? 0)));
  }
  if (SOURCES_COUNT.includes(step)) for (const source of care?.missingSources ?? []) found.push({ what: 'missing', source });
  if (step === 'ready' && decision?.rules.ballot === 'secret' && people?.secretPossible && people.voters < LIMITS.secretWarn) {
    found.push({ what: 'few-for-secret' });
  }
  if (step === 'vote' && !rounds?.open && !decision?.standing) found.push({ what: 'no-round' });
  if (step === 'improve') count('drafts', trace?.drafts.length ?? 0);
  if ((step === 'improve' || step === 'waterline') && decision?.standing !== 'everyone') found.push({ what: 'not-everyone' });
  if (step === 'settle' && rounds?.pens?.open) found.push({ what: 'minority-views' });
  if (QUORUM_COUNTS.includes(step) && people?.quorum) found.push({ what: 'quorum', ...people.quorum });
  if (minutes !== null && minutes <= WARN_MINUTES) found.push({ what: 'minutes', n: minutes });
  return found;
}

/**
 * Whole minutes until the agreed end, by this laptop's own calendar; null when that says nothing (another day, or long over).
 * It is a warning for whoever leads, nothing follows from it.
 */
export function minutesLeft({ date, end }: View['meeting'], now: number): number | null {
  const at = new Date(`${date}T${end}`).getTime();
  const left = Math.ceil((at - now) / 60_000);
  return Number.isNaN(at) || left > DAY_MINUTES || left < -DAY_MINUTES ? null : left;
}


/** The other views of this decision that are still there. */
export function otherViews(view: View): string[] {
  return (view.inputs ?? []).filter((i) => i.step === 'search' && !i.withdrawn && i.notShown === undefined).map((i) => i.id);
}

/** What makes a move impossible, as far as the console can see it beforehand; the server says it too. */
export function blocked(view: View, to: Step): Blocked | null {
  if (view.rounds?.open) return 'round-open';
  const decisions = view.agenda?.length ? view.agenda : view.decision ? [view.decision] : [];
  const empty = decisions.some((d) => Object.values(d.agreements).some((text) => text.trim() === ''));
  if (to === 'arrive' && view.route.step === 'prepare' && empty) return 'agreements';
  return to === 'vote' && view.decision?.rules.ballot === 'secret' && !view.people?.secretPossible ? 'too-few-for-secret' : null;
}
