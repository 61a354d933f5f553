import { LIMITS } from '../../limits.ts';
import { actorOf, isPresent, seatOf } from '../actor.ts';
import { nameOf } from '../names.ts';
import { granted, isOut } from '../permissions.ts';
import type { Decision, MeetingState, SeatId } from '../state.ts';
import { nextUp, notSpokenYet, takesDouble, turnOf } from '../talk.ts';
import type { CareSlice, PaceSlice } from './care.types.ts';
import type { MemoryView } from './memory.ts';
import { named, plain } from './plain.ts';

/** The time, who speaks, and what whoever leads has to look after. */

const fewInWords = (n: number) => (n === 0 ? null : n < LIMITS.wordsBelow ? ('some' as const) : n);

export function paceSlice(state: MeetingState, memory: MemoryView): PaceSlice {
  const { timer, talk } = state;
  const next = nextUp(state);
  return {
    timer, handsUp: memory.hands.length,
    talk: talk && {
      round: talk.round, speaking: talk.speaking === null ? null : named(state, talk.speaking).name, next: next === null ? null : named(state, next).name
    }
  };
}

function talkView(state: MeetingState): CareSlice['talk'] {
  const { talk } = state;
  if (!talk) return null;
  const inQueue = (seat: SeatId) => ({ ...named(state, seat), double: takesDouble(state, seat) });
  return {
    round: talk.round, speaking: talk.speaking === null ? null : { ...inQueue(talk.speaking), timer: talk.timer },
    queue: talk.queue.filter((seat) => turnOf(state, seat) !== null).map(inQueue), passed: talk.passed.map((seat) => named(state, seat))
  };
}

export function careSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView): CareSlice {
  // one that still waits is known to nobody: a source that is heard at the moment of its arrival would tell who just sent it
  const heard = new Set(Object.values(d?.contributions ?? {}).filter((c) => !c.withdrawn && c.shownAt !== null).map((c) => c.source));
  return {
    // "er wordt nog geschreven"; a number only from three on
    writing: fewInWords(memory.writing), moreTime: fewInWords(memory.moreTime),
    talk: talkView(state), notSpoken: notSpokenYet(state).map((seat) => named(state, seat)),
    hands: memory.hands.filter((seat) => !seatOf(state, seat)?.removed).map((seat) => named(state, seat)),
    signals: [...memory.signals].map(([signal, n]) => ({ signal, more: n > 1 })),
    missingSources: (['experiential', 'professional', 'scientific'] as const).filter((s) => !heard.has(s)),
    questions: (d?.cardQuestions ?? []).filter((q) => !q.handled).map((q) => ({ id: q.id, name: nameOf(state, q.seat) ?? '', text: plain(q.text) })),
    readyAnswered: memory.ready.size, following: along(state, memory), dive: diveCounts(state, memory),
    waterlineNotes: (d?.waterline.notes ?? []).map(plain),
    paperTally: memory.paperTally && {
      round: memory.paperTally.round, countedBy: memory.paperTally.countedBy, by: memory.paperTally.by, name: nameOf(state, memory.paperTally.by) ?? ''
    }
  };
}

/** People with a device of their own who are here, whoever leads aside: how many of them show the present step. */
function along(state: MeetingState, memory: MemoryView): CareSlice['following'] {
  const here = Object.values(state.seats).filter((s) => isPresent(s) && s.joins !== 'paper' && s.account === undefined && s.id !== state.lead);
  const connected = here.filter((s) => memory.connected.has(s.id));
  return {
    of: here.length, away: here.length - connected.length, here: connected.filter((s) => memory.here.get(s.id) === state.stepVersion).length
  };
}

/** Who takes part in talking deeper: how many answered, and what only once everyone who is asked did. */
function diveCounts(state: MeetingState, memory: MemoryView): CareSlice['dive'] {
  const { answered, yes, no } = memory.dive;
  const asked = state.step !== 'waterline' ? [] : Object.values(state.seats).filter(
    (s) => isPresent(s) && s.id !== state.lead && !isOut(state, 'dive', s.id) && granted(state, actorOf(state, s.id)!, 'dive', s.id)
  );
  // who answered and then left or stepped out stays among those who were asked
  const all = asked.length > 0 && asked.every((s) => answered.has(s.id));
  return { answered: answered.size, asked: Math.max(asked.length, answered.size), yes: all ? yes : null, no: all ? no : null };
}
