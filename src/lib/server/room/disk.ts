import type { MeetingEvent } from '../../meeting/events.ts';
import { evolve, nothingYet } from '../../meeting/meeting.ts';
import type { MeetingState } from '../../meeting/state.ts';
import { historyOf } from '../../record/history.ts';
import { notBefore } from '../clock.ts';
import type { EventStore } from '../store/store.ts';

/** The state of a meeting as the disk has it. The house's clock never stands before what is read. */
export async function load(id: string, store: EventStore): Promise<MeetingState> {
  let state = nothingYet;
  let last = 0;
  for (const { event, at } of await store.read(id)) {
    state = evolve(state, event as unknown as MeetingEvent);
    last = at;
  }
  notBefore(last);
  return state;
}

/** Decisions whose ballots are void by these events: nobody has one of the old key any more. */
export function voidIssuing(before: MeetingState, after: MeetingState): string[] {
  return before.decisions.filter((d) => d.ballots && after.decisions.find((a) => a.id === d.id)?.ballots?.key.n !== d.ballots.key.n).map((d) => d.id);
}

/** Decisions whose record got a redaction between these states. */
export function redacted(before: MeetingState, after: MeetingState): string[] {
  if (before.decisions === after.decisions) return [];
  return after.decisions.filter((d) => d.adoption).flatMap((d) => {
    const old = before.decisions.find((b) => b.id === d.id);
    const added = historyOf(after, d).history.slice(old ? historyOf(before, old).version : 0);
    return added.some(({ kind }) => kind === 'redaction') ? [d.id] : [];
  });
}
