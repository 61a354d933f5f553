import { words } from '../../core/text.ts';
import { LIMITS } from '../../limits.ts';
import { isPresent } from '../actor.ts';
import { mayHold } from '../ballots.ts';
import { mayTakeCard } from '../cards.ts';
import { doorNames, nameOf } from '../names.ts';
import { quorumShort } from '../quorum.ts';
import { among, entitledNow, isVoter } from '../rounds.ts';
import type { Decision, MeetingState } from '../state.ts';
import type { MemoryView } from './memory.ts';
import type { CardsSlice, PeopleSlice, WaitingRoomSlice } from './people.types.ts';
import { named, plain } from './plain.ts';

/** Who is here, who waits at the door, and whom the shared tablet serves. */

export function peopleCounts(state: MeetingState, d: Decision | undefined): PeopleSlice {
  const seats = Object.values(state.seats);
  const present = seats.filter(isPresent);
  return {
    present: present.length, voters: d ? present.filter((s) => isVoter(state, d, s.id)).length : 0,
    agreed: d ? Object.keys(d.agreed).length : 0, secretPossible: d ? secretPossible(state, d) : false
  };
}

function secretPossible(state: MeetingState, d: Decision): boolean {
  return Object.values(state.seats).filter((s) => isPresent(s) && isVoter(state, d, s.id)).length >= LIMITS.secretMin;
}

export function peopleSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView): PeopleSlice {
  return {
    ...peopleCounts(state, d),
    lead: state.lead, quorum: d && state.step !== 'prepare' && state.step !== 'answer' && state.ended === null ? quorumShort(state, entitledNow(state, d).length) : null,
    seats: Object.values(state.seats).map((s) => ({
      id: s.id, name: nameOf(state, s.id) ?? '', role: s.role, vote: s.vote, joins: s.joins, presence: s.presence, represents: s.represents ?? null,
      together: s.together === true, out: d ? words(d.steppedOut[s.id]) : null,
      expertRoles: s.expertRoles, connected: memory.connected.has(s.id), leads: state.lead === s.id, agreed: d?.agreed[s.id] === true,
      voter: d ? isVoter(state, d, s.id) : false, account: s.account !== undefined,
      removed: s.removed === true, ...(s.card === undefined ? {} : { card: true as const })
    }))
  };
}

/** Who is on paper, is here and has a vote, for the shared tablet. */
export function cardsSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView): CardsSlice {
  const holders = d ? mayHold(d) : [];
  const issued = d ? memory.issued.get(d.id) : undefined;
  return Object.values(state.seats)
    .filter((seat) => mayTakeCard(state, seat) || seat.card !== undefined)
    .map((seat) => ({ ...named(state, seat.id), card: seat.card ?? null, holds: d?.ballots != null && seat.joins === 'paper' && among(holders, seat.id), issued: issued?.has(seat.id) === true }));
}

export function waitingRoom(state: MeetingState): WaitingRoomSlice {
  const names = doorNames(state);
  return Object.values(state.asks)
    .filter((a) => a.status === 'waiting')
    .map((a) => ({ ask: a.id, name: names.get(a.id) ?? '', as: plain(a.name), role: a.roleClaim, returns: a.returns }));
}
