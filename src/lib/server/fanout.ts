import { plainSlices, type Json } from '../core/json.ts';
import { SliceMemory } from '../core/slices.ts';
import { doorOf, isTabletPlace, seatFor } from '../meeting/actor.ts';
import type { MeetingState, SeatId } from '../meeting/state.ts';
import { ownNotes } from '../meeting/own-notes.ts';
import { audienceOf, viewFor, type Audience } from '../meeting/view/audiences.ts';
import type { MemoryView } from '../meeting/view/memory.ts';
import { mineFor } from '../meeting/view/mine.ts';
import type { View } from '../meeting/view/view.types.ts';
import type { Changed, Face, Whole } from '../protocol.ts';
import { now } from './clock.ts';

/** Another one after each start: what lived in memory is gone then. */
export const EPOCH = crypto.randomUUID();

/** At least this long between two sendings of a meeting, in ms: many inputs at once become one message. */
const GATHER_MS = 40;

/** One connected device, as the fan-out needs it. */
export interface Listener {
  readonly place: string;
  readonly face: Face;
  sendWhole(whole: Whole): void;
  sendOwn(changed: Changed): void;
  /** Moves this device to the group that hears what its audience hears. */
  enter(audience: Audience): void;
}

interface Crowd {
  number: number;
  members: number;
  readonly memory: SliceMemory;
}

interface Member {
  readonly listener: Listener;
  audience: Audience;
  seat: SeatId | null;
  number: number;
  memory: SliceMemory;
}

/** Where messages for a whole audience go: encoded once. */
export type Broadcast = (audience: Audience, changed: Changed) => void;

/**
 * Sends to every audience of one meeting what changed in *its* view, and to every seat what changed in its own. Differences
 * are computed between that audience's earlier and present view, never cut out of a full one.
 */
export class Fanout {
  readonly meeting: string;
  readonly #look: () => { state: MeetingState; memory: MemoryView };
  readonly #crowds = new Map<Audience, Crowd>();
  readonly #members = new Map<Listener, Member>();
  readonly #byPlace = new Map<string, Set<Member>>();
  #broadcast: Broadcast = () => {};
  #dirty = new Set<string>();
  #all = false;
  #timer: NodeJS.Timeout | null = null;
  #lastAt = 0;

  constructor(meeting: string, look: () => { state: MeetingState; memory: MemoryView }) {
    this.meeting = meeting;
    this.#look = look;
  }

  onBroadcast(broadcast: Broadcast): void {
    this.#broadcast = broadcast;
  }

  /** The whole view of a place; null when it may not have this face. Also for pages without a connection. */
  whole(place: string, face: Face): Whole | null {
    const { state, memory } = this.#look();
    const seat = seatFor(state, place);
    const audience = this.#audience(state, place, face);
    if (!audience) return null;
    return this.#wholeOf(state, memory, place, seat, audience, { shared: -1, own: -1 });
  }

  /** Whether a place may have this face. */
  allows(place: string, face: Face): boolean {
    return this.#audience(this.#look().state, place, face) !== null;
  }

  /** @returns false when this place may not have this face */
  join(listener: Listener): boolean {
    const { state } = this.#look();
    const audience = this.#audience(state, listener.place, listener.face);
    if (!audience) return false;
    const member: Member = { listener, audience, seat: seatFor(state, listener.place), number: 0, memory: new SliceMemory() };
    this.#members.set(listener, member);
    for (const key of this.#keys(member)) this.#index(key, member);
    this.#crowd(audience).members++;
    listener.enter(audience);
    this.#sendWhole(member);
    return true;
  }

  leave(listener: Listener): void {
    const member = this.#members.get(listener);
    if (!member) return;
    this.#members.delete(listener);
    for (const key of this.#keys(member)) this.#byPlace.get(key)?.delete(member);
    this.#leaveCrowd(member.audience);
  }

  /** A device that missed something asks for everything. */
  again(listener: Listener): Whole | null {
    const member = this.#members.get(listener);
    return member ? this.#makeWhole(member) : null;
  }

  /** @param seats whose own view may have changed; 'all' when everyone's may */
  publish(seats: readonly string[] | 'all'): void {
    if (seats === 'all') this.#all = true;
    else for (const seat of seats) this.#dirty.add(seat);
    if (this.#timer) return;
    const wait = Math.max(0, this.#lastAt + GATHER_MS - now());
    this.#timer = setTimeout(() => this.#send(), wait);
  }

  /** Whether everything that changed has been sent. */
  get idle(): boolean {
    return this.#timer === null;
  }

  #send(): void {
    this.#timer = null;
    this.#lastAt = now();
    if (this.#members.size === 0) {
      this.#dirty.clear();
      this.#all = false;
      return;
    }
    const { state, memory } = this.#look();
    const members = this.#all ? [...this.#members.values()] : [...this.#dirty].flatMap((s) => [...(this.#byPlace.get(s) ?? [])]);
    this.#dirty.clear();
    this.#all = false;
    const moved = new Set(members.filter((m) => this.#moved(state, m)));
    for (const [audience, crowd] of this.#crowds) {
      const change = crowd.memory.changes(viewFor(state, audience, memory));
      if (change) this.#broadcast(audience, { channel: 'shared', after: crowd.number++, ...change });
    }
    for (const member of new Set(members)) {
      if (moved.has(member)) {
        this.#sendWhole(member);
        continue;
      }
      const change = member.memory.changes(this.#own(state, memory, member.listener.place, member.seat));
      if (change) member.listener.sendOwn({ channel: 'own', after: member.number++, ...change });
    }
  }

  /** Someone who was let in, or took the lead, comes into another audience. */
  #moved(state: MeetingState, member: Member): boolean {
    const seat = seatFor(state, member.listener.place);
    const audience = this.#audience(state, member.listener.place, member.listener.face) ?? (seat ? 'participants' : 'lobby');
    if (seat === member.seat && audience === member.audience) return false;
    for (const key of this.#keys(member)) this.#byPlace.get(key)?.delete(member);
    member.seat = seat;
    for (const key of this.#keys(member)) this.#index(key, member);
    if (audience !== member.audience) {
      this.#leaveCrowd(member.audience);
      member.audience = audience;
      this.#crowd(audience).members++;
      member.listener.enter(audience);
    }
    return true;
  }

  #audience(state: MeetingState, place: string, face: Face): Audience | null {
    if (isScreenPlace(place)) return face === 'screen' ? 'screen' : null;
    if (isTabletPlace(place)) return face === 'tablet' ? 'tablet' : null;
    if (face === 'screen' || face === 'tablet') return null;
    const seat = seatFor(state, place);
    if (seat === null && !Object.hasOwn(state.asks, place)) return null;
    if (seat === null) return face === 'phone' ? 'lobby' : null;
    return audienceOf(state, seat, face);
  }

  #own(state: MeetingState, memory: MemoryView, place: string, seat: SeatId | null): Record<string, Json> {
    if (seat === null) return { door: isScreenPlace(place) || isTabletPlace(place) ? null : doorOf(state, place) };
    const notes = ownNotes(state, seat, memory.notes);
    return plainSlices({ mine: mineFor(state, seat, memory), ...(notes ? { ownNotes: notes } : {}) });
  }

  #sendWhole(member: Member): void {
    member.listener.sendWhole(this.#makeWhole(member));
  }

  #makeWhole(member: Member): Whole {
    const { state, memory } = this.#look();
    member.memory = new SliceMemory();
    member.memory.changes(this.#own(state, memory, member.listener.place, member.seat));
    const numbers = { shared: this.#crowd(member.audience).number, own: member.number };
    return this.#wholeOf(state, memory, member.listener.place, member.seat, member.audience, numbers);
  }

  #wholeOf(
    state: MeetingState, memory: MemoryView, place: string, seat: SeatId | null, audience: Audience, numbers: Whole['numbers']
  ): Whole {
    const view = { ...viewFor(state, audience, memory), ...this.#own(state, memory, place, seat) };
    return { epoch: EPOCH, now: now(), numbers, view: view as unknown as View };
  }

  #crowd(audience: Audience): Crowd {
    let crowd = this.#crowds.get(audience);
    if (!crowd) {
      const { state, memory } = this.#look();
      crowd = { number: 0, members: 0, memory: new SliceMemory() };
      crowd.memory.changes(viewFor(state, audience, memory));
      this.#crowds.set(audience, crowd);
    }
    return crowd;
  }

  #leaveCrowd(audience: Audience): void {
    const crowd = this.#crowds.get(audience);
    if (crowd && --crowd.members <= 0) this.#crowds.delete(audience);
  }

  #keys(member: Member): string[] {
    return member.seat === null || member.seat === member.listener.place ? [member.listener.place] : [member.listener.place, member.seat];
  }

  #index(key: string, member: Member): void {
    const set = this.#byPlace.get(key) ?? new Set<Member>();
    this.#byPlace.set(key, set.add(member));
  }
}

/** Big screens are places too, but nobody's seat. */
export function isScreenPlace(place: string): boolean {
  return place.startsWith('screen-');
}
